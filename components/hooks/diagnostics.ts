// Collects the diagnostics for a bug report and copies them.
import { describeError } from '../../lib/browser/error-description.ts';
import { readErrors } from '../../lib/browser/log.ts';
import { readManifest } from '../../lib/browser/manifest.ts';
import { readSettings } from '../../lib/settings/storage.ts';
import { countTables } from '../../lib/store/table-counts.ts';
import { schemaVersion } from '../../lib/store/database.ts';
import { diagnosticsText, type Diagnostics } from './diagnostics-text.ts';
import { useLibrary, type LibraryState } from './library.tsx';

async function countsOf(library: LibraryState): Promise<Pick<Diagnostics, 'counts' | 'storeState'>> {
  if (library.kind !== 'open') return { counts: null, storeState: library.kind };
  try {
    return { counts: await countTables(library.db), storeState: 'open' };
  } catch (error) {
    return { counts: null, storeState: `cannot be counted: ${describeError(error)}` };
  }
}

/** @returns puts the diagnostics on the clipboard; rejects if the browser refuses. */
export function useCopyDiagnostics(): () => Promise<void> {
  const library = useLibrary();
  return async () => {
    const [counted, settings, errors] = await Promise.all([
      countsOf(library),
      // The failure is among the errors.
      readSettings().catch(() => null),
      readErrors(),
    ]);
    const text = diagnosticsText({
      version: readManifest().version,
      browser: navigator.userAgent,
      schema: schemaVersion,
      ...counted,
      settings,
      errors,
    });
    await navigator.clipboard.writeText(text);
  };
}
