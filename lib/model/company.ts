// Company 公司: an issuer, a private firm, or a business unit whose parent's dossier shows it.
import * as z from 'zod/mini';
import { bilingualSchema, idSchema } from './ids.ts';
import { listingSchema } from './listing.ts';

/**
 * How an alias relates to the company. `full` legal name · `short` another short name · `english` ·
 * `former` a name it had · `traditional` written in traditional characters where folding cannot derive it ·
 * `source` as a report writes it, typos included.
 */
export const aliasKindSchema = z.enum(['full', 'short', 'english', 'former', 'traditional', 'source']);

export const companySchema = z
  .strictObject({
    id: idSchema,
    /** The names shown. A firm without a Chinese name repeats its English one in `zh`. */
    names: bilingualSchema,
    aliases: z.array(z.strictObject({ text: z.string().check(z.minLength(2)), kind: aliasKindSchema })),
    listings: z.array(listingSchema),
    status: z.enum(['listed', 'private', 'unit', 'delisted']),
    parentId: z.optional(idSchema),
    /** How its Chinese names are said, a syllable a character ("zhong ji xu chuang"). Derived: see scripts/make-pinyin.ts. */
    pinyin: z.optional(z.record(z.string(), z.string())),
    /** Which of its names are also ordinary words, and what they mean then ("地质年代"). Such words need evidence. */
    homonym: z.optional(
      z.strictObject({
        words: z.array(z.string().check(z.minLength(2))).check(z.minLength(1)),
        sense: bilingualSchema,
      }),
    ),
  })
  .check(
    z.refine((company) => (company.status === 'unit') === (company.parentId !== undefined), {
      error: 'a unit has a parentId, and only a unit has one',
      path: ['parentId'],
    }),
    z.refine((company) => company.status !== 'listed' || company.listings.length > 0, {
      error: 'a listed company has a listing',
      path: ['listings'],
    }),
    z.refine(
      (company) => {
        const words = new Set([...Object.values(company.names), ...company.aliases.map((alias) => alias.text)]);
        return (company.homonym?.words ?? []).every((word) => words.has(word));
      },
      { error: 'a homonym is one of the company’s own names', path: ['homonym', 'words'] },
    ),
  );

export type Company = z.infer<typeof companySchema>;
