// The companies that extraction looks names up in.
import type { Company } from '../../model/company.ts';
import type { Database } from '../database.ts';
import { directoryOf } from '../directory.ts';
import { withoutPack } from '../packs.ts';

export interface Names {
  /** Differs whenever the others do. */
  version: string;
  companies: Company[];
  /** Text of the directory's file; empty if it is not stored yet. */
  directory: string;
}

/** Names that the user gave to companies, by company. */
async function ownNames(db: Database): Promise<ReadonlyMap<string, string[]>> {
  const corrections = await db.corrections.filter(({ kind }) => kind === 'company').toArray();
  const named = [
    ...corrections.flatMap((one) => (one.kind === 'company' ? [{ id: one.companyId, word: one.term }] : [])),
    ...(await db.ownAliases.toArray()).map(({ companyId, word }) => ({ id: companyId, word })),
  ];
  return new Map([...Map.groupBy(named, ({ id }) => id)].map(([id, rows]) => [id, rows.map(({ word }) => word)]));
}

/** @param known the version that the caller has: then companies and directory are empty. */
export function readNames(db: Database, known: string): Promise<Names> {
  return db.transaction('r', [db.companies, db.corrections, db.ownAliases, db.directory], async () => {
    const [directoryVersion = ''] = await db.directory.orderBy('version').keys();
    const own = await ownNames(db);
    const ids = await db.companies.toCollection().primaryKeys();
    const version = JSON.stringify([directoryVersion, ids.length, ids.at(-1), [...own]]);
    if (version === known) return { version, companies: [], directory: '' };
    const companies = (await db.companies.toArray()).map((row): Company => {
      const company = withoutPack(row);
      const words = own.get(company.id) ?? [];
      return { ...company, aliases: [...company.aliases, ...words.map((text) => ({ text, kind: 'short' as const }))] };
    });
    return { version, companies, directory: (await directoryOf(db)).text };
  });
}
