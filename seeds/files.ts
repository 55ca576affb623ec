// Reads the seed files from disk for validation. The extension imports seeds/index.ts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rowsVersion } from '../lib/packs/gloss.ts';

const seedsDir = import.meta.dirname;

export interface SeedFile {
  /** Relative to seeds/. */
  name: string;
  kind: 'companies' | 'pinyin' | 'glossary' | 'metrics' | 'units' | 'report' | 'views' | 'figures' | 'not-figures';
  reportId?: string;
  text: string;
}

export function readSeedFiles(dir: string = seedsDir): SeedFile[] {
  const read = (name: string): string => readFileSync(path.join(dir, name), 'utf8');
  const reportIds = readdirSync(path.join(dir, 'reports')).toSorted();
  return [
    { name: 'companies.json', kind: 'companies', text: read('companies.json') },
    ...(['pinyin', 'glossary', 'metrics', 'units'] as const).map((kind) => {
      const name = `${kind}.json`;
      return { name, kind, text: read(name) };
    }),
    ...reportIds.flatMap((reportId) =>
      (['report', 'views', 'figures', 'not-figures'] as const).map((kind) => {
        const name = `reports/${reportId}/${kind}.json`;
        return { name, kind, reportId, text: read(name) };
      }),
    ),
  ];
}

/** Fingerprint of all shipped files and of how their rows are derived; must match stamp.json. */
export function stampOf(files: readonly SeedFile[]): string {
  const hash = createHash('sha256').update(`rows ${rowsVersion}\0`);
  for (const file of files) if (file.kind !== 'not-figures') hash.update(file.name).update('\0').update(file.text);
  return hash.digest('hex').slice(0, 12);
}
