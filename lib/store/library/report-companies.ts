// Companies of a report, as its pack needs them: those of the store, of the directory, and those that only the report knows.
import { companyOfListing } from '../../dossier/unreported.ts';
import type { Company } from '../../model/company.ts';
import type { StoredPack } from '../../model/pack.ts';
import type { Database } from '../database.ts';
import { directoryOf } from '../directory.ts';
import { withoutPack } from '../packs.ts';

type PackCompany = StoredPack['companies'][number];

/** A company with a name only. */
const unlisted = (id: string, name: string): PackCompany => ({
  id,
  names: { zh: name },
  aliases: [],
  listings: [],
  status: 'private',
});

/** Within a transaction that includes `companies` and `directory`. */
export async function companiesOf(
  db: Database,
  ids: readonly string[],
  { made, nameOf }: { made: readonly PackCompany[]; nameOf: (id: string) => string },
): Promise<PackCompany[]> {
  const directory = await directoryOf(db);
  const found = new Map<string, PackCompany>();
  const add = async (id: string): Promise<void> => {
    if (found.has(id)) return;
    const own = made.find((company) => company.id === id);
    const stored = own ? undefined : await db.companies.get(id);
    const company: PackCompany | Company =
      own ??
      (stored ? withoutPack(stored) : companyOfListing(id, { directory, name: nameOf(id) })) ??
      unlisted(id, nameOf(id));
    found.set(id, company);
    if (company.parentId !== undefined) await add(company.parentId);
  };
  for (const id of ids) await add(id);
  return [...found.values()];
}
