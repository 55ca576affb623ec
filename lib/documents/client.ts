// Reads files from an extension page: web pages here, because only a page has a DOM, everything else in a worker.
import type { Reading } from './content.ts';
import { parseHtml } from './html-parser.ts';
import { readHtml } from './html.ts';
import type { FailureReason, ReadOutcome } from './outcome.ts';
import { readDocument, type ReadingEnvironment } from './read.ts';
import { sniff } from './sniff.ts';
import type { ReadRequest, WorkerReply } from './worker-messages.ts';

/** A page of a report takes milliseconds. A file that needs longer for one is hostile or broken. */
const longestSilenceMs = 60_000;

const pageEnvironment: ReadingEnvironment = {
  readHtml: (bytes, signal) => readHtml(bytes, parseHtml, signal),
  loadPdf: () => Promise.reject(new Error('PDFs are read in the worker')),
};

export class DocumentReader {
  #worker: Worker | undefined;
  #nextId = 0;

  /** Starts the worker ahead of the first file: its script has two megabytes. */
  prepare(): Worker {
    return (this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  }

  /** Reads one file at a time. @param bytes Are taken over: the buffer is empty afterwards. */
  async read(bytes: Uint8Array<ArrayBuffer>, fileName: string, reading: Reading = {}): Promise<ReadOutcome> {
    if (reading.signal?.aborted) return { isRead: false, reason: 'canceled' };
    if (sniff(bytes) === 'html') return readDocument(bytes, fileName, pageEnvironment, reading);
    return this.#readInWorker(bytes, fileName, reading);
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #readInWorker(
    bytes: Uint8Array<ArrayBuffer>,
    fileName: string,
    { signal, onProgress }: Reading,
  ): Promise<ReadOutcome> {
    const id = this.#nextId++;
    const worker = this.prepare();
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (action: () => void): void => {
        clearTimeout(timer);
        done.abort();
        action();
      };
      // Terminated, because pdf.js may be in the midst of a page. The next file gets a new worker.
      const stop = (reason: FailureReason): void => {
        settle(() => {
          this.close();
          resolve({ isRead: false, reason });
        });
      };
      const expectReply = (): void => {
        clearTimeout(timer);
        timer = setTimeout(stop, longestSilenceMs, 'too-complex');
      };
      const fail = (message: string): void => {
        settle(() => {
          this.close();
          reject(new Error(`cannot read ${fileName}: ${message}`));
        });
      };
      const listen = { signal: done.signal };
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<WorkerReply>) => {
          if (data.id !== id) return;
          expectReply();
          if (data.kind === 'progress') onProgress?.(data.done, data.total);
          else if (data.kind === 'outcome') settle(() => resolve(data.outcome));
          else if (data.kind === 'fault') fail(data.message);
        },
        listen,
      );
      worker.addEventListener('error', ({ message }) => fail(message || 'the worker did not start'), listen);
      signal?.addEventListener('abort', () => stop('canceled'), listen);
      expectReply();
      worker.postMessage({ kind: 'read', id, bytes, fileName } satisfies ReadRequest, [bytes.buffer]);
    });
  }
}
