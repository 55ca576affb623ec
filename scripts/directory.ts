// `npm run -s directory -- 贵州茅台 300750.SZ`: prints one JSON line for each argument with the listed companies of that name
// or code. Without arguments it prints the date and the size of the packaged directory.
import { readFileSync } from 'node:fs';
import { indexDirectory } from '../lib/listings/directory-index.ts';
import { parseDirectory } from '../lib/listings/directory.ts';
import { listingKey } from '../lib/listings/key.ts';
import { readListings } from '../lib/search/codes.ts';

const directory = parseDirectory(readFileSync(new URL('../seeds/directory.tsv', import.meta.url), 'utf8'));
if ('problems' in directory) throw new Error('seeds/directory.tsv is invalid: run `npm run seeds:check`');
const index = indexDirectory(directory);
const queries = process.argv.slice(2);

if (queries.length === 0) console.log(`${directory.companies.length} companies, as of ${directory.asOf}`);
for (const query of queries) {
  const byCode = readListings(query).flatMap((listing) => index.byKey(listingKey(listing)) ?? []);
  const companies = [...new Set([...byCode, ...index.byName(query)])];
  console.log(
    JSON.stringify({
      query,
      companies: companies.map(({ listings, ...company }) => ({ listings: listings.map(listingKey), ...company })),
    }),
  );
}
