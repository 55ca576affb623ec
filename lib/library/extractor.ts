// Extracts drafts in a worker. Names are looked up in the companies of the library, in the directory, and in what corrections
// have taught.
import type { Draft } from '../extraction/draft.ts';
import type { ExtractOptions, ExtractSource } from '../extraction/extract.ts';
import type { Database } from '../store/database.ts';
import { readNames } from '../store/library/names.ts';
import type { ExtractionReply, ExtractionRequest } from './extraction-messages.ts';

/** A report takes less than a tenth of a second. */
const longestExtractionMs = 60_000;

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

export class Extractor {
  readonly #db: Database;
  #worker: Worker | undefined;
  #nextId = 0;
  /** What the worker's index was made from. */
  #version = '';
  #preparing: Promise<void> = Promise.resolve();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Gives the worker the present names, if it does not have them. Call it ahead, because their index takes a while. */
  prepare(): Promise<void> {
    // One after another. A failure of an earlier call was reported to its caller.
    this.#preparing = this.#preparing.catch(() => {}).then(() => this.#giveNames());
    return this.#preparing;
  }

  async extract({ text, tables, boxes = [] }: ExtractSource, options: ExtractOptions): Promise<Draft> {
    await this.prepare();
    const reply = await this.#ask({
      kind: 'extract',
      source: { text, tables, boxes: boxes.filter(({ page }) => page === 0) },
      options,
    });
    if (reply.kind !== 'draft') throw new Error('the worker gave no draft');
    return reply.draft;
  }

  async #giveNames(): Promise<void> {
    const { version, companies, directory } = await readNames(this.#db, this.#version);
    if (version === this.#version) return;
    await this.#ask({ kind: 'names', companies, directory });
    this.#version = version;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#version = '';
  }

  #ask(question: Unnumbered<ExtractionRequest>): Promise<ExtractionReply> {
    const id = this.#nextId++;
    const worker = (this.#worker ??= new Worker(new URL('./extraction-worker.ts', import.meta.url), {
      type: 'module',
    }));
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      const settle = (action: () => void): void => {
        clearTimeout(timer);
        done.abort();
        action();
      };
      const fail = (message: string): void =>
        settle(() => {
          this.close();
          reject(new Error(`cannot extract a draft: ${message}`));
        });
      const timer = setTimeout(fail, longestExtractionMs, 'it takes too long');
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<ExtractionReply>) => {
          if (data.id !== id) return;
          if (data.kind === 'fault') fail(data.message);
          else settle(() => resolve(data));
        },
        { signal: done.signal },
      );
      worker.addEventListener('error', ({ message }) => fail(message || 'the worker did not start'), {
        signal: done.signal,
      });
      worker.postMessage({ ...question, id } satisfies ExtractionRequest, []);
    });
  }
}
