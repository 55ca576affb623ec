// Who may touch the browser's storage, and whether the tables in docs/architecture.md list what the code stores.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { storageKeys } from '../../lib/browser/storage-keys.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { otherTables, userTables } from '../../lib/store/user-tables.ts';
import { bucketsToWrite } from '../../lib/sync/buckets.ts';
import { root, sourceFiles } from './graph.ts';

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const codeOf = (file: string): string =>
  textOf(file)
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/^\s*\/\/.*$|\s\/\/ .*$/gm, '');
const scripts = sourceFiles().filter((file) => !file.endsWith('.d.ts'));
const filesWith = (pattern: RegExp): string[] => scripts.filter((file) => pattern.test(codeOf(file)));

describe('browser.storage', () => {
  it('is touched by few files of lib/browser only', () => {
    const named = /(?<!navigator)\??\.storage\b|\bstorage\b[^;={}]*\}\s*=\s*(?:globalThis\.)?(?:browser|chrome)\b/;

    expect(filesWith(named)).toEqual([
      'lib/browser/namespace.ts',
      'lib/browser/private-area.ts',
      'lib/browser/storage-access.ts',
      'lib/browser/storage-area.ts',
      'lib/browser/sync-storage.ts',
    ]);
  });

  it('is the only storage besides the databases', () => {
    const other = /\b(?:localStorage|sessionStorage|cookieStore|caches|indexedDB)\b|\bdocument\.cookie\b|\.cookies\b/;

    // newer.ts keeps Dexie from changing a database of a newer build.
    expect(filesWith(other)).toEqual(['lib/browser/private-area.ts', 'lib/store/newer.ts']);
    expect(filesWith(/\bgetDirectory\b/)).toEqual(['lib/browser/copy-files.ts']);
  });

  it('has no key that nothing uses', () => {
    const used = scripts.filter((file) => file !== 'lib/browser/storage-keys.ts').map(codeOf);
    const unused = Object.values(storageKeys)
      .flat()
      .filter((key) => !used.some((code) => code.includes(`'${key}'`)));

    expect(unused).toEqual([]);
  });
});

interface Row {
  names: string[];
  cells: Record<string, string>;
}

/** The first table below a heading. */
function tableBelow(heading: string): Row[] {
  const [, below = ''] = textOf('docs/architecture.md').split(`\n### ${heading}\n`);
  const lines = below.split('\n');
  const from = lines.findIndex((line) => line.startsWith('|'));
  const to = lines.findIndex((line, at) => at > from && !line.startsWith('|'));
  const [titles = [], , ...rows] = lines.slice(from, to).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((row) => ({
    names: [...row[0]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
    cells: Object.fromEntries(row.map((cell, at) => [titles[at]!, cell])),
  }));
}

const namesBelow = (heading: string): string[] => tableBelow(heading).flatMap(({ names }) => names);

describe('the storage tables in docs/architecture.md', () => {
  it.each([
    ['private', 'IndexedDB, database `yanjing-settings`'],
    ['local', '`storage.local`'],
    ['page', 'Page area'],
    ['trusted', 'Trusted area'],
  ] as const)('list the keys of the area %s', (area, heading) => {
    expect(namesBelow(heading).toSorted()).toEqual([...storageKeys[area]].toSorted());
  });

  it('list the items of storage.sync', () => {
    const ids = Array.from({ length: 3000 }, (_, at) => `c${at}`);
    const keys = ids.flatMap((id) => [`s ${id}`, `h ${id}`, `w ${id}`, `o ${id}`, `t ${id} tag`, `n ${id}`]);
    const entries = new Map(keys.map((key) => [key, { stamp: 1, value: '7' }]));
    const listed = tableBelow('`storage.sync`').flatMap(({ names: [first, last], cells }) => {
      if (!last || !cells['Key']!.includes('…')) return [first, last].filter((name) => name !== undefined);
      const from = Number(first!.slice(1));
      return Array.from({ length: Number(last.slice(1)) - from + 1 }, (_, at) => `${first![0]}${from + at}`);
    });

    expect(listed.toSorted()).toEqual(['yj', ...bucketsToWrite(entries, new Map()).keys()].toSorted());
  });

  it('list the tables of the database, and which are the user’s', () => {
    const rows = tableBelow('IndexedDB, database `yanjing`');
    const tables = rows.flatMap(({ names }) => names);
    const own = rows.filter(({ cells }) => cells['Backup'] === 'yes' && cells['Own'] === 'yes');

    expect(tables.toSorted()).toEqual(
      createDatabase()
        .tables.map(({ name }) => name)
        .toSorted(),
    );
    expect(own.flatMap(({ names }) => names).toSorted()).toEqual(userTables.map(({ name }) => name).toSorted());
    expect(tables.toSorted()).toEqual([...otherTables, ...userTables.map(({ name }) => name)].toSorted());
  });

  it('list the rows of the meta table', () => {
    const [, sentence = ''] = /`meta` has \w+ rows: (.*)/.exec(textOf('docs/architecture.md')) ?? [];
    const listed = [...sentence.matchAll(/`([\w-]+)` \(/g)].map(([, name]) => name!);
    const [, union = ''] = /interface Meta \{\s*key:([^;]+);/.exec(codeOf('lib/store/database.ts')) ?? [];

    expect(listed.toSorted()).toEqual([...union.matchAll(/'([^']+)'/g)].map(([, name]) => name!).toSorted());
  });
});
