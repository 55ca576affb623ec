// Corrections that saved drafts have taught, by house.
import type { Correction } from '../../model/correction.ts';
import type { Database } from '../database.ts';
import type { Undoable } from './items.ts';

export type CorrectionKey = Pick<Correction, 'kind' | 'publisher' | 'term'>;

export const keyOfCorrection = ({ kind, publisher, term }: CorrectionKey): [string, string, string] => [
  kind,
  publisher,
  term,
];

/** By house, then newest first. */
export const listCorrections = async (db: Database): Promise<Correction[]> =>
  (await db.corrections.toArray()).toSorted(
    (a, b) => a.publisher.localeCompare(b.publisher, 'zh') || b.changedAtMs - a.changedAtMs,
  );

export const correctionsOf = (db: Database, publisher: string | null): Promise<Correction[]> =>
  db.corrections
    .where('publisher')
    .equals(publisher?.trim() ?? '')
    .toArray();

/** Facts of saved reports stay as they are. @returns null if it is gone already. */
export async function removeCorrection(db: Database, correction: CorrectionKey): Promise<Undoable | null> {
  const key = keyOfCorrection(correction);
  const removed = await db.transaction('rw', db.corrections, async () => {
    const row = await db.corrections.get(key);
    await db.corrections.delete(key);
    return row;
  });
  return removed ? { undo: async () => void (await db.corrections.put(removed)) } : null;
}
