// Text of a report → draft: head, views and figures, each with its place. Pure; the same input gives the same draft.
import type { DocumentText } from '../documents/document-text.ts';
import type { Evidence } from '../model/evidence.ts';
import { checkFigures, priceFacts } from './arithmetic.ts';
import { readBody } from './body.ts';
import { ownTargets, targetsOf } from './company-targets.ts';
import { findDocumentTables } from './document-tables.ts';
import type { Draft } from './draft.ts';
import { figureOf, mergeFigures, viewOf } from './draft-rows.ts';
import { readHead } from './head.ts';
import { findNames, findPairs, type NameHit, type NameIndex } from './names.ts';
import { findRatings } from './ratings.ts';
import type { ViewSubject } from './raw-view.ts';
import { readText } from './reading.ts';
import { findRecommendations } from './recommendations.ts';
import { printedTitle } from './printed-title.ts';
import { isSilent, linesOf, silentSpans } from './sections.ts';
import { joined, touches } from './spans.ts';
import { hasCalendarYear } from './table-columns.ts';
import { shareUnitOf } from './table-rows.ts';
import { findTables } from './tables.ts';

export interface ExtractOptions {
  /** Original file name, which often holds house, title and date. */
  name?: string;
  /** Title of the file's metadata. */
  metadataTitle?: string | null;
  reportId?: string;
}

/** Names that count: ambiguous ones only where a code, a list or a colon stands beside them. */
function usableNames(plain: string, all: readonly NameHit[], pairs: readonly NameHit[]): NameHit[] {
  const coded = new Set(pairs.map(({ company }) => company.id));
  const isBeside = (name: NameHit, nth: number): boolean =>
    [all[nth - 1], all[nth + 1]].some(
      (other) =>
        other &&
        other.need === null &&
        /^[、，,和及/]$/.test(
          other.start > name.end
            ? plain.slice(name.endWithCode, other.start)
            : plain.slice(other.endWithCode, name.start),
        ),
    );
  /** A name between separators; otherwise it may be the end of another word. */
  const isApart = ({ start }: NameHit): boolean =>
    start === 0 || /[、，,:：()（）。;；\s和及与荐注/|"“]/.test(plain.charAt(start - 1));
  const known = all.filter(
    (name, nth) =>
      name.need === null ||
      name.endWithCode > name.end ||
      coded.has(name.company.id) ||
      (name.need === 'signal' &&
        isApart(name) &&
        (isBeside(name, nth) || /^[:：]/.test(plain.slice(name.end, name.end + 1)))),
  );
  const places = joined(known);
  const missing = pairs.filter((pair) => !touches(places, pair));
  return [...known, ...missing].toSorted((a, b) => a.start - b.start);
}

/** What extraction uses of a document. */
export type ExtractSource = Pick<DocumentText, 'text' | 'tables'> &
  Partial<Pick<DocumentText, 'fileName' | 'metadata' | 'boxes'>>;

/** @param source a document, or a text whose tables have no known columns. */
export function extract(source: string | ExtractSource, index: NameIndex, options: ExtractOptions = {}): Draft {
  const document: ExtractSource = typeof source === 'string' ? { text: source, tables: [] } : source;
  const name = options.name ?? document.fileName ?? '';
  const metadataTitle = options.metadataTitle ?? document.metadata?.title ?? null;
  const reportId = options.reportId ?? 'draft';
  const reading = readText(document.text);
  const { plain } = reading;
  const lines = linesOf(plain);
  const silent = silentSpans(plain, lines);
  const pairs = findPairs(plain, index);
  const names = usableNames(plain, findNames(plain, index), pairs);
  const head = readHead({
    plain,
    lines,
    fileName: name,
    metadataTitle,
    printedTitle: printedTitle(document.text, document.boxes ?? []),
    isSilent: (at) => isSilent(silent, at),
    pairs,
    names,
    index,
  });
  const company: ViewSubject | null = head.company ? { kind: 'company', company: head.company } : null;
  const sector: ViewSubject | null =
    head.sector === null
      ? head.kind === 'sector'
        ? { kind: 'sector', name: '行业' }
        : null
      : { kind: 'sector', name: head.sector };
  // The house signs its charts and tables; it is no subject, unless the report is about it.
  const subjects = names.filter(
    ({ company }) => company.id === head.company?.id || !head.house?.names.includes(company.name),
  );
  const ratings = findRatings({ plain, lines, silent, names: subjects, house: head.house, company, sector });
  const recommendations = findRecommendations(plain, subjects, silent);
  const shareUnit = shareUnitOf(head.company, plain);
  const placed = findDocumentTables({ reading, tables: document.tables, silent, names: subjects, head, shareUnit });
  const flat = findTables(lines, silent, head, {
    shareUnit,
    isCalendar: hasCalendarYear(head.company, plain),
    isTaken: (line) => touches(placed.spans, line),
  });
  const tables = {
    figures: [...placed.figures, ...flat.figures],
    spans: joined([...placed.spans, ...flat.spans]),
  };
  const targets = ownTargets(targetsOf(plain, subjects, head.company, silent), head.company);
  const owned = targets.filter(({ subject }) => subject !== null);
  const taken = joined([
    ...tables.spans,
    ...targets.flatMap(({ amount, changes }) => [amount, ...changes.map((change) => change.amount)]),
  ]);
  const sentences = readBody(plain, subjects, head, silent, index).filter(
    (figure) => !figure.metric.id.endsWith('target-price') && !touches(taken, figure.amount),
  );
  const evidence = (start: number, end: number): Evidence => reading.evidence(start, end);
  const views = [...ratings, ...recommendations].map((view, nth) => viewOf(view, nth, { reportId, evidence }));
  const merged = mergeFigures(
    [...owned, ...tables.figures, ...sentences].map((figure) =>
      figureOf(figure, { reportId, evidence, written: reading.written }),
    ),
  );
  const rows = checkFigures(merged, priceFacts(reading));
  const { title, publisher, asOf, kind, codes, analysts } = head;
  const sectorRating = ratings.find(({ subject }) => subject.kind !== 'company')?.stance ?? null;
  const isEmpty = plain.trim() === '';
  return {
    outcome: isEmpty ? 'no-text' : views.length + rows.length + codes.length === 0 ? 'nothing-found' : 'draft',
    report: { title, publisher, asOf, kind, codes, analysts, sectorRating },
    views,
    figures: rows,
  };
}
