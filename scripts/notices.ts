// Collects the licenses of the code that a build bundles, and writes them into THIRD_PARTY_NOTICES.txt beside the extension.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX expression from package.json. */
  license: string;
  /** License and notice files of the package. */
  texts: string[];
  /** What the extension uses of the package, if not its code. */
  use?: string;
}

/** Licenses that allow redistribution in the extension on the condition that their text is included. */
const allowedLicenses = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MIT AND Apache-2.0',
  'BSD-3-Clause AND Apache-2.0',
]);

/** These packages contain no license file. The holder is as in the LICENSE file of their repository. */
const holders: Record<string, string> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
  '@wxt-dev/storage': 'Copyright (c) 2023 Aaron',
};

/** Packages from which data of the extension was generated. */
export const dataPackages: Record<string, string> = {
  'opencc-js': 'pairs of traditional and simplified characters',
  'pinyin-pro': 'pinyin of company names',
};

/**
 * Returns the directory of the package that a module belongs to, or `null` for a module of the project and for virtual
 * modules.
 * @param id as bundlers name a module: its path, sometimes with a leading NUL and a query.
 */
export function packageDirOf(id: string): string | null {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? null;
}

/** @throws if the package has no license text. */
export function readPackage(dir: string, ownLicense: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const files = readdirSync(dir)
    .filter((file) => /^(?:licen[cs]e|notice|copying|third_party)/i.test(file))
    .map((file) => path.join(dir, file))
    .filter((file) => statSync(file).isFile());
  const texts = files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  const holder = holders[name];
  // Our own license is the MIT License too.
  if (texts.length === 0 && holder && license === 'MIT')
    texts.push(ownLicense.replace(/^Copyright.*$/m, holder).trim());
  if (texts.length === 0)
    throw new Error(`${name} has no license file: add its copyright holder to scripts/notices.ts`);
  return { name, version, license: license ?? 'none', texts };
}

/**
 * Content of THIRD_PARTY_NOTICES.txt, in the order of the names. The same packages give the same text.
 * @throws if a license is not on the list of allowed licenses.
 */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const refused = packages.filter(({ license }) => !allowedLicenses.has(license));
  if (refused.length > 0) {
    const names = refused.map(({ name, license }) => `${name} (${license})`).join(', ');
    throw new Error(`bundled packages with a license that is not allowed: ${names}. See scripts/notices.ts.`);
  }
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const sections = sorted.map(({ name, version, license, texts, use }) =>
    [`${name} ${version}`, `License: ${license}`, ...(use ? [`Used: ${use}`] : []), '', texts.join('\n\n')].join('\n'),
  );
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['Yanjing contains the following third-party software and data.', ...sections].join(line)}\n`;
}
