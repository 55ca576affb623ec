import { describe, expect, it } from 'vitest';
import { listSummaries } from '../../../lib/store/companies.ts';
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

describe('listSummaries', () => {
  it('keeps the requested order and omits unknown companies', async () => {
    const db = await seededDatabase(someSeeds({ companies }));

    const summaries = await listSummaries(db, ['whole', 'nobody', 'infix']);

    expect(summaries.map(({ company }) => company.id)).toEqual(['whole', 'infix']);
  });

  it('picks the strongest view and the most important figure of each company', async () => {
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
