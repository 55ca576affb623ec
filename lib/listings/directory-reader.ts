// Reads single companies from the text of a directory, without parsing the other ten thousand.
import { indexDirectory, type DirectoryIndex } from './directory-index.ts';
import { parseDirectory, readDirectoryRow, type Directory, type DirectoryCompany } from './directory.ts';

export interface PackagedDirectory {
  /** Fingerprint of the text. */
  version: string;
  /** A directory file: see docs/directory.md. Empty if `version` is. Reading it may take milliseconds. */
  readonly text: string;
}

export const noDirectory: PackagedDirectory = { version: '', text: '' };

export interface DirectoryReader {
  /** The file; empty without one. */
  readonly text: string;
  /** By key of a present or former listing. */
  byKey: (key: string) => DirectoryCompany | null;
  /** By any name, most certain first: see `DirectoryIndex`. The first call parses the whole text. */
  byName: (name: string) => readonly DirectoryCompany[];
  /** The first call parses the whole text. */
  companies: () => readonly DirectoryCompany[];
}

/** Where the row of each present listing starts. */
function rowStarts(text: string): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  // Skips the two header lines.
  let at = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
  while (at > 0 && at < text.length) {
    const cellEnd = text.indexOf('\t', at);
    for (const key of text.slice(at, cellEnd).split('|')) starts.set(key, at);
    at = text.indexOf('\n', cellEnd) + 1;
  }
  return starts;
}

/** @param file a valid directory file, with LF line ends, or a function that returns one. Nothing is read before the first question. */
export function createDirectoryReader(file: string | (() => string)): DirectoryReader {
  const textOf = typeof file === 'string' ? () => file : file;
  let starts: ReadonlyMap<string, number> | null = null;
  let directory: Directory | null = null;
  let index: DirectoryIndex | null = null;

  function whole(): Directory {
    if (directory) return directory;
    const parsed = parseDirectory(textOf());
    if ('problems' in parsed) throw new Error(`invalid directory: line ${parsed.problems[0]?.line}`);
    return (directory = parsed);
  }
  const indexed = (): DirectoryIndex => (index ??= indexDirectory(whole()));

  return {
    get text() {
      return textOf();
    },
    byKey(key) {
      const text = textOf();
      starts ??= rowStarts(text);
      const start = starts.get(key);
      if (start === undefined) return indexed().byKey(key);
      const end = text.indexOf('\n', start);
      return readDirectoryRow(text.slice(start, end < 0 ? text.length : end));
    },
    byName: (name) => indexed().byName(name),
    companies: () => whole().companies,
  };
}

/** Knows no company. */
export const emptyDirectory: DirectoryReader = {
  text: '',
  byKey: () => null,
  byName: () => [],
  companies: () => [],
};
