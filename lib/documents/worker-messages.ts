// Messages between a page and the worker that reads its documents.
import type { ReadOutcome } from './outcome.ts';

export interface ReadRequest {
  kind: 'read';
  id: number;
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
}

export type WorkerReply =
  | { kind: 'progress'; id: number; done: number; total: number }
  | { kind: 'outcome'; id: number; outcome: ReadOutcome }
  /** A fault of ours, not of the file. */
  | { kind: 'fault'; id: number; message: string };
