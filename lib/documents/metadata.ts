// Metadata of a document about which nothing is known.
import type { DocumentMetadata } from './document-text.ts';

export const emptyMetadata: DocumentMetadata = {
  title: null,
  author: null,
  subject: null,
  keywords: null,
  creator: null,
  createdAt: null,
  siteName: null,
  url: null,
};

/** Trimmed text, or null if there is none. */
export function textOrNull(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}
