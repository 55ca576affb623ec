// Reads the input of the lexicon: companies, mutes and custom aliases.
import type { Company } from '../model/company.ts';
import { compileInSteps, type Compilation } from '../recognition/compile-lexicon.ts';
import type { Database } from './database.ts';
import { listMutes, listOwnAliases } from './words.ts';

/** Page size. Reading 100,000 rows at once would block the background as long as compiling them. */
const pageSize = 500;

/** Sorted by id. */
async function allCompanies(db: Database): Promise<Company[]> {
  const companies: Company[] = [];
  for (;;) {
    const rows = await db.companies
      .where(':id')
      .above(companies.at(-1)?.id ?? '')
      .limit(pageSize)
      .toArray();
    for (const row of rows) companies.push(row);
    if (rows.length < pageSize) return companies;
  }
}

/** Takes a snapshot of the store; compilation runs after the transaction. */
export const compilationOf = (db: Database): Promise<Compilation> =>
  db.transaction('r', [db.companies, db.mutes, db.ownAliases], async () =>
    compileInSteps(await allCompanies(db), {
      mutes: await listMutes(db),
      ownAliases: await listOwnAliases(db),
    }),
  );
