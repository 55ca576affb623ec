// Figures of the running text, sentence by sentence. What a sentence leaves open goes on from the one before.
import { isEnglish, readEnglish } from './english-sentence.ts';
import type { RawFigure } from './facts.ts';
import type { Head } from './head.ts';
import type { NamedCompany, NameHit, NameIndex } from './names.ts';
import { findPriceMoves, weekOf } from './price-moves.ts';
import { isSilent } from './sections.ts';
import { readSentence } from './sentence.ts';
import type { Span } from './spans.ts';
import { companyWord } from './subjects.ts';
import { numberOf } from './table-rows.ts';
import type { SentenceState } from './topic.ts';

const sentenceEnd = /[。;；!！?？\n]|\.(?= [A-Z])|[•■●◆►]/g;

/** @param openings places where a company's own part begins, in texts without line breaks. */
function* sentencesOf(plain: string, openings: readonly number[]): Iterable<Span & { isNewParagraph: boolean }> {
  let start = 0;
  let isNewParagraph = true;
  let nth = 0;
  for (const match of [...plain.matchAll(sentenceEnd), null]) {
    const end = match?.index ?? plain.length;
    for (; nth < openings.length && openings[nth]! < end; nth++) {
      const at = openings[nth]!;
      if (at <= start) continue;
      yield { start, end: at, isNewParagraph };
      isNewParagraph = false;
      start = at;
    }
    if (end > start) yield { start, end, isNewParagraph };
    if (match === null) return;
    isNewParagraph = match[0] === '\n';
    start = end + match[0].length;
  }
}

/** Paragraphs that a name and a colon open are about that company: 谷歌:24Q4资本支出… */
const openingName = (plain: string, { start }: Span, names: readonly NameHit[]): NamedCompany | null => {
  const first = names.find((name) => name.start >= start);
  return first &&
    /^[\s\d.、()（）【•*#-]*$/.test(plain.slice(start, first.start)) &&
    /^[:：】]/.test(plain.slice(first.endWithCode, first.endWithCode + 1))
    ? first.company
    : null;
};

/** A row of a chart, or of a table without a recognized header: the row itself does not say what its numbers mean. */
const isTableRow = (text: string): boolean =>
  text.includes('\t') &&
  text.split(/[\t ]/).filter((cell) => numberOf(cell.replaceAll(/^[$¥€]|(?:[万亿]?元|亿|万)$/g, '')) !== null).length >=
    2;

const idOf = ({ subject }: RawFigure): string | null => (subject?.kind === 'company' ? subject.company.id : null);

/** Looks at the last few figures only, which are those of the paragraph. */
const contradicts = (figures: readonly RawFigure[], one: RawFigure): boolean =>
  !one.isSure &&
  idOf(one) !== null &&
  figures
    .slice(-8)
    .some(
      (other) =>
        idOf(other) === idOf(one) &&
        other.metric.id === one.metric.id &&
        other.period === one.period &&
        other.kind === one.kind &&
        other.amount.value !== one.amount.value,
    );

/** Keeps what the next sentence may go on with. */
function follow(state: SentenceState, text: string, names: readonly NameHit[], found: readonly RawFigure[]): void {
  const subjects = found.flatMap(({ subject }) => (subject?.kind === 'company' ? [subject.company] : []));
  const [first] = subjects;
  const isOne = first !== undefined && subjects.every(({ id }) => id === first.id);
  if (isOne) state.previous = first;
  else if (names.length > 0 || found.length > 0) state.previous = null;
  state.unnamed = names.length > 0 ? 0 : companyWord.test(text) ? 6 : Math.max(0, state.unnamed - 1);
}

export function readBody(
  plain: string,
  names: readonly NameHit[],
  head: Head,
  silent: readonly Span[],
  index: NameIndex,
): RawFigure[] {
  const figures: RawFigure[] = [];
  const parentOf = (company: NamedCompany): NamedCompany | null =>
    company.parentId === null ? null : (index.byId.get(company.parentId) ?? null);
  const whole = { company: head.company, parentOf, isWhole: head.company !== null };
  const state: SentenceState = {
    topic: whole,
    year: null,
    period: null,
    list: null,
    market: null,
    asOf: head.asOf,
    previous: null,
    unnamed: 0,
  };
  const week = weekOf(plain);
  const openings = names
    .filter(
      (name) =>
        /^[:：】]/.test(plain.slice(name.endWithCode, name.endWithCode + 1)) &&
        /[\s。;；:：、)）【]/.test(plain.charAt(name.start - 1)),
    )
    .map(({ start }) => start);
  let nth = 0;
  for (const sentence of sentencesOf(plain, openings)) {
    if (sentence.isNewParagraph) {
      state.period = null;
      state.market = null;
      state.year = null;
      state.previous = null;
      state.unnamed = 0;
      state.topic = whole;
    }
    while (nth < names.length && names[nth]!.end <= sentence.start) nth++;
    if (isSilent(silent, sentence.start)) continue;
    const own: NameHit[] = [];
    for (let at = nth; at < names.length && names[at]!.start < sentence.end; at++) own.push(names[at]!);
    const opening = openingName(plain, sentence, own);
    // Another company's sentence ends the part of the one before.
    if (!opening && !state.topic.isWhole && own.some(({ company }) => company.id !== state.topic.company?.id))
      state.topic = whole;
    if (opening) state.topic = { company: opening, parentOf, isWhole: opening.id === head.company?.id };
    // Very long "sentences" are tables and lists that lost their line breaks.
    if (sentence.end - sentence.start > 1500 || isTableRow(plain.slice(sentence.start, sentence.end))) continue;
    const text = plain.slice(sentence.start, sentence.end);
    const found = isEnglish(text)
      ? text.includes('\t')
        ? []
        : readEnglish({ plain, start: sentence.start, end: sentence.end, names: own, state })
      : readSentence(plain, sentence.start, sentence.end, own, state);
    // A second value of the same metric and period is not the same company's: its name is missing.
    figures.push(...(own.length > 0 ? found : found.filter((one) => !contradicts(figures, one))));
    follow(state, plain.slice(sentence.start, sentence.end), own, found);
    figures.push(
      ...findPriceMoves(plain, sentence.start, sentence.end, own, {
        asOf: head.asOf,
        week,
        span: week === null ? null : 'week',
      }),
    );
  }
  return figures;
}
