// Messages between a page and the worker that extracts drafts.
import type { Draft } from '../extraction/draft.ts';
import type { ExtractOptions, ExtractSource } from '../extraction/extract.ts';
import type { Company } from '../model/company.ts';

export type ExtractionRequest =
  /** The companies that names are looked up in, from now on. `directory` is the text of its file. */
  | { kind: 'names'; id: number; companies: readonly Company[]; directory: string }
  | { kind: 'extract'; id: number; source: ExtractSource; options: ExtractOptions };

export type ExtractionReply =
  | { kind: 'ready'; id: number }
  | { kind: 'draft'; id: number; draft: Draft }
  /** A fault of ours, not of the text. */
  | { kind: 'fault'; id: number; message: string };
