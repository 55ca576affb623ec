// `npm run -s recognize [-- --explain] [-- --all-listed]`: reads JSONL {id, text, url?, title?} and prints JSONL {id, mentions}, with the
// production code for recognition. Offsets are UTF-16. For an invalid line it prints {id, error} and continues. With --explain,
// each mention has the sentences of the card that say what decided. With --all-listed, it also knows the companies of the
// directory, as pages do with the option of that name.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import enCard from '../locales/en/card.json' with { type: 'json' };
import zhCard from '../locales/zh-CN/card.json' with { type: 'json' };
import { createDirectoryReader } from '../lib/listings/directory-reader.ts';
import { companyOfDirectory } from '../lib/listings/listed-company.ts';
import type { Mention } from '../lib/model/mention.ts';
import { compileLexicon } from '../lib/recognition/compile-lexicon.ts';
import { explanationOf } from '../lib/recognition/explain.ts';
import { loadLexicon } from '../lib/recognition/lexicon.ts';
import { createRecognizeListed } from '../lib/recognition/listed/recognize-listed.ts';
import { recognize, type PageMetadata } from '../lib/recognition/recognize.ts';
import { seeds } from '../seeds/index.ts';

type Recognize = (text: string, context: PageMetadata) => Mention[];

const companies = new Map(seeds.companies.map((company) => [company.id, company]));

function packagedOnly(): Recognize {
  const lexicon = loadLexicon(compileLexicon(seeds.companies));
  return (text, context) => recognize(text, lexicon, context);
}

function allListed(): Recognize {
  const directory = createDirectoryReader(
    readFileSync(new URL('../seeds/directory.tsv', import.meta.url), 'utf8'),
  ).companies();
  for (const row of directory) {
    const company = companyOfDirectory(row);
    if (!companies.has(company.id)) companies.set(company.id, company);
  }
  return createRecognizeListed(directory, seeds.companies);
}

const find = process.argv.includes('--all-listed') ? allListed() : packagedOnly();

const isExplaining = process.argv.includes('--explain');

function explain(written: string, reasons: readonly string[]): Record<'zh' | 'en', string> {
  const kind = explanationOf(reasons);
  const sentence = (text: string): string => text.replaceAll('{word}', () => written);
  return { zh: sentence(zhCard.card.reason[kind]), en: sentence(enCard.card.reason[kind]) };
}

function answer(line: string): object {
  let row: { id?: unknown; text?: unknown; url?: unknown; title?: unknown };
  try {
    row = JSON.parse(line) as typeof row;
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const { id = null, text, url, title } = row;
  if (typeof text !== 'string') return { id, error: 'text is missing or not a string' };
  const mentions = find(text, {
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
        ...(isExplaining ? { explanation: explain(text.slice(start, end), reasons) } : {}),
      };
    }),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
