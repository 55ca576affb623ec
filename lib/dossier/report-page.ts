// Assembles the page of one report: ratings by group, outlooks, views on sectors and themes, figures by section, companies.
import { isRating, strongest } from '../comparison/changes.ts';
import { namesOf } from '../format/glossary.ts';
import type { Company } from '../model/company.ts';
import type { Bilingual } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import type { View } from '../model/view.ts';
import { sentencesOf } from './assemble.ts';
import type { Dossier, DossierFigure, DossierRows } from './dossier.ts';
import { byPlace } from './order.ts';
import { sectionsOf } from './sentence.ts';

export interface CompanyView {
  company: Company;
  view: View;
}

export interface RatingGroup {
  /** As the report names the group; `null` for ratings outside of any group. */
  name: string | null;
  names: Bilingual | null;
  /** The strongest rating of each company within the group, in the report's order. */
  ratings: CompanyView[];
}

export interface FigureSection {
  /** `null` for figures outside of all sections. */
  section: Report['sections'][number] | null;
  /** In the report's order. */
  figures: DossierFigure[];
}

export interface ReportPage {
  report: Report;
  ratingGroups: RatingGroup[];
  /** Statements on companies that are no ratings. */
  outlooks: CompanyView[];
  /** Views on sectors, themes and the market. */
  sectorViews: View[];
  figureSections: FigureSection[];
  /** All companies with a view or figure in the report, in the report's order. */
  companies: Company[];
  /** Whether the user attached the document. */
  hasSource: boolean;
  sentences: Dossier['sentences'];
}

/** Returns `null` if the rows do not contain the report. */
export function assembleReportPage(reportId: string, rows: DossierRows): ReportPage | null {
  const report = rows.reports.find(({ id }) => id === reportId);
  if (!report) return null;
  const companiesById = new Map(rows.companies.map((company) => [company.id, company]));
  const ofReport = <T extends View | DossierRows['figures'][number]>(some: readonly T[]): T[] =>
    some.filter((row) => row.reportId === reportId).toSorted(byPlace);
  const [views, figures] = [ofReport(rows.views), ofReport(rows.figures)];
  const companyViews = views.flatMap((view) => {
    const company = companiesById.get(view.subject.companyId ?? '');
    return company ? [{ company, view }] : [];
  });

  const byGroup = Map.groupBy(
    companyViews.filter(({ view }) => isRating(view)),
    ({ view }) => view.groups[0] ?? null,
  );
  const ratingGroups = [...byGroup].map(([name, members]) => ({
    name,
    names: name === null ? null : namesOf(name, members[0]!.view),
    ratings: [...Map.groupBy(members, ({ company }) => company.id).values()].map((ofCompany) => ({
      company: ofCompany[0]!.company,
      view: strongest(ofCompany.map(({ view }) => view)),
    })),
  }));

  const bySection = Map.groupBy(figures, ({ evidence }) => sectionsOf(report, evidence)[0] ?? null);
  const figureSections = [...bySection].map(([section, some]) => ({
    section,
    figures: some.map((figure) => ({
      figure,
      // "unit" names the subject of each figure, because the page is not about one company.
      relation: figure.attribution === 'inferred' ? ('inferred' as const) : ('unit' as const),
    })),
  }));

  const companyIds = [
    ...views.flatMap(({ subject }) => subject.companyId ?? []),
    ...figures.flatMap(({ subject }) => subject.companyIds),
  ];
  const sources = rows.sources ?? [];
  return {
    report,
    ratingGroups,
    outlooks: companyViews.filter(({ view }) => !isRating(view)),
    sectorViews: views.filter(({ subject }) => subject.companyId === undefined),
    figureSections,
    companies: [...new Set(companyIds)].flatMap((id) => companiesById.get(id) ?? []),
    hasSource: sources.some((source) => source.reportId === reportId),
    sentences: sentencesOf([...views, ...figures], sources),
  };
}
