import { describe, expect, it } from 'vitest';
import { listSummaries, searchCompanies } from '../../../lib/store/companies.ts';
import { aCompany, aFigure, aView, companySubject, figureSubject, someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';

const companies = [
  aCompany({ id: 'infix', names: { zh: '大光明', en: 'Great Bright' } }),
  aCompany({ id: 'longer-prefix', names: { zh: '光明乳业集团', en: 'Bright Dairy' } }),
  aCompany({ id: 'prefix', names: { zh: '光明厂', en: 'Bright Works' } }),
  aCompany({ id: 'whole', names: { zh: '灯塔制造', en: 'Lamp Works' }, aliases: [{ text: '光明', kind: 'former' }] }),
  aCompany({
    id: 'listed',
    names: { zh: '缆绳厂', en: 'Rope Yard' },
    status: 'listed',
    listings: [{ code: '920001', exchange: 'BSE', formerCodes: ['830001'] }],
  }),
];

const search = async (query: string, most = 10): Promise<string[]> => {
  const db = await seededDatabase(someSeeds({ companies, views: [], figures: [] }));
  return (await searchCompanies(db, query, most)).map(({ id }) => id);
};

describe('searching', () => {
  it('puts a whole match before a beginning, a beginning before a middle, and short names first', async () => {
    expect(await search('光明')).toEqual(['whole', 'prefix', 'longer-prefix', 'infix']);
  });

  it('keeps the best when there are more than wanted', async () => {
    expect(await search('光明', 2)).toEqual(['whole', 'prefix']);
  });

  it.each([
    ['an English name in any case', 'ROPE yard', 'listed'],
    ['the middle of an English name', 'yard', 'listed'],
    ['a code', '920001', 'listed'],
    ['the beginning of a code', '9200', 'listed'],
    ['a code from before a renumbering', '830001', 'listed'],
    ['words with spaces around them', '  缆绳 ', 'listed'],
    ['a name in traditional characters', '纜繩廠', 'listed'],
    ['a name split by a space', '缆绳 厂', 'listed'],
    ['a full-width code', '９２０００１', 'listed'],
    ['a code with its market behind', '920001.bj', 'listed'],
    ['a code with its market before', 'BJ920001', 'listed'],
    ['an old code with its market', '830001.BJ', 'listed'],
  ])('finds a company by %s', async (_, query, id) => {
    expect(await search(query)).toEqual([id]);
  });

  it.each([
    ['an empty query', ''],
    ['a query of spaces', '   '],
    ['a word that nobody has', '风车'],
  ])('finds nothing for %s', async (_, query) => {
    expect(await search(query)).toEqual([]);
  });
});

describe('companies in one row each', () => {
  it('come in the order asked for, without those that are unknown', async () => {
    const db = await seededDatabase(someSeeds({ companies }));

    const summaries = await listSummaries(db, ['whole', 'nobody', 'infix']);

    expect(summaries.map(({ company }) => company.id)).toEqual(['whole', 'infix']);
  });

  it('show the strongest view and the most telling figure of each', async () => {
    const db = await seededDatabase(
      someSeeds({
        companies,
        views: [
          aView({ id: 'weak', subject: companySubject('whole') }),
          aView({ id: 'strong', subject: companySubject('whole'), stanceClass: 'recommend' }),
        ],
        figures: [
          aFigure({ id: 'of-whole', subject: figureSubject(['whole']) }),
          aFigure({ id: 'of-infix', subject: figureSubject(['infix']) }),
        ],
      }),
    );

    const summaries = await listSummaries(db, ['whole', 'infix']);

    expect(summaries.map(({ view, figure }) => [view?.id, figure?.id])).toEqual([
      ['strong', 'of-whole'],
      [undefined, 'of-infix'],
    ]);
  });
});
