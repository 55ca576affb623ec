// A pack may name a company by another listing than its primary one: a report on the Hong Kong listing need not know the other.
import type { PackRows } from './pack.ts';

/** @param idOf the id of the company in the store. Companies that have another one there are left out. */
export function withCompanyIds(rows: PackRows, idOf: (companyId: string) => string): PackRows {
  return {
    ...rows,
    companies: rows.companies
      .filter(({ id }) => idOf(id) === id)
      .map((company) => (company.parentId === undefined ? company : { ...company, parentId: idOf(company.parentId) })),
    views: rows.views.map((view) => {
      const { subject } = view;
      return subject.companyId === undefined
        ? view
        : { ...view, subject: { ...subject, companyId: idOf(subject.companyId) } };
    }),
    figures: rows.figures.map((figure) => {
      const { subject } = figure;
      return { ...figure, subject: { ...subject, companyIds: [...new Set(subject.companyIds.map(idOf))] } };
    }),
  };
}
