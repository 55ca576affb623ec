// Collects the rows of a list: each share once, with a problem for each row that cannot be used.
import type { CodeReading } from '../listings/code.ts';
import { kindOf } from '../listings/exchanges.ts';
import { listingKey } from '../listings/key.ts';
import { readShortName } from '../listings/short-name.ts';
import { isIndexName, readName } from '../watchlists/name.ts';
import type { ListEntry, ListFailure, ListFile, RowProblem, RowReason } from './outcome.ts';

export const mostRows = 100_000;
const longestText = 60;

export interface ListRow {
  /** As written; `null` if the bytes could not be decoded. */
  name: string | null;
  code: string;
  reading: CodeReading;
  line: number;
  /** Whether the format has no room for longer names. */
  isShortened?: boolean;
}

export interface ListCollection {
  add: (row: ListRow) => void;
  problem: (reason: RowReason, line: number, text: string) => void;
  /** For rows that are known not to be shares. */
  skip: (reading?: CodeReading) => void;
  finish: (format: ListFile['format'], asOf: string | null) => ListFile | ListFailure;
}

/** Letters of Western Europe in the name of a Chinese share are bytes of GBK that were read as Latin-1. */
const isDamaged = (name: string): boolean => /[\ufffd\u0080-\u00ff]/.test(name);

export function collectList(): ListCollection {
  const entries = new Map<string, ListEntry>();
  const conflicting = new Set<string>();
  const problems: RowProblem[] = [];
  const present = new Set<string>();
  let skipped = 0;
  let rows = 0;

  const problem: ListCollection['problem'] = (reason, line, text) => {
    problems.push({ reason, line, text: text.trim().slice(0, longestText) });
  };

  function skip(reading?: CodeReading): void {
    rows += 1;
    skipped += 1;
    if (reading && 'code' in reading) present.add(listingKey(reading));
  }

  function add({ name: written, code, reading, line, isShortened = false }: ListRow): void {
    const text = `${code} ${written ?? ''}`;
    if ('reason' in reading) {
      if (reading.reason === 'index' || reading.reason === 'bond') return skip();
      rows += 1;
      return problem(reading.reason, line, text);
    }
    const isIndex = written !== null && isIndexName(written) && kindOf(code, 'SSE') === 'index';
    if (kindOf(reading.code, reading.exchange) !== 'share' || isIndex) return skip(reading);
    rows += 1;
    const key = listingKey(reading);
    present.add(key);
    if (written === null || isDamaged(written)) return problem('damaged-text', line, text);
    const name = readName(written);
    if (name === undefined) return problem('no-name', line, text);
    const short = readShortName(name);
    if (Array.from(short.name).length < 2) return problem('short-name', line, text);
    const first = entries.get(key);
    if (first || conflicting.has(key)) {
      if (first && first.name !== short.name) {
        problem('repeated-code', first.line, `${code} ${first.name}`);
        entries.delete(key);
        conflicting.add(key);
      }
      return problem('repeated-code', line, text);
    }
    entries.set(key, { ...reading, name: short.name, isShortened: isShortened || short.isMarked, line });
  }

  return {
    add,
    problem,
    skip,
    finish(format, asOf) {
      if (rows > mostRows) return 'too-large';
      const damaged = problems.filter(({ reason }) => reason === 'damaged-text').length;
      if (damaged > 5 && damaged > entries.size) return 'wrong-encoding';
      if (present.size === 0 && problems.length === 0) return 'not-a-list';
      const inOrder = problems.toSorted((a, b) => a.line - b.line);
      return { format, asOf, entries: [...entries.values()], problems: inOrder, skipped, present };
    },
  };
}
