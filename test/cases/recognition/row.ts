type Expected = [text: string, companyId: string, nth?: number];

/** A text, and every mention that must be found in it, in reading order: what is marked, and whose it is. */
export interface RecognitionRow {
  /** What the row is about, as the end of "reads …". */
  name: string;
  text: string;
  /** Of the page that the text stands on. */
  title?: string;
  /** Each is the next place of its text behind the one before; `nth` tells where it is a later one, counted over the whole text. */
  expect: Expected[];
  /** Made by `trap`: holds a word that looks like a name and must not be marked, alone or beside true mentions. */
  isTrap?: true;
}

export const mark = (name: string, text: string, ...expect: Expected[]): RecognitionRow => ({ name, text, expect });

export const trap = (name: string, text: string, ...expect: Expected[]): RecognitionRow => ({
  name,
  text,
  expect,
  isTrap: true,
});

/** A page of several lines with both senses of a word, or with one that its title decides. */
export const page = (name: string, title: string, lines: string[], ...expect: Expected[]): RecognitionRow => ({
  name,
  title,
  text: lines.join('\n'),
  expect,
});

function startOf(text: string, written: string, nth: number): number {
  let start = -1;
  for (let count = 0; count < nth; count++) start = text.indexOf(written, start + 1);
  return start;
}

/** Where the expected mentions stand. */
export function spansOf({ text, expect }: RecognitionRow): { start: number; end: number; companyId: string }[] {
  let from = 0;
  return expect.map(([written, companyId, nth]) => {
    const start = nth === undefined ? text.indexOf(written, from) : startOf(text, written, nth);
    from = start + written.length;
    return { start, end: from, companyId };
  });
}
