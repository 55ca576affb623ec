import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestStamp, type Entry } from '../../../lib/sync/entry.ts';
import { readLines, writeLines } from '../../../lib/sync/lines.ts';

const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,5}){0,2}$/),
  fc.stringMatching(/^[0-9]{6}\.(?:SSE|SZSE|BSE)$/),
);
const stamp = fc.integer({ min: 0, max: latestStamp });
const removed = fc.constant(null);
const seconds = fc.integer({ min: 0, max: 4_000_000_000 }).map(String);
const places = fc.integer({ min: -2_000_000_000_000_000, max: 2_000_000_000_000_000 }).map(String);
const text = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: 'binary' }).filter((one) => one.length <= maxLength);

/** The items of one company or of the settings; order and name only if the company is watched. */
const company = fc
  .record({
    id,
    watch: fc.option(fc.tuple(stamp, fc.oneof(seconds, removed))),
    place: fc.option(fc.tuple(stamp, places)),
  })
  .chain(({ id: of, watch, place }) =>
    fc
      .record({
        name: fc.option(fc.tuple(stamp, fc.oneof(text(40), removed))),
        tag: fc.option(fc.tuple(text(24), stamp, fc.oneof(fc.constant(''), removed))),
      })
      .map(({ name, tag }) => {
        const entries: [string, Entry][] = [];
        if (watch) entries.push([`w ${of}`, { stamp: watch[0], value: watch[1] }]);
        if (watch?.[1] != null && place) entries.push([`o ${of}`, { stamp: place[0], value: place[1] }]);
        if (name) entries.push([`n ${of}`, { stamp: name[0], value: name[1] }]);
        if (tag) entries.push([`t ${of} ${tag[0]}`, { stamp: tag[1], value: tag[2] }]);
        return entries;
      }),
  );
const settings = fc
  .tuple(
    stamp,
    fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      removed,
    ),
  )
  .filter(([, value]) => (value?.length ?? 0) <= 200)
  .map(([at, value]): [string, Entry][] => [['s theme', { stamp: at, value }]]);

describe('writeLines and readLines', () => {
  it('round-trip any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: company }, settings)), (groups) => {
        const entries = new Map(groups.flat());
        // Two groups may have the same company: its order is written only with a watch that was not removed.
        for (const key of entries.keys()) {
          if (key.startsWith('o ') && entries.get(`w ${key.slice(2)}`)?.value == null) entries.delete(key);
        }

        expect(readLines(writeLines(entries))).toEqual(entries);
      }),
      { numRuns: 500 },
    );
  });

  it('write the same text for any order of entries', () => {
    fc.assert(
      fc.property(fc.array(company), (groups) => {
        const entries = [...new Map(groups.flat())];

        expect(writeLines(new Map(entries.toReversed()))).toBe(writeLines(new Map(entries)));
      }),
    );
  });

  it('write short lines for new rows, whose time and order are defaults', () => {
    const now = 90_000_000;
    const addedAt = Date.UTC(2024, 0, 1) / 1000 + now;
    const entries = new Map<string, Entry>([
      ['w 600519.SSE', { stamp: now, value: String(addedAt) }],
      ['o 600519.SSE', { stamp: now, value: String(-(addedAt * 1000 + 250) * 1000) }],
    ]);

    expect(writeLines(entries)).toBe('w 600519.SSE\t1hl0g0\t\t\t-6y');
  });

  it('skip invalid lines without throwing', () => {
    const good = 't AMZN.NASDAQ 云\t1hl0g0\t';

    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (noise) => {
        const lines = noise.map((line) => line.replaceAll(/[\n\t]/g, ' '));

        expect(readLines([...lines, good, ...lines].join('\n')).get('t AMZN.NASDAQ 云')).toEqual({
          stamp: 90_000_000,
          value: '',
        });
      }),
    );
  });

  it.each([
    ['an invalid company id', 'w Not An Id\t1\t'],
    ['an unknown kind', 'q amazon\t1\t'],
    ['a stamp over the limit', `w AMZN.NASDAQ\t${(latestStamp + 1).toString(36)}\t`],
    ['a negative stamp', 'w AMZN.NASDAQ\t-1\t'],
    ['an order that is not a number', 'w AMZN.NASDAQ\t1\t\t\t?'],
    ['a tag that is too long', `t AMZN.NASDAQ ${'长'.repeat(25)}\t1\t`],
    ['a name that is too long', `n AMZN.NASDAQ\t1\t${'长'.repeat(41)}`],
    ['an empty name', 'n AMZN.NASDAQ\t1\t'],
  ])('skip a line with %s', (_, line) => {
    expect(readLines(line)).toEqual(new Map());
  });
});
