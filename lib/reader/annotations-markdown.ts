// Annotations of a document as Markdown: title, house and date, then quotes and notes by page. Pure.
import { compareAnnotations, type Annotation } from '../model/annotation.ts';

export interface AnnotatedHead {
  title: string;
  /** Absent if the document is no report of the library. */
  publisher?: string | undefined;
  /** YYYY-MM-DD. */
  asOf?: string | undefined;
  address?: string | undefined;
}

const quoted = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Otherwise, text of a document could be read as a heading or as HTML. */
const inline = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[<>]/g, String.raw`\$&`);

/** @param pageName such as "Page 3". */
export function annotationsMarkdown(
  { title, publisher, asOf, address }: AnnotatedHead,
  annotations: readonly Annotation[],
  pageName: (page: number) => string,
): string {
  const head = [publisher, asOf, address].filter((part) => part !== undefined && part !== '').join(' · ');
  const parts = [`# ${inline(title)}`, ...(head === '' ? [] : [inline(head)])];
  let page = 0;
  for (const annotation of annotations.toSorted(compareAnnotations)) {
    const first = annotation.places[0]!.page;
    if (first !== page) parts.push(`## ${pageName(first)}`);
    page = first;
    parts.push(quoted(annotation.quote));
    if (annotation.text.trim() !== '') parts.push(annotation.text.trim());
  }
  return `${parts.join('\n\n')}\n`;
}
