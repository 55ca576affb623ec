// Library item: one file or text that the user gave, from waiting to saved. Its state is one sentence in the library's list.

/** Why a file cannot be read. Each reason has its own sentence for the user. */
const failureReasons = [
  /** No bytes, or nothing but blank text. */
  'empty',
  /** Pages without any text: pictures of paper. */
  'scan',
  /** A password is needed. */
  'encrypted',
  /** The end is missing, so facts may be missing too. */
  'cut',
  /** The file is of a kind that is read, but its structure is broken. */
  'damaged',
  /** A known kind that is not read: old Word, spreadsheets, presentations, pictures. */
  'unsupported',
  /** Bytes of no known kind. */
  'not-a-document',
  /** More bytes than a report has. */
  'too-large',
  /** More pages than a report has. */
  'too-many-pages',
  /** More parts, nodes or nesting than can be read in bounded time. */
  'too-complex',
  /** A small archive that unpacks to a huge one. */
  'zip-bomb',
  /** Text in no known encoding. */
  'unknown-encoding',
  /** The text is glyph numbers without a mapping to characters. */
  'unmapped-glyphs',
  /** The user stopped it. */
  'canceled',
] as const;

export type FailureReason = (typeof failureReasons)[number];

export type ItemFailure =
  | FailureReason
  /** Read, but it has neither a rating nor a company nor a figure. */
  | 'not-a-report'
  /** What was read did not fit into the browser's storage. The file is kept. */
  | 'disk-full'
  /** The file is no longer here: chosen on another device, or lost. */
  | 'no-file'
  /** Reading it ended the browser several times. */
  | 'crash'
  /** A fault of ours, not of the file. */
  | 'fault';

export type ItemOrigin =
  | { kind: 'file' }
  | { kind: 'paste' }
  | { kind: 'page'; url: string; title: string }
  | { kind: 'pdf-tab'; url: string; title: string };

export type ItemState = 'waiting' | 'reading' | 'draft' | 'saved' | 'failed' | 'duplicate';

export interface ItemCounts {
  views: number;
  figures: number;
  /** Of both, those that are sure. */
  sure: number;
}

/** What an item is the same as. */
export type SameAs = { kind: 'report'; reportId: string } | { kind: 'item'; itemId: string };

/** What a draft or saved report is about, for lists. */
export interface ItemAbout {
  title: string;
  publisher: string | null;
  /** `null` if the document has no date. */
  asOf: string | null;
  codes: string[];
}

/** Only letters and digits: copies in other formats have other spaces and other widths of punctuation. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Equal for copies and versions of one report: same house, date, codes and title. null without a date, and if neither a house
 * nor a code is known, because the rest says too little.
 */
export const identityOf = ({ title, publisher, asOf, codes }: ItemAbout): string | null =>
  asOf === null || (publisher === null && codes.length === 0)
    ? null
    : JSON.stringify([lettersOf(publisher ?? ''), asOf, codes.toSorted(), lettersOf(title)]);

/** Reading these again may go better, so their files are kept. */
export const isRetriable = (reason: ItemFailure): boolean =>
  reason === 'canceled' || reason === 'disk-full' || reason === 'crash' || reason === 'fault';

/** What a saved report says, for lists: a library may have a hundred thousand facts, which no list can read. */
export interface ItemFacts {
  views: number;
  figures: number;
  /** Of both, those that the user has not confirmed. */
  unconfirmed: number;
  /** Most facts first. */
  companyIds: string[];
}

export interface LibraryItem {
  id: string;
  /** File name, or the title of the pasted text. */
  name: string;
  origin: ItemOrigin;
  addedAtMs: number;
  /** In bytes. */
  size: number;
  state: ItemState;
  /** Pages that are read, of how many; while reading. */
  done?: number;
  total?: number;
  /** If failed. */
  reason?: ItemFailure;
  /** If a duplicate. */
  sameAs?: SameAs;
  /** If a draft or saved. */
  documentId?: string;
  about?: ItemAbout;
  counts?: ItemCounts;
  /** If saved. */
  facts?: ItemFacts;
  /** If saved; if a draft, the report that it edits. */
  reportId?: string;
  /** How often reading it was started and never ended, because the browser was killed. */
  starts?: number;
}
