// The title of a report as its first page prints it: the largest lines that read like one.
import type { LineBox } from '../documents/document-text.ts';
import { readsLikeTitle } from './report-title.ts';

/** Sizes of one line that differ by less are equal. */
const sizeSlack = 0.7;
/** A title is larger than the text by at least this factor. */
const leastFactor = 1.2;
/** Names of series and departments, which some houses print as large as the title. */
const isSeries =
  /^(?:金融工程|金工|量化|宏观|策略|固定收益|固收|行业|公司|证券|投资|定期|专题|深度|数量化|海外|中小盘|新三板|A股|港股)?[\u4e00-\u9fff]{0,6}[|/·—–-]?(?:专题|深度|主题|点评|定期|策略|系列|首次覆盖|跟踪|动态)?(?:研究|报告|点评|周报|月报|日报|深度|专题)$/;
/** 高测股份（688556.SH）: many houses print the company larger than the title. */
const isCompany = /^[^：:，,。—]{2,16}[（(]\s?[A-Z]{0,3}\d{4,6}(?:\.[A-Z]{1,3})?\s?[)）]$/;

interface Candidate {
  text: string;
  size: number;
  last: LineBox;
}

/** Whether `box` continues the paragraph that ends with `last`. */
const continues = (last: LineBox, box: LineBox): boolean =>
  Math.abs(last.size - box.size) < sizeSlack &&
  box.y0 - last.y1 < last.size &&
  box.y0 >= last.y0 &&
  box.x0 < last.x1 &&
  last.x0 < box.x1;

/** The size of most characters of the page. */
function textSize(boxes: readonly LineBox[]): number {
  const counts = new Map<number, number>();
  for (const { size, start, end } of boxes) {
    const rounded = Math.round(size);
    counts.set(rounded, (counts.get(rounded) ?? 0) + end - start);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const isLatin = (text: string): boolean => /[\w,;:]$/.test(text);

/** The part of a line that reads like a title: some houses print the kind of the report before it. */
const titlePart = (text: string): string =>
  text
    .split('\t')
    .map((part) => part.trim())
    .toSorted((a, b) => b.length - a.length)[0] ?? '';

/**
 * @param boxes lines of the document, in text order.
 * @returns `null` if the document has no sizes, or if no large line of its first page reads like a title.
 */
export function printedTitle(text: string, boxes: readonly LineBox[]): string | null {
  const page = boxes.filter((box) => box.page === 0);
  const least = textSize(page) * leastFactor;
  const candidates: Candidate[] = [];
  for (const box of page) {
    if (box.size < least) continue;
    const line = titlePart(text.slice(box.start, box.end));
    // Vertical text: one character a line.
    if (Array.from(line).length < 2) continue;
    const before = candidates.at(-1);
    if (before && continues(before.last, box) && before.text.length + line.length <= 90) {
      before.text += isLatin(before.text) && /^\w/.test(line) ? ` ${line}` : line;
      before.last = box;
    } else candidates.push({ text: line, size: box.size, last: box });
  }
  const titles = candidates
    .filter(
      ({ text: line }) => readsLikeTitle(line) && !isSeries.test(line.replaceAll(' ', '')) && !/^[—–-]/.test(line),
    )
    .toSorted((a, b) => b.size - a.size);
  return (titles.find(({ text: line }) => !isCompany.test(line)) ?? titles[0])?.text ?? null;
}
