// Compiles the packaged companies and the directory into the scripts that bring prefilter, lexicon and names of listed companies
// to the pages. wxt.config.ts adds them to the build. The result depends on the seeds and the code only.
import type { DirectoryCompany } from '../lib/listings/directory.ts';
import { compileLexicon } from '../lib/recognition/compile-lexicon.ts';
import type { Company } from '../lib/model/company.ts';
import { compileNameFilter } from '../lib/recognition/listed/compile-name-filter.ts';
import { createListedRecognizer } from '../lib/recognition/listed/packaged-names.ts';

/** Escapes controls, line ends and invisible characters: a reviewer sees them, and no editor or reader changes them. */
const escapeInvisible = (json: string): string =>
  json.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const scriptOf = (name: string, value: object): string =>
  `globalThis.${name}=${escapeInvisible(JSON.stringify(value))};\n`;

export interface PackagedScript {
  file: 'prefilter.js' | 'lexicon.js' | 'listed-names.js';
  code: string;
}

export function packagedScripts(companies: readonly Company[], listed: readonly DirectoryCompany[]): PackagedScript[] {
  const { prefilter, foldPairs, ...lexicon } = compileLexicon(companies);
  const names = compileNameFilter(createListedRecognizer(listed, companies).names, foldPairs);
  return [
    { file: 'prefilter.js', code: scriptOf('yanjingPrefilter', prefilter) },
    { file: 'lexicon.js', code: scriptOf('yanjingLexicon', lexicon) },
    { file: 'listed-names.js', code: scriptOf('yanjingListedNames', names) },
  ];
}
