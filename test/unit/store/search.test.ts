import { describe, expect, it } from 'vitest';
import { findRows, packagedSearch, readSearchIndex } from '../../../lib/store/search.ts';
import { addWatch } from '../../../lib/store/watches.ts';
import { addOwnAlias } from '../../../lib/store/words.ts';
import { aCompany, aFigure, aView, companySubject, figureSubject, someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';

const companies = [
  aCompany({ id: 'unreported', names: { zh: '灯塔', en: 'Lamp' } }),
  aCompany({ id: 'figured', names: { zh: '灯塔造船', en: 'Lamp Yard' } }),
  aCompany({ id: 'viewed', names: { zh: '灯塔冶炼厂', en: 'Lamp Smelter' } }),
];
const seeds = someSeeds({
  companies,
  views: [aView({ subject: companySubject('viewed') })],
  figures: [aFigure({ subject: figureSubject(['figured']) })],
});

async function rowsFor(query: string, prepare: (db: Awaited<ReturnType<typeof seededDatabase>>) => Promise<unknown>) {
  const db = await seededDatabase(seeds);
  await prepare(db);
  return findRows(db, await readSearchIndex(db), query, 10);
}

const nothing = (): Promise<void> => Promise.resolve();
const idsIn = (rows: Awaited<ReturnType<typeof rowsFor>>): string[] => rows.map(({ summary }) => summary.company.id);

describe('findRows', () => {
  it('ranks watched companies first, then companies with coverage, then others', async () => {
    expect(idsIn(await rowsFor('灯', nothing))).toEqual(['figured', 'viewed', 'unreported']);
    expect(idsIn(await rowsFor('灯', (db) => addWatch(db, 'unreported', 1)))).toEqual([
      'unreported',
      'figured',
      'viewed',
    ]);
  });

  it('returns a summary and the matching word for each hit', async () => {
    const [row] = await rowsFor('smelter', nothing);

    expect(row?.summary.view?.stance).toBe('建议关注');
    expect(row?.match).toMatchObject({ text: 'Lamp Smelter', spans: [[5, 12]] });
  });

  it('finds companies by custom aliases', async () => {
    const rows = await rowsFor('老厂', (db) => addOwnAlias(db, { word: '老厂子', companyId: 'viewed', addedAtMs: 1 }));

    expect(idsIn(rows)).toEqual(['viewed']);
  });

  it('returns a company without coverage for an unknown code', async () => {
    const [row, ...others] = await rowsFor('600519', nothing);

    expect(others).toEqual([]);
    expect(row).toMatchObject({ match: null, summary: { view: null, report: null } });
    expect(row?.summary.company).toMatchObject({ id: '600519.SSE', listings: [{ code: '600519', exchange: 'SSE' }] });
  });

  describe('returns no more rows than requested', () => {
    const listed = Array.from({ length: 12 }, (_, at) =>
      aCompany({ id: `listed-${at}`, names: { zh: `600519号厂${at}`, en: `Works ${at}` } }),
    );
    const counts = async (query: string): Promise<number[]> => {
      const db = await seededDatabase(someSeeds({ companies: listed }));
      const index = await readSearchIndex(db);
      return Promise.all([0, 1, 3, 6, 12].map(async (most) => (await findRows(db, index, query, most)).length));
    };

    it.each([
      ['a code of a company without coverage that also starts names', '600519', [0, 1, 3, 6, 12]],
      ['a word in names', '厂', [0, 1, 3, 6, 12]],
      ['a code alone', '000001', [0, 1, 1, 1, 1]],
    ])('for %s', async (_, query, wanted) => {
      expect(await counts(query)).toEqual(wanted);
    });

    it('in the packaged seeds', async () => {
      const find = packagedSearch(someSeeds({ companies: listed }));

      expect((await find('600519', 6)).map(({ summary }) => summary.company.id)).toHaveLength(6);
    });
  });

  it('finds a watched unknown listing by the prefix of its code', async () => {
    const rows = await rowsFor('6005', (db) => addWatch(db, '600519.SSE', 1));

    expect(idsIn(rows)).toEqual(['600519.SSE']);
    expect(rows[0]?.match?.text).toBe('600519');
  });

  it('ranks an unknown listing before infix matches', async () => {
    const holding = aCompany({ id: 'holding', status: 'listed', listings: [{ code: '600050', exchange: 'SSE' }] });
    const db = await seededDatabase(someSeeds({ companies: [holding], views: [], figures: [] }));

    expect(idsIn(await findRows(db, await readSearchIndex(db), '0005', 10))).toEqual(['00005.HKEX', 'holding']);
  });
});
