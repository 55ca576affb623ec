// Shape of an extraction case and the short notation of its facts.

export interface ExtractionCase {
  text: string;
  /** File name. */
  name?: string;
  /** All views: "中际旭创 买入-A", then optionally the action, "<" and the previous word, "[groups]". */
  views?: readonly string[];
  /** All figures: "subject | metric | number with unit | period | kind", then its changes, as "yoy 12%". */
  figures?: readonly string[];
  /** Fields of the report that are compared. */
  report?: Readonly<Record<string, unknown>>;
}
