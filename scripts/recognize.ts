// `npm run -s recognize`: reads JSONL {id, text, url?, title?} and prints JSONL {id, mentions}, with the production code for
// recognition. Offsets are UTF-16. For an invalid line it prints {id, error} and continues.
import { createInterface } from 'node:readline';
import { compileLexicon } from '../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../lib/recognition/lexicon.ts';
import { recognize } from '../lib/recognition/recognize.ts';
import { seeds } from '../seeds/index.ts';

const companies = new Map(seeds.companies.map((company) => [company.id, company]));
const lexicon = loadLexicon(compileLexicon(seeds.companies));

function answer(line: string): object {
  let row: { id?: unknown; text?: unknown; url?: unknown; title?: unknown };
  try {
    row = JSON.parse(line) as typeof row;
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const { id = null, text, url, title } = row;
  if (typeof text !== 'string') return { id, error: 'text is missing or not a string' };
  const mentions = recognize(text, lexicon, {
    title: typeof title === 'string' ? title : undefined,
    host: typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : undefined,
  });
  return {
    id,
    mentions: mentions.map(({ start, end, form, companyId, reasons }) => {
      const company = companies.get(companyId);
      return {
        start,
        end,
        text: text.slice(start, end),
        form,
        companyId,
        names: company ? [company.names.zh, company.names.en] : [],
        codes: company?.listings.map((listing) => `${listing.code}.${listing.exchange}`) ?? [],
        reasons,
      };
    }),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
