// A small pack of invented reports, and its file.
import type { Pack } from '../../lib/packs/pack.ts';
import { aCompany, aFigure, aReport, aView } from './builders.ts';

const at = { reportId: 'tide.weekly' };

/** One company, report, view and figure. Ids begin with the pack's, so that it goes beside the packaged rows. */
export const aPack = (overrides: Partial<Pack> = {}): Pack => ({
  format: 'yanjing-pack',
  formatVersion: 1,
  id: 'tide',
  kind: 'team',
  title: { zh: '潮汐研报包' },
  version: '1',
  publisher: '潮汐证券',
  createdAt: '2026-10-02',
  companies: [aCompany({ id: 'tide-works', names: { zh: '潮汐制造', en: 'Tide Works' } })],
  reports: [aReport({ id: 'tide.weekly', title: { zh: '潮汐周报' }, publisher: '潮汐证券', asOf: '2026-10-01' })],
  views: [
    aView({
      ...at,
      id: 'tide.view',
      subject: { kind: 'company', companyId: 'tide-works', name: '潮汐制造' },
      stance: '乘潮',
      stanceClass: 'recommend',
    }),
  ],
  figures: [
    aFigure({
      ...at,
      id: 'tide.revenue',
      subject: { kind: 'company', companyIds: ['tide-works'], name: '潮汐制造' },
      metric: { id: 'revenue' },
    }),
  ],
  glossary: [{ kind: 'rating', term: '乘潮', en: 'ride the tide', class: 'recommend' }],
  ...overrides,
});

/** The file of a pack, with one row a line as authors write it. */
export function packFile({ companies, reports, views, figures, glossary, ...head }: Pack): string {
  const rows = { companies, reports, views, figures, glossary };
  const parts = Object.entries(rows).map(
    ([part, of]) => `${JSON.stringify(part)}: [\n${of.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  return `${JSON.stringify(head).slice(0, -1)},\n${parts.join(',\n')}\n}\n`;
}

/** The rows in which the store keeps an installed pack. */
export function packRows(installedAtMs: number): { packs: object[]; packReports: object[] } {
  const { format: _, formatVersion: __, reports, views, figures, ...head } = aPack();
  const place = { packId: head.id, reportId: reports[0]!.id, version: head.version, changedAtMs: installedAtMs };
  return {
    packs: [{ ...head, installedAtMs }],
    packReports: [{ ...place, report: reports[0], views, figures }],
  };
}
