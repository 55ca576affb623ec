import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './graph.ts';

const files = ['components', 'entrypoints'].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => path.posix.join(room, name)),
);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
const layers = ['reset', 'tokens', 'base', 'ui', 'components', 'surface'];

/** Lines that match, as `file: line`. */
const linesWith = (pattern: RegExp, within: readonly string[]): string[] =>
  within.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

describe('stylesheets', () => {
  it('declares the order of the layers before any rule', () => {
    expect(read('components/ui/tokens.css').trim().split('\n')[0]).toBe(`@layer ${layers.join(', ')};`);
    expect(read('components/ui/ui.css').trim().split('\n')[0]).toBe("@import './tokens.css';");
  });

  it('puts every rule into one of the layers', () => {
    const outside = linesWith(/^\S.*\{$/, files).filter(
      (line) => !layers.some((layer) => line.endsWith(`: @layer ${layer} {`)),
    );

    expect(files.length).toBeGreaterThan(50);
    expect(outside).toEqual([]);
  });

  it('needs no !important except against a web page', () => {
    const important = linesWith(/!important/, files);

    expect(important.filter((line) => !line.startsWith('components/ui/base.css: '))).toEqual([]);
  });

  it('takes type sizes, corner radii, shadows and z-indexes from tokens', () => {
    const literal = linesWith(
      /\b(?:font-size: \d|border-radius: \d+px|box-shadow: 0 \d+px \d+px -?\d|z-index: \d)/,
      files.filter((file) => file !== 'components/ui/tokens.css'),
    );

    // Sample text of a web page, whose size is not ours.
    expect(literal).toEqual(['components/welcome/WelcomeView.css: font-size: 16px;']);
  });
});
