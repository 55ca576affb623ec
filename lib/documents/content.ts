// What a reader of one kind of file returns. The text's hash and the file's name are added for all kinds alike.
import type { DocumentMetadata } from './document-text.ts';
import type { AssembledText } from './layout/assemble.ts';

export interface DocumentContent extends AssembledText {
  metadata: DocumentMetadata;
}

export interface Reading {
  signal?: AbortSignal;
  /** Pages that are read, of how many. */
  onProgress?: (done: number, total: number) => void;
}
