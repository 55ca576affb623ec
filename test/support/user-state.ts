// Arbitraries of the user's data in the store, with long texts, empty lists and any characters.
import * as fc from 'fast-check';
import type { Watch } from '../../lib/model/watch.ts';
import { tableOf, userTables, type UserRow, type UserTableName } from '../../lib/store/user-tables.ts';
import type { Database } from '../../lib/store/database.ts';

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
  mutes: rows(
    fc.record({ word: text(1, 80), host: fc.oneof(fc.constant(''), fc.domain()), addedAtMs: time }),
    (row) => `${row.word}|${row.host}`,
  ),
  ownAliases: rows(fc.record({ word: text(2, 80), companyId, addedAtMs: time }), (row) => row.word),
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
  watches: [aWatch('lamp-works', 1000), aWatch('rope-yard', 2000), aWatch('600519.sse', 3000)],
  notes: [{ companyId: 'lamp-works', text: '看二季度毛利率\n第二行', tags: ['光模块', '长线'], changedAtMs: 5000 }],
  mutes: [{ word: '苹果', host: 'fruit.example', addedAtMs: 1500 }],
  ownAliases: [{ word: '寒王', companyId: 'cambricon', addedAtMs: 1600 }],
  sources: [{ reportId: 'spring-report', text: '一个很长的原文。'.repeat(40_000), attachedAtMs: 1700 }],
};
