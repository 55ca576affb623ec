// Packages the directory by columns, see lib/listings/directory-columns.ts.
import { readFileSync } from 'node:fs';
import { columnsOf } from '../lib/listings/directory-columns.ts';

const virtualModule = 'virtual:directory-columns';

/** Vite plugin for the background. */
export const directoryColumns = {
  name: 'directory-columns',
  resolveId: (id: string): string | undefined => (id === virtualModule ? `\0${id}` : undefined),
  load: (id: string): string | undefined =>
    id === `\0${virtualModule}`
      ? `export default ${JSON.stringify(columnsOf(readFileSync('seeds/directory.tsv', 'utf8')))};`
      : undefined,
};
