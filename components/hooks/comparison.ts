// The comparison that the page's address names, live; and copying or saving it as a table.
import { useEffect, useState } from 'react';
import { copyTable } from '../../lib/browser/clipboard.ts';
import { comparedInHash, parseCompared, type Compared } from '../../lib/browser/compare-page.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { comparisonTable, type CompareWords } from '../../lib/dossier/compare-export.ts';
import type { Comparison } from '../../lib/dossier/compare.ts';
import { formatTable, htmlTable, type TableFormat } from '../../lib/dossier/tables.ts';
import { findComparison, findGroupMembers } from '../../lib/store/comparison.ts';
import { findGroupNames } from '../../lib/store/dossiers.ts';
import type { Bilingual } from '../../lib/model/ids.ts';
import { useRead } from './library.tsx';
import { useAsync } from './use-async.ts';

export interface ComparisonPage {
  /** undefined until read. */
  comparison: Comparison | undefined;
  /** null if the companies were chosen one by one. */
  groupNames: Bilingual | null;
  /** Replaces the companies; a group becomes a list. */
  choose: (companyIds: readonly string[]) => void;
}

interface Read {
  comparison: Comparison;
  names: Bilingual | null;
}

export function useComparison(): ComparisonPage {
  const [compared, setCompared] = useState<Compared>(() => parseCompared(location.hash));
  useEffect(() => {
    const onHash = (): void => setCompared(parseCompared(location.hash));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const group = 'group' in compared ? compared.group : null;
  const chosen = 'companyIds' in compared ? compared.companyIds : [];
  const read = useRead<Read>(
    async (db) =>
      group === null
        ? { comparison: await findComparison(db, chosen), names: null }
        : {
            comparison: await findComparison(db, await findGroupMembers(db, group)),
            names: await findGroupNames(db, group),
          },
    [group, chosen.join()],
  );
  return {
    comparison: read?.comparison,
    groupNames: group === null ? null : (read?.names ?? { zh: group }),
    choose: (companyIds) => {
      location.hash = comparedInHash({ companyIds });
    },
  };
}

export interface CompareExport {
  write: (comparison: Comparison, format: TableFormat, words: CompareWords) => void;
  /** The format of the last table that was written. */
  done: TableFormat | undefined;
  failure: { reason: string } | null;
}

/** The table goes to the clipboard as HTML and TSV, Markdown as text, CSV to a file. */
export function useCompareExport(): CompareExport {
  const { value: done, failure, run } = useAsync<TableFormat>();
  return {
    done,
    failure,
    write: (comparison, format, words) =>
      run(async () => {
        const table = comparisonTable(comparison, words);
        const text = formatTable(table, format);
        if (format === 'csv') saveFile(new Blob([text], { type: 'text/csv' }), 'comparison.csv');
        else if (format === 'tsv') await copyTable(htmlTable(table), text);
        else await navigator.clipboard.writeText(text);
        return format;
      }),
  };
}
