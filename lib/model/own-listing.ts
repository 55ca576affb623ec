// Own listing 名录更新: what a list of securities that the user dropped says beyond the packaged directory. Only the differences
// are kept, so that a later packaged directory can replace what it knows better.
import * as z from 'zod/mini';
import { companyIdSchema, daySchema } from './ids.ts';
import { exchangeSchema } from './listing.ts';

export const longestListingName = 60;

/** Without the separators of a directory file. */
// oxlint-disable-next-line no-control-regex -- the pattern must match control characters
const printed = /^[^\u0000-\u001f|\ufffd]+$/;
const name = z.string().check(z.minLength(2), z.maxLength(longestListingName), z.regex(printed));
const time = z.number().check(z.nonnegative());

export const ownListingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('name'),
    /** Key of the listing. */
    id: companyIdSchema,
    name,
    /** Names of earlier rows, newest first. */
    former: z.optional(z.array(name).check(z.maxLength(20))),
    asOf: daySchema,
    /** The kind of file that gave the name: only lists do, see docs/decisions/0030. */
    source: z.literal('list'),
    changedAtMs: time,
  }),
  /** No longer on the list of its exchange. */
  z.strictObject({ kind: z.literal('gone'), id: companyIdSchema, asOf: daySchema, changedAtMs: time }),
  /** The last list of an exchange, so that its date can be shown even if it changed nothing. */
  z.strictObject({
    kind: z.literal('list'),
    id: exchangeSchema,
    fileName: z.string().check(z.maxLength(200)),
    /** Number of shares in it. */
    count: z.number().check(z.nonnegative()),
    /** Whether it has nearly all shares of the exchange. */
    isWhole: z.boolean(),
    asOf: daySchema,
    changedAtMs: time,
  }),
]);

export type OwnListing = z.infer<typeof ownListingSchema>;
export type OwnName = Extract<OwnListing, { kind: 'name' }>;
