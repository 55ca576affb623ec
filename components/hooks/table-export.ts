// Copies or saves a table of companies with rating, date, house and change.
import { saveFile } from '../../lib/browser/save-file.ts';
import { companyTable, formatTable, type TableFormat, type TableWords } from '../../lib/dossier/tables.ts';
import { listSummaries } from '../../lib/store/companies.ts';
import { useLibrary } from './library.tsx';
import { useAsync } from './use-async.ts';

export interface TableExport {
  /** null if the library is closed. */
  write: ((companyIds: readonly string[], format: TableFormat, words: TableWords) => void) | null;
  /** The last table that was written. */
  done: { format: TableFormat; count: number } | undefined;
  failure: { reason: string } | null;
}

/** TSV and Markdown go to the clipboard, CSV to a file. @param fileName without extension. */
export function useTableExport(fileName: string): TableExport {
  const library = useLibrary();
  const { value: done, failure, run } = useAsync<{ format: TableFormat; count: number }>();
  return {
    done,
    failure: failure ?? null,
    write:
      library.kind === 'open'
        ? (companyIds, format, words) =>
            run(async () => {
              const summaries = await listSummaries(library.db, companyIds);
              const text = formatTable(companyTable(summaries, words), format);
              if (format === 'csv') saveFile(new Blob([text], { type: 'text/csv' }), `${fileName}.csv`);
              else await navigator.clipboard.writeText(text);
              return { format, count: summaries.length };
            })
        : null,
  };
}
