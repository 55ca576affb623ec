// Names of the companies that only the user's reports have. Pages mark them like the user's own aliases, where no page can
// see it: the packaged names must not depend on what the user's library holds.
import type { ReportName } from '../recognition/compile-own-words.ts';
import type { Company } from '../model/company.ts';
import type { Database } from './database.ts';
import { directoryOf } from './directory.ts';
import { seedPackId } from './packs.ts';

const namesOf = ({ names, aliases }: Company): string[] => [
  ...new Set([names.zh, names.en, ...aliases.map(({ text }) => text)]),
];

/** Short names are often parts of other words, and Latin ones abbreviations of anything. */
const isShort = (word: string): boolean => word.length <= 2 || /^[A-Za-z]{1,4}$/.test(word);

/** Newest pack first. */
export function readReportNames(db: Database): Promise<ReportName[]> {
  return db.transaction('r', [db.companies, db.packs, db.directory], async () => {
    const own = await db.companies.where('packId').aboveOrEqual('').toArray();
    if (own.length === 0) return [];
    const [packaged, packs, directory] = [
      await db.companies.where('packId').equals(seedPackId).toArray(),
      await db.packs.toArray(),
      await directoryOf(db),
    ];
    const known = new Set(packaged.flatMap(namesOf));
    const times = new Map(packs.map(({ id, installedAtMs }) => [id, installedAtMs]));
    const timeOf = ({ packId }: (typeof own)[number]): number => times.get(String(packId)) ?? 0;
    return own
      .toSorted((a, b) => timeOf(b) - timeOf(a))
      .flatMap((company) => {
        const need = directory.byKey(company.id)?.need ?? null;
        return namesOf(company)
          .filter((word) => !known.has(word))
          .map((word) => ({
            word,
            companyId: company.id,
            isAmbiguous: need !== null || isShort(word) || (company.homonym?.words.includes(word) ?? false),
          }));
      });
  });
}
