// Installs the file of a pack.
import type { Bilingual } from '../model/ids.ts';
import type { Language } from '../format/language.ts';
import type { Problem } from '../packs/problems.ts';
import { longestPack, readPack, type PackProblem } from '../packs/validate.ts';
import type { Database } from './database.ts';
import { installPack, type InstallOutcome } from './installed-packs.ts';
import { readSharedGlossary } from './pack-facts.ts';

export type FileOutcome =
  | (Extract<InstallOutcome, { ok: true }> & { id: string; title: Bilingual; version: string })
  | { ok: false; problems: PackProblem[] };

/** A UTF-16 unit has at most three bytes in UTF-8. */
const mostBytes = 3 * longestPack;

const refused = (problem: Problem): FileOutcome => ({ ok: false, problems: [{ place: '', line: 1, ...problem }] });

async function textOf(file: Blob): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    // Bytes that are not UTF-8. Any other error is one of reading the file.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

interface Given {
  nowMs: number;
  /** Of the problems. */
  language: Language;
}

/** Keeps nothing of a file with any problem. */
export async function installPackFile(db: Database, file: Blob, { nowMs, language }: Given): Promise<FileOutcome> {
  if (file.size > mostBytes) return refused({ code: 'size', values: { most: longestPack } });
  const text = await textOf(file);
  if (text === null) return refused({ code: 'encoding' });
  const reading = readPack(text, { shared: await readSharedGlossary(db), nowMs, language });
  if (!reading.ok) return reading;
  const { id, title, version } = reading.pack;
  const outcome = await installPack(db, reading.pack, nowMs);
  return outcome.ok ? { ...outcome, id, title, version } : outcome;
}
