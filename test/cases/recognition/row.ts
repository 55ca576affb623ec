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

/** [[Apple|AAPL.NASDAQ]] supplier */
const mention = /\[\[(.+?)\|([\w.-]+)\]\]/g;

const plainOf = (text: string): string => text.replaceAll(mention, '$1');

/** Rows of texts in which each mention is in double brackets, with the company's id after a bar. */
export const marks = (kind: string, texts: readonly string[]): RecognitionRow[] =>
  texts.map((text) => {
    let cut = 0;
    const plain = plainOf(text);
    const expect = Array.from(
      text.matchAll(mention),
      ({ 0: whole, 1: written = '', 2: companyId = '', index }): Expected => {
        const start = index - cut;
        cut += whole.length - written.length;
        return [written, companyId, occurrenceAt(plain, written, start)];
      },
    );
    return { name: `${kind}: ${plain}`, text: plain, expect };
  });

/** Rows of texts without any mention. */
export const traps = (kind: string, texts: readonly string[]): RecognitionRow[] =>
  texts.map((text) => trap(`${kind}: ${text}`, text));

/** Which occurrence of `written` begins at `start`, from 1. */
function occurrenceAt(text: string, written: string, start: number): number {
  let count = 1;
  for (let at = text.indexOf(written); at < start; at = text.indexOf(written, at + 1)) count++;
  return count;
}

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
