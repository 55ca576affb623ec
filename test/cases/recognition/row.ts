/** A text, and every mention that must be found in it, in reading order: what is marked, and whose it is. */
export interface RecognitionRow {
  /** What the row is about, as the end of "recognises …" or "leaves …". */
  name: string;
  text: string;
  /** Of the page that the text stands on. */
  title?: string;
  expect: [text: string, companyId: string][];
}
