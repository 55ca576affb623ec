// Serializes entries as text, one item per line. To fit thousands into the quota, numbers are in base 36, default values are
// omitted, and the order of a company is part of its watch line.
import { currentCompanyId } from '../listings/former-ids.ts';
import { companyIdSchema } from '../model/ids.ts';
import { longestTag } from '../model/note.ts';
import { longestWatchName } from '../model/watch.ts';
import { isLater, latestStamp, msOf, type Entries, type Entry } from './entry.ts';
import { partsOf, placeKey, watchKey } from './items.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' };
const signs: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n' };
const escape = (text: string): string => text.replace(/[\\\t\n]/g, (sign) => escapes[sign]!);
const unescape = (text: string): string => text.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign);

const write = (value: number): string => value.toString(36);

/** @throws RangeError if the field is not an integer. */
function read(field: string | undefined): number {
  const value = /^-?[0-9a-z]+$/.test(field ?? '') ? parseInt(field!, 36) : NaN;
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer: ${field}`);
  return value;
}

function readStamp(field: string | undefined): number {
  const stamp = read(field);
  if (stamp < 0 || stamp > latestStamp) throw new RangeError(`not a timestamp: ${field}`);
  return stamp;
}

const secondOf = (stamp: number): number => msOf(stamp) / 1000;

/** Writes the offset from the default order, the negated time of addition: in integers or, with a final ".", thousandths. */
function writePlace(place: number, addedAt: number): string {
  const offset = place + addedAt * 1_000_000;
  return offset % 1000 === 0 ? write(offset / 1000) : `${write(offset)}.`;
}

function readPlace(field: string, addedAt: number): number {
  const offset = field.endsWith('.') ? read(field.slice(0, -1)) : read(field) * 1000;
  return offset - addedAt * 1_000_000;
}

/** Fields: "w id", stamp, added (empty if equal to the stamp), stamp of the order (likewise), order. */
function writeWatch(key: string, { stamp, value }: Entry & { value: string }, place: Entry | undefined): string {
  const addedAt = Number(value);
  const fields = [key, write(stamp), addedAt === secondOf(stamp) ? '' : write(addedAt - secondOf(0))];
  if (place?.value != null) {
    fields.push(place.stamp === stamp ? '' : write(place.stamp), writePlace(Number(place.value), addedAt));
  }
  return fields.join('\t');
}

export function writeLines(entries: Entries): string {
  const lines: string[] = [];
  for (const [key, entry] of entries) {
    const { prefix, id } = partsOf(key);
    if (prefix === 'o') continue;
    if (entry.value === null) lines.push(`${escape(key)}\t${write(entry.stamp)}`);
    else if (prefix === 'w') {
      lines.push(writeWatch(key, { ...entry, value: entry.value }, entries.get(placeKey(id))));
    } else lines.push(`${escape(key)}\t${write(entry.stamp)}\t${escape(entry.value)}`);
  }
  // Sorted, so that all devices write the same text and similar lines compress well.
  return lines.toSorted().join('\n');
}

/** Whether the key is of a known kind and the lengths are valid for the store. Other items are neither read nor written. */
export function isItem(key: string, value: string | null): boolean {
  const { prefix, id, rest } = partsOf(key);
  if (prefix === 's') return id !== '' && rest === '' && (value?.length ?? 0) <= 200;
  if (prefix === 'h') return id !== '' && id.length <= 253 && rest === '';
  if (!companyIdSchema.safeParse(id).success) return false;
  if (prefix === 't') return rest.length > 0 && rest.length <= longestTag;
  if (rest !== '') return false;
  return (
    prefix === 'w' || prefix === 'o' || (prefix === 'n' && value !== '' && (value?.length ?? 0) <= longestWatchName)
  );
}

/** The key with the present id of its company: older versions have other ids for listed companies. */
function currentKey(key: string): string {
  const { prefix, id } = partsOf(key);
  return /^[wotn]$/.test(prefix) ? `${prefix} ${currentCompanyId(id)}${key.slice(prefix.length + id.length + 1)}` : key;
}

/** If a company occurs by its former and its present id, the later entry counts. */
function add(entries: Map<string, Entry>, key: string, entry: Entry): void {
  if (isLater(entry, entries.get(key))) entries.set(key, entry);
}

function readLine(line: string, entries: Map<string, Entry>, former: Set<string>): void {
  const [head = '', when, written, ...place] = line.split('\t');
  const writtenKey = unescape(head);
  const key = currentKey(writtenKey);
  const stamp = readStamp(when);
  const value = written === undefined ? null : unescape(written);
  const { prefix, id } = partsOf(key);
  if (prefix === 'o' || !isItem(key, value)) return;
  if (key !== writtenKey) former.add(key);
  if (prefix !== 'w' || value === null) {
    add(entries, key, { stamp, value });
    return;
  }
  const addedAt = value === '' ? secondOf(stamp) : read(value) + secondOf(0);
  const [placed, where] = place;
  if (where !== undefined) {
    const placedAt = placed === '' ? stamp : readStamp(placed);
    add(entries, placeKey(id), { stamp: placedAt, value: String(readPlace(where, addedAt)) });
  }
  add(entries, watchKey(id), { stamp, value: String(addedAt) });
}

/**
 * Skips unreadable lines: the data was damaged, and the device that has the entry writes it again.
 * @param former gets the keys of lines that name a company by its former id.
 */
export function readLines(text: string, former = new Set<string>()): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of text.split('\n')) {
    try {
      if (line !== '') readLine(line, entries, former);
    } catch (error) {
      // Nothing to do for an unreadable field; see above.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return entries;
}
