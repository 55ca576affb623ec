// Arbitraries of the user's data in the store, with long texts, empty lists and any characters.
import * as fc from 'fast-check';
import type { Watch } from '../../lib/model/watch.ts';
import { tableOf, userTables, type UserRow, type UserTableName } from '../../lib/store/user-tables.ts';
import type { Database } from '../../lib/store/database.ts';
import { aReport } from './builders.ts';
import { aDocumentRow, aDraft } from './library.ts';

export type UserState = Record<UserTableName, UserRow[]>;

const companyId = fc.stringMatching(/^[a-z0-9]{1,6}(?:[.-][a-z0-9]{1,4}){0,2}$/);
const time = fc.integer({ min: 0, max: 2_000_000_000_000 });
/** Includes lone surrogates, line ends and JSON syntax. */
const text = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength, maxLength }).filter((made) => made.length >= minLength),
      fc
        .array(
          fc.constantFrom('研', '镜', '\n', '\r', '"', '\\', '\ud83d', '\ude00', '\u0000', '\u2028', 'a', '{', '}'),
          {
            minLength,
            maxLength,
          },
        )
        .map((signs) => signs.join('')),
    )
    .map((made) => made.slice(0, maxLength))
    // The schemas count code points, and `slice` counts code units.
    .filter((made) => Array.from(made).length >= minLength);

/** Turns -0 into 0, because JSON cannot represent -0. */
const withoutMinusZero = (number: number): number => number + 0;

const rows = <T extends UserRow>(row: fc.Arbitrary<T>, key: (row: T) => string): fc.Arbitrary<T[]> =>
  fc.uniqueArray(row, { selector: key, maxLength: 8 });

/** Typed by `userTables`, so that a new table must be added here too. */
export const anyUserState: fc.Arbitrary<UserState> = fc.record({
  watches: rows(
    fc.record({
      companyId,
      addedAtMs: time,
      order: fc.double({ noNaN: true, noDefaultInfinity: true }).map(withoutMinusZero),
      changedAtMs: time,
    }),
    (row) => row.companyId,
  ),
  notes: rows(
    fc.record({
      companyId,
      text: text(0, 40),
      tags: fc.array(text(1, 24), { maxLength: 12 }),
      changedAtMs: time,
    }),
    (row) => row.companyId,
  ),
  annotations: rows(
    fc.record({
      id: fc.uuid(),
      documentKeys: fc.uniqueArray(text(1, 8), { minLength: 1, maxLength: 2 }),
      title: text(0, 12),
      places: fc.array(
        fc.record({
          page: fc.integer({ min: 1, max: 300 }),
          offset: fc.nat(5000),
          exact: text(1, 20),
          prefix: text(0, 12),
          suffix: text(0, 12),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      quote: text(1, 20),
      color: fc.constantFrom('yellow' as const, 'pink' as const),
      text: text(0, 40),
      createdAtMs: time,
      changedAtMs: time,
    }),
    (row) => row.id,
  ),
  mutes: rows(
    fc.record({ word: text(1, 80), host: fc.oneof(fc.constant(''), fc.domain()), addedAtMs: time }),
    (row) => `${row.word}|${row.host}`,
  ),
  ownAliases: rows(fc.record({ word: text(2, 80), companyId, addedAtMs: time }), (row) => row.word),
  ownListings: rows(
    fc.record({
      kind: fc.constant('name'),
      id: companyId,
      name: fc.stringMatching(/^[一-龟A-Z ]{2,20}$/),
      former: fc.array(fc.stringMatching(/^[一-龟]{2,6}$/), { maxLength: 3 }),
      asOf: fc.constantFrom('2026-10-02', '2026-11-30'),
      source: fc.constant('list'),
      changedAtMs: time,
    }),
    (row) => row.id,
  ),
  packs: rows(
    fc.record({
      id: companyId,
      kind: fc.constant('own'),
      title: fc.record({ zh: text(1, 20) }),
      version: fc.constantFrom('1', '2'),
      createdAt: fc.constant('2026-10-02'),
      installedAtMs: time,
      companies: fc.constant([]),
      glossary: fc.constant([]),
    }),
    (row) => row.id,
  ),
  packReports: rows(
    fc.record({
      packId: companyId,
      reportId: companyId,
      version: fc.constantFrom('1', '2'),
      changedAtMs: time,
      report: fc.constant(aReport()),
      views: fc.constant([]),
      figures: fc.constant([]),
    }),
    (row) => `${row.packId}|${row.reportId}`,
  ),
  documents: rows(
    fc
      .record({
        at: fc.integer({ min: 0, max: 99 }),
        text: text(1, 60).map((part) => part.repeat(4000)),
        addedAtMs: time,
      })
      .map(({ at, ...row }) => aDocumentRow({ ...row, id: at.toString().padStart(64, 'c') })),
    (row) => row.id,
  ),
  drafts: rows(
    fc.record({ id: fc.uuid(), name: text(1, 20), changedAtMs: time }).map((row) => aDraft(row)),
    (row) => row.id,
  ),
  corrections: rows(
    fc.record({
      kind: fc.constant('rating' as const),
      publisher: text(0, 8),
      term: text(1, 8),
      class: fc.constant('focus' as const),
      changedAtMs: time,
    }),
    (row) => `${row.publisher}|${row.term}`,
  ),
  sources: rows(
    // Longer than a chunk of a backup, so that texts are split and joined again.
    fc.record({ reportId: companyId, text: text(1, 60).map((part) => part.repeat(4000)), attachedAtMs: time }),
    (row) => row.reportId,
  ),
} satisfies Record<UserTableName, fc.Arbitrary<UserRow[]>>);

export async function fillUserTables(db: Database, state: Partial<UserState>): Promise<void> {
  for (const [name, given] of Object.entries(state)) await tableOf(db, name as UserTableName).bulkPut(given);
}

export async function readUserTables(db: Database): Promise<UserState> {
  const entries = await Promise.all(userTables.map(async ({ name }) => [name, await tableOf(db, name).toArray()]));
  return Object.fromEntries(entries) as UserState;
}

export const aWatch = (companyId: string, addedAtMs: number): Watch => ({
  companyId,
  addedAtMs,
  order: -addedAtMs,
  changedAtMs: addedAtMs,
});

/** A few rows in each table. */
export const someUserState: UserState = {
  watches: [aWatch('lamp-works', 1000), aWatch('rope-yard', 2000), aWatch('600519.SSE', 3000)],
  notes: [{ companyId: 'lamp-works', text: '看二季度毛利率\n第二行', tags: ['光模块', '长线'], changedAtMs: 5000 }],
  annotations: [
    {
      id: 'annotation-1',
      documentKeys: ['a'.repeat(64)],
      title: '潮汐点评.pdf',
      address: 'https://tide.example/a.pdf',
      places: [{ page: 2, offset: 40, exact: '上调至增持', prefix: '评级', suffix: '。' }],
      quote: '上调至增持',
      color: 'green',
      text: '与上季不同',
      createdAtMs: 5100,
      changedAtMs: 5200,
    },
  ],
  mutes: [{ word: '苹果', host: 'fruit.example', addedAtMs: 1500 }],
  ownAliases: [{ word: '寒王', companyId: '688256.SSE', addedAtMs: 1600 }],
  ownListings: [
    { kind: 'gone', id: '000902.SZSE', asOf: '2026-11-30', changedAtMs: 1900 },
    {
      kind: 'list',
      id: 'SSE',
      fileName: 'shs.tnf',
      count: 2311,
      isWhole: true,
      asOf: '2026-11-30',
      changedAtMs: 1900,
    },
    {
      kind: 'name',
      id: '600519.SSE',
      name: '新茅台',
      former: ['旧茅台'],
      asOf: '2026-11-30',
      source: 'list',
      changedAtMs: 1900,
    },
  ],
  packs: [
    {
      id: 'tide',
      kind: 'own',
      title: { zh: '潮汐研报包' },
      version: '1',
      createdAt: '2026-10-02',
      installedAtMs: 1800,
      companies: [],
      glossary: [],
    },
  ],
  packReports: [
    {
      packId: 'tide',
      reportId: 'tide.weekly',
      version: '1',
      changedAtMs: 1800,
      report: aReport({ id: 'tide.weekly' }),
      views: [],
      figures: [],
    },
  ],
  documents: [aDocumentRow()],
  drafts: [aDraft()],
  corrections: [{ kind: 'rating', publisher: '潮汐证券', term: '乘潮', class: 'recommend', changedAtMs: 1900 }],
  sources: [{ reportId: 'spring-report', text: '一个很长的原文。'.repeat(40_000), attachedAtMs: 1700 }],
};
