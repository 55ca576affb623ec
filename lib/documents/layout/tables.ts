// Assigns the words of the lines under a header of years to its columns, by place.
import { headerGroups, type HeaderGroup } from './header.ts';
import { leftOf, rightOf, type Line, type Word } from './line.ts';
import { sourceLine } from './paragraphs.ts';
import { isValue } from './value.ts';

/** Words of one cell, in one line. */
export interface PlacedCell {
  line: Line;
  /** Indices into `line.words`; `last` is included. */
  first: number;
  last: number;
  column: number;
}

export interface PlacedTable {
  header: Line;
  title: PlacedCell | null;
  columns: PlacedCell[];
  rows: PlacedCell[][];
}

const center = ({ x0, x1 }: Word): number => (x0 + x1) / 2;

/** Column of a value: the one whose header it is flush with or centered under, whichever is closest. */
function columnOf(word: Word, { columns }: HeaderGroup): number | null {
  const distances = columns.map((header) =>
    Math.min(Math.abs(word.x1 - header.x1), Math.abs(center(word) - center(header)), Math.abs(word.x0 - header.x0)),
  );
  const nearest = Math.min(...distances);
  return nearest <= 0.62 * columnSpacing(columns) ? distances.indexOf(nearest) + 1 : null;
}

function columnSpacing(columns: readonly Word[]): number {
  const gaps = columns.slice(1).map((word, i) => center(word) - center(columns[i] ?? word));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 40;
}

interface Token extends Word {
  first: number;
  last: number;
}

/** Words of a table, with signs, brackets and units of their own joined to their number: `- 5.2`, `12.3 %`. */
function tokensOf({ words, size }: Line, { from, to }: HeaderGroup): Token[] {
  const tokens: Token[] = [];
  words.forEach((word, i) => {
    if (center(word) < from || center(word) > to) return;
    const previous = tokens.at(-1);
    const isClose = previous?.last === i - 1 && word.x0 - previous.x1 < 0.6 * size;
    const isOneNumber =
      previous &&
      ((/^[-+−(（<]$/u.test(previous.text) && /^[\d.]/u.test(word.text)) || /^(?:[%％)）xX倍]|pct)+$/u.test(word.text));
    if (isClose && isOneNumber && previous) {
      previous.text += word.text;
      previous.x1 = word.x1;
      previous.last = i;
    } else tokens.push({ ...word, first: i, last: i });
  });
  return tokens;
}

/** The cells of one row: its label and its values. Null if the words do not fit the columns. */
function rowOf(line: Line, group: HeaderGroup): PlacedCell[] | null {
  const labelEnd = Math.min(...group.columns.map(({ x0 }) => x0)) - 0.6 * columnSpacing(group.columns);
  const label: Token[] = [];
  const cells: PlacedCell[] = [];
  for (const token of tokensOf(line, group)) {
    const column = isValue(token.text) && (cells.length > 0 || token.x1 > labelEnd) ? columnOf(token, group) : null;
    if (column !== null) {
      if (cells.some((cell) => cell.column === column)) return null;
      cells.push({ line, first: token.first, last: token.last, column });
    } else if (cells.at(-1)?.column === group.columns.length) {
      // The row is complete: what follows is a label of a table further right.
      break;
    } else if (cells.length > 0) return null;
    else label.push(token);
  }
  const [first] = label;
  return first ? [{ line, first: first.first, last: label.at(-1)?.last ?? first.last, column: 0 }, ...cells] : cells;
}

const hasValues = (row: readonly PlacedCell[]): boolean => row.some(({ column }) => column > 0);

/** Rows without values that a table may have in a row: section titles and wrapped labels. */
const mostBareRows = 3;
const longestLabel = 34;

/** True if two tables have figures at the same place of a line. */
const overlaps = (a: HeaderGroup, b: HeaderGroup): boolean =>
  (a.columns[0]?.x0 ?? 0) < b.to && (b.columns[0]?.x0 ?? 0) < a.to;

/** The two lines of a wrapped label stand above and below the line of its figures, and are drawn before them. */
const wrappedLabel = 1.3;

/** Lines that a header rules over: below it, overlapping it, until something else begins. */
function rowsBelow(header: Line, lines: Iterable<Line>, group: HeaderGroup): PlacedCell[][] {
  const rows: PlacedCell[][] = [];
  let bare: PlacedCell[][] = [];
  let previous = header.baseline;
  for (const line of lines) {
    const isBeside = rightOf(line) < group.from || leftOf(line) > group.to;
    if (isBeside) continue;
    const row = rowOf(line, group);
    const isUnlabelled = row !== null && row.length > 0 && row.every(({ column }) => column > 0);
    const up = (isUnlabelled && bare.length > 0 ? wrappedLabel : 0.5) * line.size;
    if (line.baseline < previous - up || line.baseline > previous + 6 * line.size) break;
    if (headerGroups(line).some((other) => overlaps(other, group))) break;
    if (row && sourceLine.test(labelOf(row))) break;
    previous = Math.max(previous, line.baseline);
    if (row && hasValues(row)) {
      const wrapped = isUnlabelled ? bare.filter((label) => isWrapped(label, line)) : [];
      rows.push(...bare.filter((label) => !wrapped.includes(label)), [...wrapped.flat(), ...row]);
      bare = [];
      continue;
    }
    if (!row || labelOf(row).length > longestLabel || bare.length === mostBareRows) break;
    if (row.length > 0) bare.push(row);
  }
  return rows;
}

const isWrapped = ([cell]: readonly PlacedCell[], { baseline, size }: Line): boolean =>
  cell !== undefined && Math.abs(cell.line.baseline - baseline) <= wrappedLabel * size;

/** The lines after a header, in drawing order. Some programs draw the headers of a page last: then by place. */
function findRows(lines: readonly Line[], from: number, header: Line, group: HeaderGroup): PlacedCell[][] {
  const drawnAfter = rowsBelow(header, lines.slice(from + 1), group);
  if (drawnAfter.filter(hasValues).length >= 2) return drawnAfter;
  const below = lines.filter(({ baseline }) => baseline > header.baseline);
  return rowsBelow(header, below.toSorted((a, b) => a.baseline - b.baseline), group);
}

/** Text of the label column. */
const labelOf = (row: readonly PlacedCell[]): string =>
  row
    .filter(({ column }) => column === 0)
    .flatMap(({ line, first, last }) => line.words.slice(first, last + 1))
    .map(({ text }) => text)
    .join('');

function cellOf(line: Line, words: readonly Word[], column: number): PlacedCell | null {
  const [firstWord] = words;
  const lastWord = words.at(-1);
  if (!firstWord || !lastWord) return null;
  const isAt = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  const first = line.words.findIndex(({ x0 }) => isAt(x0, firstWord.x0));
  const last = line.words.findLastIndex(({ x1 }) => isAt(x1, lastWord.x1));
  return first < 0 || last < first ? null : { line, first, last, column };
}

/** Tables of figures by year on one page. */
export function tablesOf(lines: readonly Line[]): PlacedTable[] {
  const above: Above[] = [];
  return lines.flatMap((line, i) => {
    const tables: PlacedTable[] = [];
    const groups = headerGroups(line);
    const isList = groups.some(({ label }, k) => k > 0 && label.length === 0);
    for (const found of groups) {
      const group = { ...found, from: Math.max(found.from, leftBound(above, found, line.baseline)) };
      const rows = findRows(lines, i, line, group);
      if (rows.filter(hasValues).length < 2) continue;
      above.push({ group, right: rightEdge(group, rows), bottom: bottomOf(rows) });
      const columns = group.columns.flatMap((word, k) => cellOf(line, [word], k + 1) ?? []);
      // In a list, the metric is above the years, and the label column says only what the rows are.
      const metric = isList ? titleAbove(lines, i, { ...group, from: Math.max(group.from, metricStart(group)) }) : null;
      const title = metric ?? cellOf(line, group.label, 0) ?? titleAbove(lines, i, group);
      tables.push({ header: line, title, columns, rows: withLabels(rows, tables.at(-1)) });
    }
    return tables;
  });
}

/** In lists of companies, years repeat for each metric, and only the first group has the names. */
function withLabels(rows: readonly PlacedCell[][], left: PlacedTable | undefined): PlacedCell[][] {
  if (!left || rows.some((row) => row.some(({ column }) => column === 0))) return [...rows];
  const labels = left.rows.flat().filter(({ column }) => column === 0);
  return rows.map((row) => [...labels.filter(({ line }) => line === row[0]?.line), ...row]);
}

/** Where the figures of a table end. Its bound is wider, and may hold the first words of labels further right. */
const rightEdge = ({ columns }: HeaderGroup, rows: readonly PlacedCell[][]): number =>
  Math.max(
    columns.at(-1)?.x1 ?? 0,
    ...rows.flat().flatMap(({ line, last, column }) => (column > 0 ? (line.words[last]?.x1 ?? 0) : [])),
  );

/** A table that began higher up. */
interface Above {
  group: HeaderGroup;
  right: number;
  bottom: number;
}

/** A table that began higher up further left may have rows beside this one. */
const leftBound = (above: readonly Above[], { columns }: HeaderGroup, baseline: number): number =>
  Math.max(
    0,
    ...above
      .filter(({ group, bottom }) => group.to < (columns[0]?.x0 ?? 0) && bottom > baseline)
      .map(({ right }) => right),
  );

/** Baseline of the last row. */
const bottomOf = (rows: readonly PlacedCell[][]): number =>
  Math.max(...rows.flat().map(({ line }) => line.baseline));

const metricStart = ({ columns }: HeaderGroup): number => (columns[0]?.x0 ?? 0) - 0.5 * columnSpacing(columns);

/** The line directly above a header without a label, which often names the unit. It may be drawn anywhere. */
function titleAbove(lines: readonly Line[], index: number, { from, to }: HeaderGroup): PlacedCell | null {
  const header = lines[index];
  if (!header) return null;
  const titleOf = (line: Line | undefined): PlacedCell | null => {
    const distance = line ? header.baseline - line.baseline : 0;
    if (!line || distance <= 0 || distance >= 3 * header.size) return null;
    const words = line.words.filter((word) => center(word) >= from && center(word) <= to);
    return cellOf(line, words, 0);
  };
  const drawnBefore = titleOf(lines[index - 1]);
  if (drawnBefore) return drawnBefore;
  const above = lines.filter((line) => line.baseline < header.baseline && titleOf(line) !== null);
  return titleOf(above.toSorted((a, b) => b.baseline - a.baseline)[0]);
}

/** Figures of the grid that must stand under a year for it to go on with a table of years. */
const fewestColumns = 3;

/**
 * A table that a heading or another text cut off from its header, with that header: its figures stand in the columns of
 * the nearest table of years above. Null if they do not.
 */
export function continuationOf(grid: PlacedTable, ofYears: readonly PlacedTable[]): PlacedTable | null {
  if (grid.columns.length > 0) return null;
  const top = Math.min(...grid.rows.flat().map(({ line }) => line.baseline));
  const above = ofYears
    .filter(({ header }) => header.baseline < top)
    .toSorted((a, b) => b.header.baseline - a.header.baseline);
  for (const table of above) {
    const columns = table.columns.flatMap(({ line, first }) => line.words[first] ?? []);
    const [first, last] = [columns[0], columns.at(-1)];
    if (!first || !last) continue;
    const spacing = columnSpacing(columns);
    const group = { columns, label: [], from: 0, to: last.x1 + spacing };
    const rows = grid.rows.map((row) => rowUnder(row, group));
    const used = new Set(rows.flatMap((row) => row?.map(({ column }) => column) ?? []));
    if (rows.includes(null) || used.size - (used.has(0) ? 1 : 0) < Math.max(fewestColumns, columns.length - 1)) continue;
    return { ...grid, columns: table.columns, rows: rows.flatMap((row) => (row ? [row] : [])) };
  }
  return null;
}

/** A row of a grid with the columns of a header. Null if a figure stands under no year, or two under one. */
function rowUnder(row: readonly PlacedCell[], group: HeaderGroup): PlacedCell[] | null {
  const cells = row.map((cell): PlacedCell | null => {
    if (cell.column === 0) return cell;
    const [first, last] = [cell.line.words[cell.first], cell.line.words[cell.last]];
    if (!first || !last) return null;
    const text = cell.line.words
      .slice(cell.first, cell.last + 1)
      .map((word) => word.text)
      .join('');
    const column = isValue(text) ? columnOf({ text, x0: first.x0, x1: last.x1 }, group) : null;
    return column === null ? null : { ...cell, column };
  });
  const placed = cells.filter((cell) => cell !== null);
  const columns = new Set(placed.map(({ column }) => column));
  return placed.length === cells.length && columns.size === placed.length ? placed : null;
}
