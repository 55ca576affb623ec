import { describe, expect, it } from 'vitest';
import { summarize, type Summary } from '../../../lib/dossier/summary.ts';
import { inWatchOrder, watchFacts, type WatchOrder } from '../../../lib/dossier/watch-order.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject } from '../../support/builders.ts';

const ids = ['silent', 'watched', 'recommended', 'raised', 'doubled', 'upgraded'];

const view = (id: string, reportId: string, stanceClass: 'watch' | 'recommend'): ReturnType<typeof aView> =>
  aView({ id: `${id}.${reportId}`, reportId, subject: companySubject(id), stance: stanceClass, stanceClass });

const guidance = (id: string, reportId: string, value: number): ReturnType<typeof aFigure> =>
  aFigure({ id: `${id}.${reportId}.figure`, reportId, subject: figureSubject([id]), kind: 'guidance', value });

const summaries: Summary[] = summarize(ids, {
  companies: ids.map((id) => aCompany({ id })),
  reports: [aReport({ id: 'spring', asOf: '2025-02-07' }), aReport({ id: 'summer', asOf: '2025-08-14' })],
  views: [
    view('watched', 'summer', 'watch'),
    view('recommended', 'spring', 'recommend'),
    view('upgraded', 'spring', 'watch'),
    view('upgraded', 'summer', 'recommend'),
  ],
  figures: [
    guidance('raised', 'spring', 100),
    guidance('raised', 'summer', 120),
    guidance('doubled', 'spring', 10),
    guidance('doubled', 'summer', 20),
  ],
});

const inOrder = (order: Exclude<WatchOrder, 'hand'>): string[] =>
  inWatchOrder(summaries, order).map(({ company }) => company.id);

describe('inWatchOrder', () => {
  it('sorts by age: latest report first, companies without reports last', () => {
    expect(inOrder('age')).toEqual(['watched', 'raised', 'doubled', 'upgraded', 'recommended', 'silent']);
  });

  it('sorts by stance: strongest first, then latest report', () => {
    expect(inOrder('stance')).toEqual(['upgraded', 'recommended', 'watched', 'raised', 'doubled', 'silent']);
  });

  it('sorts by change: largest relative change of a figure first, then changed ratings', () => {
    expect(inOrder('change')).toEqual(['doubled', 'raised', 'upgraded', 'watched', 'recommended', 'silent']);
  });
});

describe('watchFacts', () => {
  it('tells which companies have changed and which have only old statements', () => {
    const { changed, stale } = watchFacts(summaries, '2025-09-01');

    expect([...changed]).toEqual(['raised', 'doubled', 'upgraded']);
    expect([...stale]).toEqual(['recommended']);
  });
});
