// `npm run -s sites`: reads JSONL {url, title?} and prints JSONL {url, listing: {code, exchange} | null, companyId?}, with
// the production site table. If the listing is ambiguous, `readings` has the possible listings.
import { createInterface } from 'node:readline';
import { knownListings, resolveListing } from '../lib/sites/known.ts';
import { listingOfPage } from '../lib/sites/page-listing.ts';
import { seeds } from '../seeds/index.ts';

const known = knownListings(seeds.companies);

function answer(url: string, title: string | undefined): object {
  const page = URL.canParse(url) ? listingOfPage({ address: new URL(url), title }) : null;
  const resolved = page ? resolveListing(page.readings, known) : null;
  if (!resolved) return { url, listing: null, ...(page ? { readings: page.readings } : {}) };
  const { listing, companyId } = resolved;
  const { code, exchange } = listing;
  return { url, listing: { code, exchange }, ...(companyId === null ? {} : { companyId }) };
}

let line = 0;
for await (const text of createInterface({ input: process.stdin })) {
  line++;
  if (text.trim() === '') continue;
  try {
    const row = JSON.parse(text) as { url?: unknown; title?: unknown } | null;
    const { url, title } = row ?? {};
    if (typeof url !== 'string') throw new Error('url is missing or not a string');
    process.stdout.write(`${JSON.stringify(answer(url, typeof title === 'string' ? title : undefined))}\n`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`line ${line}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
