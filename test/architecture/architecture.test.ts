import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allEdges, filesInCycles, reachedFrom, root, sourceFiles } from './graph.ts';
import { mayImport } from './rooms.ts';

const files = sourceFiles();
const edges = allEdges();
const linesOf = (file: string): number => readFileSync(path.join(root, file), 'utf8').split('\n').length - 1;

describe('architecture', () => {
  it('parses all source files, so that no rule below passes for lack of edges', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(edges.length).toBeGreaterThan(files.length);
    const kinds = new Map(edges.map(({ from, to, ...kind }) => [`${from} → ${to}`, kind]));
    const plain = { isTypeOnly: false, isDeferred: false };
    expect(kinds.get('lib/store/seed.ts → lib/store/database.ts')).toEqual({ ...plain, isTypeOnly: true });
    expect(kinds.get('lib/content/marks/scanner-session.ts → lib/content/scan/slices.ts')).toEqual(plain);
    expect(kinds.get('seeds/load.ts → seeds/index.ts')).toEqual({ ...plain, isDeferred: true });
  });

  it('allows only the listed imports between rooms', () => {
    const wrong = edges.filter(({ from, to }) => !mayImport(from, to)).map(({ from, to }) => `${from} → ${to}`);

    expect(wrong).toEqual([]);
  });

  it('forbids imports from entrypoints', () => {
    const wrong = edges.filter(({ from, to }) => to.startsWith('entrypoints/') && !from.startsWith('entrypoints/'));

    expect(wrong).toEqual([]);
  });

  it('restricts Dexie to the store and components/hooks', () => {
    const importers = edges.filter(({ to }) => to.startsWith('dexie')).map(({ from }) => path.posix.dirname(from));
    const rooms = importers.map((room) => room.replace(/^lib\/store\/.*/, 'lib/store'));

    expect([...new Set(rooms)].toSorted()).toEqual(['components/hooks', 'lib/store']);
  });

  it.each([
    'entrypoints/page.ts',
    'entrypoints/marks.ts',
    'entrypoints/pointer.ts',
    'entrypoints/private-layer.ts',
    'entrypoints/own-marks.ts',
  ])('keeps store, Dexie, React and zod out of %s', (script) => {
    const reached = [...reachedFrom(script, edges)];

    expect(reached.length).toBeGreaterThan(10);
    expect(reached.filter((to) => /^(?:lib\/store|seeds|dexie|react|zod|use-intl|components)/.test(to))).toEqual([]);
  });

  it('leaves the seeds out of what each start of the worker evaluates', () => {
    const atStart = edges.filter(({ isDeferred }) => !isDeferred);
    const reached = [...reachedFrom('entrypoints/background.ts', atStart)];

    expect(reached).toContain('lib/store/open.ts');
    expect(reached).not.toContain('seeds/index.ts');
  });

  it('keeps recognition out of page.ts and in marks.ts', () => {
    const recognition = 'lib/recognition/recognize.ts';

    expect([...reachedFrom('entrypoints/page.ts', edges)]).not.toContain(recognition);
    expect([...reachedFrom('entrypoints/marks.ts', edges)]).toContain(recognition);
  });

  it('keeps everything that knows mentions or own words out of what paints the highlight registry', () => {
    const reached = [...reachedFrom('lib/content/marks/paint.ts', edges, true)];

    // Positions only, types included. A page can read the registry, so it must not depend on the user.
    expect(reached.filter((file) => !file.startsWith('lib/content/scan/')).toSorted()).toEqual(
      ['boxes', 'look', 'near-places', 'near-units', 'paint', 'place', 'range'].map(
        (name) => `lib/content/marks/${name}.ts`,
      ),
    );
  });

  it('leaves the user’s own words out of the standing host and its frame callbacks', () => {
    const reached = ['standing-host', 'frame-watch'].flatMap((name) => [
      ...reachedFrom(`lib/content/marks/${name}.ts`, edges, true),
    ]);

    expect(reached.filter((file) => file.endsWith('.ts')).toSorted()).toEqual(
      ['bounds', 'frame-watch', 'standing-host', 'veil'].map((name) => `lib/content/marks/${name}.ts`),
    );
  });

  it('has no import cycle of imports, types included', () => {
    expect(filesInCycles(edges)).toEqual([]);
    const triangle = ['a b', 'b c', 'c a', 'd a'].map((pair) => pair.split(' '));
    expect(filesInCycles(triangle.map(([from = '', to = '']) => ({ from, to })))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('limits the length of files, and of entrypoints in particular', () => {
    const tooLong = files.filter((file) => linesOf(file) > 300);
    const thickEntrypoints = files.filter(
      (file) => file.startsWith('entrypoints/') && !file.endsWith('.css') && linesOf(file) > 60,
    );

    expect(tooLong).toEqual([]);
    expect(thickEntrypoints).toEqual([]);
  });

  it('has no catch in lib and entrypoints that drops the error without a reason', () => {
    const silent = files
      .filter((file) => !file.startsWith('components/'))
      .flatMap((file) => {
        const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
        const isExplained = (at: number): boolean => lines.slice(at - 3, at + 2).some((line) => line.includes('//'));
        return lines.flatMap((line, at) =>
          /\bcatch \{|\.catch\(\(\) =>/.test(line) && !isExplained(at) ? [`${file}:${at + 1}`] : [],
        );
      });

    expect(silent).toEqual([]);
  });

  it('has no file with a vague name', () => {
    const vague = files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|manager|service)(?:\.|\/)/.test(file));

    expect(vague).toEqual([]);
  });
});
