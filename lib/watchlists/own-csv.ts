// Our own CSV format: lossless, UTF-8 with a byte order mark, which spreadsheets need.
import { exchanges, fitsExchange } from '../listings/exchanges.ts';
import type { Exchange } from '../model/listing.ts';
import { formatCsv, parseCsv, type CsvRecord } from './cells.ts';
import type { Collection } from './collect.ts';
import { readName } from './name.ts';
import type { WatchlistRow } from './outcome.ts';

const head = ['code', 'exchange', 'name', 'groups', 'note', 'addedAt'];

/** Cells that a spreadsheet would run as a formula, including cells that are protected already. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const protect = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
const unprotect = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

const joinGroups = (groups: readonly string[]): string =>
  groups.map((group) => group.replace(/[\\;]/g, (sign) => `\\${sign}`)).join(';');

const splitGroups = (cell: string): string[] =>
  (cell.match(/(?:\\[^]|[^\\;])+/g) ?? []).map((group) => group.replace(/\\([^])/g, '$1'));

export const looksLikeOwnCsv = (text: string): boolean =>
  /^code,exchange,name,groups,note,addedAt\r?(?:\n|$)/.test(text);

export function formatOwnCsv(rows: readonly WatchlistRow[]): string {
  const records = rows.map((row) => [
    row.code ?? '',
    row.exchange ?? '',
    row.name ?? '',
    joinGroups(row.groups ?? []),
    row.note ?? '',
    row.addedAtMs === undefined ? '' : new Date(row.addedAtMs).toISOString(),
  ]);
  return formatCsv([head, ...records.map((cells) => cells.map(protect))]);
}

const isExchange = (text: string): text is Exchange => (exchanges as readonly string[]).includes(text);

const digits: Partial<Record<Exchange, number>> = { SSE: 6, SZSE: 6, BSE: 6, KRX: 6, HKEX: 5, TWSE: 4, TSE: 4 };

/** Restores leading zeros, which spreadsheets remove: 1 becomes 000001. */
const ownCode = (code: string, exchange: Exchange): string =>
  /^\d+$/.test(code) ? code.padStart(digits[exchange] ?? 0, '0') : code;

/** @returns whether the date is invalid. */
function readRecord({ cells, line }: CsvRecord, to: Collection): boolean {
  const [code = '', exchange = '', name = '', groups = '', note = '', addedAt = ''] = cells.map(unprotect);
  const addedAtMs = addedAt === '' ? undefined : Date.parse(addedAt);
  const isDated = addedAtMs !== undefined && addedAtMs >= 0;
  const details = { ...(note === '' ? {} : { note }), ...(isDated ? { addedAtMs } : {}) };
  const entry = { text: `${code} ${name}`.trim() || '…', line };
  const add = (row: WatchlistRow): void => {
    const named = [...new Set(splitGroups(groups))];
    if (named.length === 0) to.addRow({ ...row, ...details }, entry);
    for (const group of named) to.addRow({ ...row, ...details }, { ...entry, group });
  };
  if (code === '' && exchange === '') {
    if (readName(name) === undefined) to.skip('no-listing', entry);
    else add({ name });
  } else if (!isExchange(exchange)) to.skip('unknown-market', entry);
  else if (!fitsExchange(ownCode(code, exchange), exchange)) to.skip('bad-code', entry);
  else add({ code: ownCode(code, exchange), exchange, ...(name === '' ? {} : { name }) });
  return addedAt !== '' && !isDated;
}

/** @returns whether the end is missing, and whether some dates are invalid. */
export function readOwnCsv(text: string, to: Collection): { isCut: boolean; hasBadDates: boolean } {
  const { records, cut } = parseCsv(text);
  let hasBadDates = false;
  for (const record of records.slice(1)) {
    if (readRecord(record, to)) hasBadDates = true;
  }
  if (cut) to.skip('bad-record', { text: cut.cells.join(','), line: cut.line });
  return { isCut: cut !== null, hasBadDates };
}
