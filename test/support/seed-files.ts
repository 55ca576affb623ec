// Seed files of one small report, for tests of the checks.
import type { SeedFile } from '../../seeds/files.ts';
import { aCompany, aFigure, aReport, aView } from './builders.ts';

export interface Rows {
  companies?: object[];
  report?: object;
  views?: object[];
  figures?: object[];
  notFigures?: object[];
}

/** Seed files of one small report. Arguments replace the valid default rows. */
export function filesOf({ companies, report, views, figures, notFigures }: Rows = {}): SeedFile[] {
  const reportId = 'spring-report';
  const of = (kind: SeedFile['kind'], content: unknown): SeedFile => ({
    name: `reports/${reportId}/${kind}.json`,
    kind,
    reportId,
    text: JSON.stringify(content),
  });
  return [
    { name: 'companies.json', kind: 'companies', text: JSON.stringify(companies ?? [aCompany()]) },
    of('report', report ?? aReport()),
    of('views', views ?? [aView()]),
    of('figures', figures ?? [aFigure()]),
    of('not-figures', notFigures ?? []),
  ];
}
