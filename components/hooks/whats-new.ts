// What is new for the user: re-check dates that have come, and new reports on watched companies. Both light the toolbar icon
// until the user looks at the list.
import { useEffect } from 'react';
import { setIconLight } from '../../lib/browser/icon-light.ts';
import type { Company } from '../../lib/model/company.ts';
import { listSummaries } from '../../lib/store/companies.ts';
import type { Database } from '../../lib/store/database.ts';
import { countUnnoticed, listDue, markDueSeen, noticeAll } from '../../lib/store/due.ts';
import { markSeen } from '../../lib/store/news.ts';
import { useLibrary, useRead } from './library.tsx';
import { useUndo } from './use-undo.tsx';
import { useIdle, useNews, type News } from './watchlist.ts';

export interface Due {
  company: Company;
  recheckOn: string;
}

async function readDue(db: Database, today: string): Promise<Due[]> {
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
}

export interface WhatsNew {
  /** Earliest first. */
  due: readonly Due[];
  news: readonly News[];
  /** The user looks at the list: the icon is lit no more, and the list stays. */
  notice: () => void;
  /** Empties the list. */
  dismiss: () => void;
}

/** @param today YYYY-MM-DD. */
export function useWhatsNew(today: string): WhatsNew {
  const library = useLibrary();
  const db = library.kind === 'open' ? library.db : null;
  const { attempt, edit, fail } = useUndo();
  const { news } = useNews();
  const due = useRead((opened) => readDue(opened, today), [today]) ?? [];
  const isIdle = useIdle();
  const unnoticed = useRead(async (opened) => (isIdle ? await countUnnoticed(opened, today) : null), [today, isIdle]);
  // The worker may have been asleep since a date came, or since a report was added.
  useEffect(() => {
    if (unnoticed) setIconLight(unnoticed).catch(fail);
  }, [unnoticed, fail]);
  return {
    due,
    news,
    notice: () =>
      attempt(async () => {
        if (db) await noticeAll(db, today);
      }),
    dismiss: () =>
      edit(async () => {
        if (!db) return null;
        await markSeen(db);
        await markDueSeen(db, today);
        return null;
      }),
  };
}
