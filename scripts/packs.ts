// `npm run -s packs -- validate FILE`: checks a pack file, and prints each problem with line, place, reason and remedy.
// `npm run -s packs -- schema`: writes docs/pack.schema.json.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPack, type PackReading } from '../lib/packs/validate.ts';
import { problemText } from '../lib/packs/problems.ts';
import { seeds } from '../seeds/index.ts';
import { packSchemaFile, packSchemaText } from './pack-schema.ts';

const usage = 'usage: npm run -s packs -- validate FILE\n       npm run -s packs -- schema';

/** Rating words without a class are no problem, but the author may have forgotten their rows. */
function unranked({ pack }: Extract<PackReading, { ok: true }>): string[] {
  const classes = new Set(pack.glossary.flatMap((row) => (row.kind === 'rating' && row.class ? [row.term] : [])));
  const words = pack.views.filter(({ stance, stanceClass }) => !stanceClass && !classes.has(stance));
  return [...new Set(words.map(({ stance }) => stance))];
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file}: can’t be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function validate(file: string): boolean {
  const text = readText(file);
  if (text === null) return false;
  const reading = readPack(text, { shared: seeds.shared, nowMs: Date.now() });
  if (!reading.ok) {
    for (const { place, line, ...problem } of reading.problems) {
      const { reason, remedy } = problemText(problem, 'en');
      console.error(`${file}:${line}: ${place === '' ? '' : `${place}: `}${reason}. To do: ${remedy}.`);
    }
    console.error(`not a valid pack: ${reading.problems.length} problem(s)`);
    return false;
  }
  const { id, version, companies, reports, views, figures } = reading.pack;
  const counts = { companies, reports, views, figures };
  console.log(`valid pack: ${id}, version ${version}`);
  console.log(
    Object.entries(counts)
      .map(([part, rows]) => `${rows.length} ${part}`)
      .join(', '),
  );
  const words = unranked(reading);
  if (words.length > 0) console.log(`rating words without a class, shown without rank: ${words.join('、')}`);
  return true;
}

const [command, file] = process.argv.slice(2);
if (command === 'validate' && file !== undefined) process.exitCode = validate(file) ? 0 : 1;
else if (command === 'schema') writeFileSync(path.resolve(import.meta.dirname, '..', packSchemaFile), packSchemaText());
else {
  console.error(usage);
  process.exitCode = 2;
}
