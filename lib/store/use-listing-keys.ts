// Upgrade to schema 6: ids of listed companies become listing keys, in everything that names a company.
import type { Transaction } from 'dexie';
import { currentCompanyId } from '../listings/former-ids.ts';
import type { Company } from '../model/company.ts';
import type { Figure } from '../model/figure.ts';
import type { View } from '../model/view.ts';
import { readLines, writeLines } from '../sync/lines.ts';
import { moveRows } from './move-rows.ts';
import type { Packed } from './packs.ts';

/** Rows of other packs as well: only the packaged ones are refilled. */
async function moveFacts(old: Transaction): Promise<void> {
  const companies = old.table<Packed<Company>, string>('companies');
  for (const company of await companies.toArray()) {
    const { id, parentId } = company;
    const next = {
      ...company,
      id: currentCompanyId(id),
      ...(parentId === undefined ? {} : { parentId: currentCompanyId(parentId) }),
    };
    if (next.id !== id) await companies.delete(id);
    if (next.id !== id || next.parentId !== parentId) await companies.put(next);
  }
  // Only rows in the index: a damaged row must not make the upgrade fail.
  await old
    .table<View>('views')
    .where('subject.companyId')
    .above('')
    .modify((view) => void (view.subject.companyId = currentCompanyId(view.subject.companyId!)));
  const figures = old.table<Figure, string>('figures');
  const ids = await figures.where('subject.companyIds').above('').distinct().primaryKeys();
  await figures
    .where('id')
    .anyOf(ids)
    .modify((figure) => void (figure.subject.companyIds = figure.subject.companyIds.map(currentCompanyId)));
}

/** The merge base of sync, so that the new ids are not taken for removals and additions. */
async function moveMergeBase(old: Transaction): Promise<void> {
  const meta = old.table<{ key: string; value: string }, string>('meta');
  const base = await meta.get('synced');
  // `readLines` maps the ids.
  if (base) await meta.put({ ...base, value: writeLines(readLines(base.value)) });
}

export async function useListingKeys(old: Transaction): Promise<void> {
  await moveFacts(old);
  await moveRows(old, currentCompanyId);
  await moveMergeBase(old);
}
