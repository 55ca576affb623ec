// Compiles the packaged companies into the two scripts that bring prefilter and lexicon to the pages. wxt.config.ts adds them
// to the build. The result depends on the seeds and the code only.
import { compileLexicon } from '../lib/recognition/compile-lexicon.ts';
import type { Company } from '../lib/model/company.ts';

/** Escapes controls, line ends and invisible characters: a reviewer sees them, and no editor or reader changes them. */
const escapeInvisible = (json: string): string =>
  json.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const scriptOf = (name: string, value: object): string =>
  `globalThis.${name}=${escapeInvisible(JSON.stringify(value))};\n`;

export interface PackagedScript {
  file: 'prefilter.js' | 'lexicon.js';
  code: string;
}

export function packagedScripts(companies: readonly Company[]): PackagedScript[] {
  const { prefilter, foldPairs: _, ...lexicon } = compileLexicon(companies);
  return [
    { file: 'prefilter.js', code: scriptOf('yanjingPrefilter', prefilter) },
    { file: 'lexicon.js', code: scriptOf('yanjingLexicon', lexicon) },
  ];
}
