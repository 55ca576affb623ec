import { Script, createContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { packagedScripts } from '../../../scripts/packaged-lexicon.ts';
import { seeds } from '../../../seeds/index.ts';

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

    expect(globalsOf(packagedScripts(seeds.companies))).toEqual({
      yanjingPrefilter: prefilter,
      yanjingLexicon: lexicon,
    });
    expect(prefilter.foldPairs).toBe(foldPairs);
  });

  it('are the same in every build', () => {
    expect(packagedScripts(structuredClone(seeds.companies))).toEqual(packagedScripts(seeds.companies));
  });

  it('contain no character that a reviewer cannot see', () => {
    for (const { code } of packagedScripts(seeds.companies))
      expect(code.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});
