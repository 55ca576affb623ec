// Company 公司: an issuer, a private firm, or a business unit that is shown in its parent's dossier.
import * as z from 'zod/mini';
import { bilingualSchema, companyIdSchema } from './ids.ts';
import { listingSchema } from './listing.ts';

/**
 * How an alias relates to the company. `full` legal name · `short` another short name · `english` ·
 * `former` earlier name · `traditional` in traditional characters, if folding cannot derive it ·
 * `source` as written in a report, typos included.
 */
export const aliasKindSchema = z.enum(['full', 'short', 'english', 'former', 'traditional', 'source']);

export const companySchema = z
  .strictObject({
    id: companyIdSchema,
    /** Display names. Stored companies have both: `withBothNames` in lib/packs repeats the only one. */
    names: bilingualSchema,
    aliases: z.array(z.strictObject({ text: z.string().check(z.minLength(2)), kind: aliasKindSchema })),
    listings: z.array(listingSchema),
    status: z.enum(['listed', 'private', 'unit', 'delisted']),
    parentId: z.optional(companyIdSchema),
    /** Chinese name or alias → pinyin, one syllable per character ("zhong ji xu chuang"). Derived by scripts/make-pinyin.ts. */
    pinyin: z.optional(z.record(z.string(), z.string())),
    /** Names that are also ordinary words, and their other meaning ("地质年代"). They need disambiguation. */
    homonym: z.optional(
      z.strictObject({
        words: z.array(z.string().check(z.minLength(2))).check(z.minLength(1)),
        sense: bilingualSchema,
      }),
    ),
  })
  .check(
    z.refine((company) => (company.status === 'unit') === (company.parentId !== undefined), {
      error: 'a unit must have a parentId, other companies must not',
      path: ['parentId'],
    }),
    z.refine((company) => company.status !== 'listed' || company.listings.length > 0, {
      error: 'a listed company must have a listing',
      path: ['listings'],
    }),
    z.refine(
      (company) => {
        const words = new Set([...Object.values(company.names), ...company.aliases.map((alias) => alias.text)]);
        return (company.homonym?.words ?? []).every((word) => words.has(word));
      },
      { error: 'a homonym must be one of the company’s names or aliases', path: ['homonym', 'words'] },
    ),
  );

export type Company = Omit<z.infer<typeof companySchema>, 'names'> & { names: { zh: string; en: string } };
