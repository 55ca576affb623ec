// Attaches the source document of a report, matched by its SHA-256 hash.
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { Database } from './database.ts';

export type AttachResult =
  | { ok: true; report: Report }
  /** `unknown`: no report has this hash. `sha256` is in hex. */
  | { ok: false; problem: 'empty' | 'unknown'; sha256: string };

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The clipboard may change line endings or the final newline, so the usual variants are tried. */
export function pastedForms(text: string): string[] {
  const unix = text.replaceAll('\r\n', '\n');
  let end = unix.length;
  // Not /\n+$/, which tries each newline of a long gap inside the text.
  while (end > 0 && unix[end - 1] === '\n') end--;
  const bare = unix.slice(0, end);
  return [...new Set([text, unix, bare, `${bare}\n`, unix.replaceAll('\n', '\r\n')])];
}

async function keep(
  db: Database,
  candidates: readonly Uint8Array<ArrayBuffer>[],
  nowMs: number,
): Promise<AttachResult> {
  let firstHash = '';
  for (const bytes of candidates) {
    if (bytes.length === 0) continue;
    const sha256 = await sha256Of(bytes);
    firstHash ||= sha256;
    const report = await db.reports.filter(({ source }) => source.sha256 === sha256).first();
    if (!report) continue;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    await db.sources.put({ reportId: report.id, text, attachedAtMs: nowMs });
    return { ok: true, report };
  }
  return { ok: false, problem: firstHash === '' ? 'empty' : 'unknown', sha256: firstHash };
}

/** Writes nothing if no report has the hash. */
export const attachFile = (db: Database, bytes: Uint8Array<ArrayBuffer>, nowMs: number): Promise<AttachResult> =>
  keep(db, [bytes], nowMs);

export const attachText = (db: Database, text: string, nowMs: number): Promise<AttachResult> =>
  keep(
    db,
    pastedForms(text).map((form) => new TextEncoder().encode(form)),
    nowMs,
  );

/** @returns the removed document, for undo; `undefined` if there was none. */
export async function detachSource(db: Database, reportId: string): Promise<Source | undefined> {
  return db.transaction('rw', db.sources, async () => {
    const source = await db.sources.get(reportId);
    await db.sources.delete(reportId);
    return source;
  });
}

export const restoreSource = async (db: Database, source: Source): Promise<void> => {
  await db.sources.put(source);
};

/** Ids of the reports whose document is attached. */
export const listAttached = (db: Database): Promise<string[]> => db.sources.toCollection().primaryKeys();
