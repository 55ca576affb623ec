// `npm run -s watchlist -- FILE`: prints the 自选股 of a broker's file as JSON {format, rows: [{code, exchange, name?}],
// skipped: [{text, reason}], warnings?}, with the production reader. A row with only a name gets the company's main listing.
// If the file cannot be read, prints advice to stderr and exits with 1.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMatcher } from '../lib/watchlists/match.ts';
import type { ReadFailure, ReadResult } from '../lib/watchlists/outcome.ts';
import { readWatchlist } from '../lib/watchlists/read.ts';
import { plainWord } from '../lib/recognition/normalize.ts';
import { seeds } from '../seeds/index.ts';

const advice: Readonly<Record<ReadFailure, string>> = {
  empty: 'the file is empty. Export the list again and pass the new file.',
  'too-large': 'the file is larger than 32 MB or 500,000 entries. Export only the list, without other data.',
  workbook: 'this is a real Excel workbook. Open it, save it as CSV or text, and pass that file.',
  encrypted:
    'the program has encrypted its groups. Export the list from its menu (同花顺: 自选股 → 导出, a .sel file).',
  truncated: 'the file ends before its first complete entry. Copy or export it again.',
  binary: 'unsupported file: neither text nor a .sel file. Export the list as text, csv, .blk, .EBK or .sel.',
  'unknown-format': 'the text is not a list (settings, a web page, other JSON). Export the list as csv or txt.',
};

const companies = new Map(seeds.companies.map((company) => [company.id, company]));
const match = createMatcher(seeds.companies, plainWord);

interface Row {
  code: string;
  exchange: string;
  name?: string;
}

function report({ format, rows, skipped, warnings }: ReadResult): object {
  const resolved = new Map<string, Row>();
  const unresolved: { text: string; reason: string }[] = [];
  for (const row of rows) {
    const companyId = match(row);
    const company = companyId === null ? undefined : companies.get(companyId);
    const listing = row.code === undefined ? company?.listings[0] : row;
    if (!listing) {
      unresolved.push({ text: row.name ?? '', reason: company ? 'not-listed' : 'unknown-name' });
      continue;
    }
    // A bare ticker is ambiguous between exchanges, or can be a name. Use the listing of the known company.
    const known = company?.listings.find(({ code }) => code === listing.code) ?? company?.listings[0];
    const { code, exchange } = row.code !== undefined && row.alsoOn && known ? known : listing;
    const key = `${code}.${exchange}`;
    if (resolved.has(key)) unresolved.push({ text: row.name ?? code, reason: 'duplicate' });
    else resolved.set(key, { code, exchange, ...(row.name === undefined ? {} : { name: row.name }) });
  }
  const left = [...skipped.map(({ text, reason }) => ({ text, reason })), ...unresolved];
  return { format, rows: [...resolved.values()], skipped: left, ...(warnings.length === 0 ? {} : { warnings }) };
}

function fail(message: string): void {
  process.stderr.write(`watchlist: ${message}\n`);
  process.exitCode = 1;
}

function read(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

const [file] = process.argv.slice(2);
const bytes = file === undefined ? null : read(file);
if (file === undefined) fail('no file given. Use: npm run -s watchlist -- FILE');
else if (bytes) {
  const outcome = readWatchlist(path.basename(file), bytes);
  if (outcome.ok) process.stdout.write(`${JSON.stringify(report(outcome), null, 1)}\n`);
  else fail(`${file}: ${advice[outcome.failure]}`);
}
