// The minimum browser versions in the manifest are the oldest that the tests were run with. They must not be older than the
// APIs that the code cannot do without. APIs with a fallback are not in the list.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from './graph.ts';

interface Needed {
  api: string;
  /** A use of it in the sources. */
  pattern: RegExp;
  /** First versions, of Chrome and of Firefox on the desktop; null if that browser has no such API and needs none. */
  chrome: number | null;
  firefox: number | null;
}

const needed: readonly Needed[] = [
  { api: 'document.caretPositionFromPoint', pattern: /\.caretPositionFromPoint\(/, chrome: 128, firefox: 20 },
  { api: 'action.openPopup', pattern: /action\.openPopup\(/, chrome: 127, firefox: 101 },
  { api: 'URL.parse', pattern: /\bURL\.parse\(/, chrome: 126, firefox: 126 },
  { api: 'light-dark()', pattern: /light-dark\(/, chrome: 123, firefox: 120 },
  { api: 'match_origin_as_fallback', pattern: /match_origin_as_fallback/, chrome: 119, firefox: 128 },
  { api: 'Map.groupBy', pattern: /\bMap\.groupBy\(/, chrome: 117, firefox: 119 },
  { api: 'sidePanel.open', pattern: /sidePanel/, chrome: 116, firefox: null },
  { api: 'popover', pattern: /showPopover\(/, chrome: 114, firefox: 125 },
  { api: 'scrollend', pattern: /'scrollend'/, chrome: 114, firefox: 109 },
  { api: 'color-mix()', pattern: /color-mix\(/, chrome: 111, firefox: 113 },
  { api: 'String.toWellFormed', pattern: /toWellFormed\(/, chrome: 111, firefox: 119 },
  { api: 'Array.toSorted', pattern: /\.toSorted\(/, chrome: 110, firefox: 115 },
  { api: 'container queries', pattern: /@container/, chrome: 105, firefox: 110 },
  { api: 'Element.checkVisibility', pattern: /\bcheckVisibility\b/, chrome: 105, firefox: 106 },
  { api: 'CSS.highlights', pattern: /CSS\.highlights/, chrome: 105, firefox: 140 },
  { api: 'deflate-raw', pattern: /DecompressionStream\('deflate-raw'\)/, chrome: 103, firefox: 113 },
  { api: 'storage.session', pattern: /'session'/, chrome: 102, firefox: 115 },
  { api: 'writable files in OPFS', pattern: /createWritable\(/, chrome: 86, firefox: 111 },
  // On Android from 142.
  { api: 'data_collection_permissions', pattern: /data_collection_permissions/, chrome: null, firefox: 142 },
];

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const styles = sourceFiles().flatMap((file) =>
  [...textOf(file).matchAll(/import '(\.[^']+\.css)'/g)].map(([, css]) => path.join(path.dirname(file), css!)),
);
const sources = [...sourceFiles(), ...new Set(styles), 'components/ui/tokens.css', 'wxt.config.ts']
  .map(textOf)
  .join('\n');

const [, minimumChrome] = /minimum_chrome_version: '(\d+)'/.exec(textOf('wxt.config.ts')) ?? [];
const [, minimumFirefox] = /strict_min_version: '(\d+)\.0'/.exec(textOf('wxt.config.ts')) ?? [];

describe('the minimum browser versions', () => {
  it.each(needed)('include $api, which the code uses', ({ pattern, chrome, firefox }) => {
    expect(pattern.test(sources)).toBe(true);
    expect(chrome ?? 0).toBeLessThanOrEqual(Number(minimumChrome));
    expect(firefox ?? 0).toBeLessThanOrEqual(Number(minimumFirefox));
  });
});
