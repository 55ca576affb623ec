// The parts of a report that say nothing of its own view: rating definitions, related reports, statements, disclaimers.
import { joined, touches, type Span } from './spans.ts';

/** Headings after which nothing of the report follows. */
const endings =
  /^[#*\s•■◆▍|]*(?:(?:股票|公司|行业|证券)?(?:投资)?评级(?:标准|说明|定义|体系|的?说明|系统)|投资评级的?(?:说明|定义|标准)|(?:分析师|研究员|作者)(?:承诺|声明|保证|简介|介绍|与研究助理简介|介绍与声明)|免责(?:声明|条款|申明)|法律(?:声明|申明|主体)|重要(?:声明|提示|说明)(?![:：].{0,6}风险)|特别声明|信息披露|一般声明|评级说明及声明|投资评级和相关定义|公司评级标准|Disclosures?(?: Appendix| Section)?$|DISCLOSURES?|Important Disclosures?|Appendix A-?1|Analyst Certification|Reg AC|Disclosure Appendix)/;
/** Sentences that define a rating word. */
const definition =
  /(?:未来|今后|预[期计]|报告(?:发布|日)|相对).{0,30}(?:个月|[6六十]{1,2}[-~至到]?(?:12)?月).{0,40}(?:指数|大盘|基准|市场|涨幅|收益|表现|股价)|(?:相对|跑赢|优于|强于|弱于|超越|落后|领先).{0,24}(?:指数|基准|大盘|市场)?.{0,16}\d+ ?%|(?:指数|基准).{0,10}(?:以上|以下|之间)|expected (?:to|total) .{0,40}(?:return|perform)/;
const related =
  /^[#*\s•■◆▍|]*(?:相关(?:研究|报告|研报)(?:报告)?|近期(?:研究|报告)|往期(?:回顾|报告)|过往研究|研究报告)[:：]?$/;
const relatedLine =
  /^[\s\d.、•*-]{0,8}(?:《[^》]{4,80}》|<<[^<>]{4,80}>>|.{4,60}[-—_]{2}).{0,20}(?:20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?|20\d{6})[\s)）]*$/;
/** In flat text: 《…》2024-08-28, a reference to another report. */
const reference =
  /(?:\d{1,2}[.、]?)?(?:《[^《》\n]{4,80}》|<<[^<>\n]{4,80}>>)[-—_\s]{0,4}[(（]?20\d{2}[-./年]?\d{1,2}[-./月]?\d{1,2}日?[)）]?/g;
const axis = /^[-+\d.,%\s\t:/年月AEQH]{12,}$/;

export interface Line extends Span {
  text: string;
}

export function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of plain.split('\n')) {
    lines.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  return lines;
}

const clip = (text: string): string => text.slice(0, 400);

/** Whether a text defines what a rating word means. */
export const isDefinition = (text: string): boolean => definition.test(clip(text));

/** Spans that give no facts, in reading order. */
export function silentSpans(plain: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  const length = plain.length;
  for (const line of lines) {
    const text = clip(line.text).trim();
    if (text === '') continue;
    const isLate = line.start > length * 0.4 || (line.start > length * 0.2 && lines.length > 60);
    if (isLate && endings.test(text) && (text.length < 60 || isDefinition(line.text))) {
      spans.push({ start: line.start, end: length });
      break;
    }
    if (relatedLine.test(text) || (axis.test(text) && !/\t.*\t/.test(text)) || related.test(text)) spans.push(line);
  }
  for (const match of plain.matchAll(reference)) spans.push({ start: match.index, end: match.index + match[0].length });
  return joined(spans);
}

export const isSilent = (spans: readonly Span[], at: number): boolean => touches(spans, { start: at, end: at + 1 });

/** Longest sentence that is looked back over. */
const longestSentence = 400;

/** Where the sentence of a place begins. */
export function sentenceStart(plain: string, at: number): number {
  const from = Math.max(0, at - longestSentence);
  const text = plain.slice(from, at);
  const stop = Math.max(...['。', '\n', ';', '；'].map((mark) => text.lastIndexOf(mark)));
  return stop < 0 ? from : from + stop + 1;
}
