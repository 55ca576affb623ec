// The packaged directory as text, for the background only: it stores it for all other pages.
import columns from 'virtual:directory-columns';
import { rowsOf } from '../lib/listings/directory-columns.ts';
import type { PackagedDirectory } from '../lib/listings/directory-reader.ts';
import stamp from './stamp.json' with { type: 'json' };

let text: string | undefined;

/** Made of the columns when it is read first: most starts of the worker need no text. */
export const packagedDirectory: PackagedDirectory = {
  version: stamp.directory,
  get text() {
    return (text ??= rowsOf(columns));
  },
};
