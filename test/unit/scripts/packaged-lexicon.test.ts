import { Script, createContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../lib/listings/directory-columns.ts';
import { createDirectoryReader } from '../../../lib/listings/directory-reader.ts';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { packagedScripts, type PackagedScript } from '../../../scripts/packaged-lexicon.ts';
import directory from '../../../seeds/directory.tsv?raw';
import { seeds } from '../../../seeds/index.ts';

const listed = createDirectoryReader(directory).companies();
const scripts = (): PackagedScript[] => packagedScripts(seeds.companies, listed);

/** The globals that the scripts define. */
function globalsOf(scripts: readonly { code: string }[]): Record<string, unknown> {
  const context = createContext({});
  for (const { code } of scripts) new Script(code).runInContext(context);
  return JSON.parse(new Script('JSON.stringify(globalThis)').runInContext(context) as string) as Record<
    string,
    unknown
  >;
}

describe('packagedScripts', () => {
  it('contain exactly what the seeds compile to', () => {
    const { prefilter, foldPairs, ...lexicon } = compileLexicon(seeds.companies);

    expect(globalsOf(scripts())).toEqual({
      yanjingPrefilter: prefilter,
      yanjingLexicon: lexicon,
      yanjingListedNames: expect.objectContaining({ low: expect.stringMatching(/^[\w+/]+=*$/) as string }) as object,
    });
    expect(prefilter.foldPairs).toBe(foldPairs);
  });

  it('are the same in every build', () => {
    expect(packagedScripts(structuredClone(seeds.companies), listed)).toEqual(scripts());
  });

  it('take at most 202 KB compressed for the directory, with its text', () => {
    const names = scripts().find(({ file }) => file === 'listed-names.js')!.code;
    // listed.js, which reads the names, has 4 KB.
    const bytes = [names, columnsOf(directory)].map((text) => gzipSync(text, { level: 9 }).length);

    expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(198_000);
  });

  it('contain no character that a reviewer cannot see', () => {
    for (const { code } of scripts()) expect(code.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});
