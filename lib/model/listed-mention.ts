// What a page and the background say to each other about possible names of listed companies. Survives a JSON round trip.
import type { MentionForm } from './mention.ts';

/** A part of a text, and the offsets in it of possible names. */
export interface ListedText {
  text: string;
  spans: [start: number, end: number][];
}

/** Limits of one text. */
export const longestListedText = 2000;
export const mostListedSpans = 400;

/** The most texts in one message. */
export const mostListedTexts = 50;

/** A mention with offsets into a `ListedText`. */
export interface ListedMention {
  start: number;
  end: number;
  form: MentionForm;
  companyId: string;
  /** Folded. */
  word: string;
  reasons: string[];
}
