// `npm run recognize:report [-- FILE.jsonl …] [--failures]`: prints precision, recall and rejected traps for the project's
// test cases and for labeled texts: JSONL {id, text, title?, url?, expected: [{start, end, companyId, optional?}],
// traps?: [{start, end, word}]}. A label is found if a mention of the same company overlaps it; `optional` labels don't count.
import { readFileSync } from 'node:fs';
import { recognitionCases } from '../test/cases/recognition/all.ts';
import { spansOf } from '../test/cases/recognition/row.ts';
import { compileLexicon } from '../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../lib/recognition/lexicon.ts';
import { findMentions, recognize } from '../lib/recognition/recognize.ts';
import { segmenterSeams } from '../lib/recognition/seams.ts';
import { seeds } from '../seeds/index.ts';

interface Span {
  start: number;
  end: number;
}

interface LabeledText {
  id: string;
  text: string;
  title?: string;
  url?: string;
  expected: (Span & { companyId: string; optional?: boolean })[];
  traps?: (Span & { word: string })[];
}

interface Tally {
  found: number;
  missed: number;
  wrong: number;
  trapsByWord: Map<string, { rejected: number; all: number }>;
}

const lexicon = loadLexicon(compileLexicon(seeds.companies));
const isVerbose = process.argv.includes('--failures');

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 18), start)}【${text.slice(start, end)}】${text.slice(end, end + 18)}`.replace(
    /\s+/g,
    ' ',
  );

function measure(texts: readonly LabeledText[]): Tally {
  const tally: Tally = { found: 0, missed: 0, wrong: 0, trapsByWord: new Map() };
  for (const { id, text, title, url, expected, traps = [] } of texts) {
    const mentions = recognize(text, lexicon, {
      title,
      host: url && URL.canParse(url) ? new URL(url).hostname : undefined,
    });
    const log = (kind: string, span: Span, details: string): void => {
      if (isVerbose) console.log(`${kind}\t${id}\t${around(text, span)}\t${details}`);
    };
    for (const label of expected) {
      if (label.optional) continue;
      const isFound = mentions.some((mention) => mention.companyId === label.companyId && overlaps(mention, label));
      tally[isFound ? 'found' : 'missed']++;
      if (isFound) continue;
      const doubted = findMentions(text, lexicon, segmenterSeams).find((mention) => overlaps(mention, label));
      log('missed', label, `${label.companyId} ${doubted?.reasons.join(' ') ?? 'not detected'}`);
    }
    for (const mention of mentions) {
      const isRight = expected.some((label) => label.companyId === mention.companyId && overlaps(mention, label));
      if (isRight) continue;
      tally.wrong++;
      log('wrong', mention, `${mention.companyId} ${mention.reasons.join(' ')}`);
    }
    for (const trap of traps) {
      const word = trap.word.toLowerCase();
      const count = tally.trapsByWord.get(word) ?? { rejected: 0, all: 0 };
      count.all++;
      if (!mentions.some((mention) => overlaps(mention, trap))) count.rejected++;
      tally.trapsByWord.set(word, count);
    }
  }
  return tally;
}

function print(name: string, texts: readonly LabeledText[]): void {
  const { found, missed, wrong, trapsByWord } = measure(texts);
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));
  const rates = [...trapsByWord.values()].map(({ rejected, all }) => rejected / all);
  const trapRate = rates.length === 0 ? '–' : (rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toFixed(4);
  if (isVerbose) {
    for (const [word, { rejected, all }] of trapsByWord) {
      if (rejected < all) console.log(`trap\t${word}\t${rejected} of ${all} rejected`);
    }
  }
  console.log(
    `${name}: ${texts.length} texts · precision ${share(found, found + wrong)} · recall ${share(found, found + missed)} · ` +
      `traps rejected, averaged over ${rates.length} words: ${trapRate} (found ${found}, missed ${missed}, wrong ${wrong})`,
  );
}

const fromCases: LabeledText[] = recognitionCases.map((row) => ({
  id: row.name,
  text: row.text,
  ...(row.title === undefined ? {} : { title: row.title }),
  expected: spansOf(row),
}));

print('cases', fromCases);
for (const file of process.argv.slice(2).filter((argument) => !argument.startsWith('--'))) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  print(
    file,
    lines.map((line) => JSON.parse(line) as LabeledText),
  );
}
