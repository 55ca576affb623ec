// `npm run -s extract`: reads JSONL {id, text? , file?, name?} (file: path of a PDF, HTML, docx or text file; name: its
// original name) and prints JSONL {id, outcome, report, views, figures}, with the production code for reading and extraction.
// `--text` adds the text that the offsets belong to. For an invalid line it prints {id, error} and continues.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { extract, type ExtractOptions, type ExtractSource } from '../lib/extraction/extract.ts';
import { createNameIndex } from '../lib/extraction/names.ts';
import { parseDirectory } from '../lib/listings/directory.ts';
import { seeds } from '../seeds/index.ts';
import { readDocument } from './read-document.ts';

const directory = parseDirectory(await readFile(new URL('../seeds/directory.tsv', import.meta.url), 'utf8'));
if ('problems' in directory) throw new Error('seeds/directory.tsv is invalid: run `npm run seeds:check`');
const index = createNameIndex(seeds.companies, directory);
const isTextWanted = process.argv.includes('--text');

const report = { title: '', publisher: null, asOf: null, kind: 'other', codes: [], analysts: [], sectorRating: null };

/** The same shape for a file that cannot be read; its outcome is the reason. */
const failure = (id: unknown, outcome: string): object => ({ id, outcome, report, views: [], figures: [] });

function draftOf(id: unknown, source: string | ExtractSource, options: ExtractOptions): object {
  const text = typeof source === 'string' ? source : source.text;
  return { id, ...extract(source, index, options), ...(isTextWanted ? { text } : {}) };
}

async function answer(line: string): Promise<object> {
  let row: { id?: unknown; text?: unknown; file?: unknown; name?: unknown };
  try {
    row = JSON.parse(line) as typeof row;
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const { id = null, text, file } = row;
  const name = typeof row.name === 'string' ? row.name : typeof file === 'string' ? path.basename(file) : '';
  if (typeof text === 'string') return draftOf(id, text, { name });
  if (typeof file !== 'string') return { id, error: 'neither text nor file is a string' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    return { id, error: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
  const outcome = await readDocument(bytes, name);
  if (!outcome.isRead) return failure(id, outcome.reason);
  const { document } = outcome;
  return draftOf(id, document, { name });
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}
// The PDF worker would keep the process alive. A pipe may still hold output.
process.stdout.write('', () => process.exit(0));
