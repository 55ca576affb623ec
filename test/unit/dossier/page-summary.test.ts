import { describe, expect, it } from 'vitest';
import { assembleDossier } from '../../../lib/dossier/assemble.ts';
import { pageSummaryOf } from '../../../lib/dossier/page-summary.ts';
import { isReported } from '../../../lib/dossier/quote-page.ts';
import { companyOfListing } from '../../../lib/dossier/unreported.ts';
import { packagedDossier } from '../../../lib/store/dossiers.ts';
import { seeds } from '../../../seeds/index.ts';

const dossierOf = (companyId: string) => packagedDossier(seeds, companyId)!;

const unreported = assembleDossier(
  '600519.SSE',
  { ...seeds, companies: [companyOfListing('600519.SSE')!] },
  { isWatched: false, origin: 'store' },
)!;

describe('pageSummaryOf', () => {
  it('returns the leading view and its report', () => {
    const { view, report } = pageSummaryOf(dossierOf('300308.SZSE'));

    expect(view?.stance).toBe('重点推荐');
    expect(report?.asOf).toBe('2025-02-07');
  });

  it('does not repeat the changed figure among the figures', () => {
    const { change, figures } = pageSummaryOf(dossierOf('GOOGL.NASDAQ'));

    expect(change).toMatchObject({ kind: 'figure', from: { value: 750 }, to: { value: 850 } });
    expect(figures.map(({ figure }) => figure.value)).not.toContain(850);
    expect(figures).toHaveLength(2);
  });

  it('returns the rating change when no figure changed', () => {
    const { change } = pageSummaryOf(dossierOf('300442.SZSE'));

    expect(change).toMatchObject({ kind: 'view', from: { stance: '建议关注' }, to: { stance: '建议积极关注' } });
  });

  it.each(seeds.companies.map(({ id }) => id))('returns at most three lines and no inferred figure for %s', (id) => {
    const dossier = dossierOf(id);
    const { change, figures } = pageSummaryOf(dossier);

    expect(figures.length + (change ? 1 : 0)).toBeLessThanOrEqual(3);
    for (const { figure, relation } of figures) {
      expect(relation).not.toBe('inferred');
      expect(figure.kind).not.toBe('expectation');
      expect(figure.kind).not.toBe('price-move');
      expect(figure.attribution).not.toBe('unattributed');
    }
  });
});

describe('isReported', () => {
  it('returns whether any report covers the company', () => {
    expect(isReported(dossierOf('688256.SSE'))).toBe(true);
    expect(isReported(unreported)).toBe(false);
  });
});
