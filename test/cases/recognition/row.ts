type Expected = [text: string, companyId: string, nth?: number];

/** A text with all expected mentions, in reading order: marked text and company. */
export interface RecognitionRow {
  /** Test title after "reads". */
  name: string;
  text: string;
  /** Title of the page. */
  title?: string;
  /** Each is the next occurrence of its text after the previous one, or the `nth` occurrence in the whole text. */
  expect: Expected[];
  /** Set by `trap`: contains a word that looks like a name and must not be marked, alone or beside real mentions. */
  isTrap?: true;
}

export const mark = (name: string, text: string, ...expect: Expected[]): RecognitionRow => ({ name, text, expect });

export const trap = (name: string, text: string, ...expect: Expected[]): RecognitionRow => ({
  name,
  text,
  expect,
  isTrap: true,
});

/** A page of several lines with both senses of a word, or with a word that its title disambiguates. */
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

/** Returns the spans of the expected mentions. */
export function spansOf({ text, expect }: RecognitionRow): { start: number; end: number; companyId: string }[] {
  let from = 0;
  return expect.map(([written, companyId, nth]) => {
    const start = nth === undefined ? text.indexOf(written, from) : startOf(text, written, nth);
    from = start + written.length;
    return { start, end: from, companyId };
  });
}
