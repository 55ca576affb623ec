import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSeeds, describeFinding } from '../../../seeds/check.ts';
import { checkEvidence, readSources } from '../../../seeds/evidence.ts';
import { readSeedFiles, stampOf } from '../../../seeds/files.ts';
import { seeds as packaged } from '../../../seeds/index.ts';

describe('the packaged seeds', () => {
  const files = readSeedFiles();
  const seeds = checkSeeds(files);
  const folder = path.resolve(import.meta.dirname, '../../../../shared/seeds');

  it('are valid', () => {
    expect(seeds.findings.map(describeFinding)).toEqual([]);
  });

  it('are all shipped with the matching stamp', () => {
    expect(packaged.version).toBe(stampOf(files));
    expect(packaged.companies).toEqual(
      seeds.companies.map(({ value }, nth) => {
        const { pinyin } = packaged.companies[nth]!;
        return pinyin ? { ...value, pinyin } : value;
      }),
    );
    for (const kind of ['reports', 'views', 'figures'] as const) {
      const ids = seeds[kind].map(({ value }) => value.id);

      expect(packaged[kind].map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    }
  });

  it('have pinyin for every Chinese name, one syllable per character', () => {
    const chinese = /[\u3400-\u9fff]/g;
    const said = packaged.companies.flatMap(({ names, aliases, pinyin = {} }) =>
      [names.zh, names.en, ...aliases.map(({ text }) => text)].map((name) => ({
        name,
        characters: name.match(chinese)?.length ?? 0,
        syllables: pinyin[name]?.split(' ').length ?? 0,
      })),
    );

    expect(said.filter(({ syllables }) => syllables > 0).length).toBeGreaterThan(200);
    expect(said.filter(({ characters, syllables }) => characters !== syllables)).toEqual([]);
  });

  it('match their sources literally and cover every number in them', ({ skip }) => {
    if (!existsSync(folder)) skip(`the source documents are not in ${folder}`);
    const sources = readSources(folder);

    const checks = seeds.reports.map(({ value }) =>
      checkEvidence(seeds, value, sources.get(value.source.sha256) ?? ''),
    );

    expect(checks.flatMap(({ findings }) => findings.map(describeFinding))).toEqual([]);
    for (const { numbers, covered } of checks) {
      expect(numbers).toBeGreaterThan(0);
      expect(covered).toBe(numbers);
    }
  });
});
