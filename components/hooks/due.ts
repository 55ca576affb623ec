// Companies whose re-check date has come.
import type { Company } from '../../lib/model/company.ts';
import { listSummaries } from '../../lib/store/companies.ts';
import { listDue } from '../../lib/store/notes.ts';
import { useRead } from './library.tsx';

export interface Due {
  company: Company;
  recheckOn: string;
}

/** Earliest first. @param today YYYY-MM-DD. */
export function useDue(today: string): readonly Due[] {
  const due = useRead(
    async (db) => {
      const found = await listDue(db, today);
      const summaries = await listSummaries(
        db,
        found.map(({ companyId }) => companyId),
      );
      const companies = new Map(summaries.map(({ company }) => [company.id, company]));
      return found.flatMap(({ companyId, recheckOn }) => {
        const company = companies.get(companyId);
        return company ? [{ company, recheckOn }] : [];
      });
    },
    [today],
  );
  return due ?? [];
}
