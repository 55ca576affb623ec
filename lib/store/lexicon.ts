// The lexicon as the store has it: its companies, and the user's word on words.
import type { Company } from '../model/company.ts';
import { compileInSteps, type Compilation } from '../recognition/compile-lexicon.ts';
import type { Database } from './database.ts';
import { listMutes, listOwnAliases } from './words.ts';

/** So many rows are read at once: to read a hundred thousand would hold the background up as long as to compile them. */
const rowsAtOnce = 500;

/** In the order of their ids. */
async function allCompanies(db: Database): Promise<Company[]> {
  const companies: Company[] = [];
  for (;;) {
    const rows = await db.companies
      .where(':id')
      .above(companies.at(-1)?.id ?? '')
      .limit(rowsAtOnce)
      .toArray();
    for (const row of rows) companies.push(row);
    if (rows.length < rowsAtOnce) return companies;
  }
}

/** What stands in the store at one moment, to be compiled after it. */
export const compilationOf = (db: Database): Promise<Compilation> =>
  db.transaction('r', [db.companies, db.mutes, db.ownAliases], async () =>
    compileInSteps(await allCompanies(db), {
      mutes: await listMutes(db),
      ownAliases: await listOwnAliases(db),
    }),
  );
