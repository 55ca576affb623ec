// Listing 标的: one code on one exchange.
import * as z from 'zod/mini';

/** lib/listings/exchanges.ts has the forms and ranges of their codes. */
export const exchangeSchema = z.enum(['SSE', 'SZSE', 'BSE', 'HKEX', 'NASDAQ', 'NYSE', 'TWSE', 'TSE', 'KRX', 'XETRA']);

export type Exchange = z.infer<typeof exchangeSchema>;

const codeSchema = z.string().check(z.regex(/^[A-Z0-9]{1,6}(?:\.[A-Z])?$/, 'a code must be capitals or digits'));

export const listingSchema = z.strictObject({
  code: codeSchema,
  exchange: exchangeSchema,
  /** Newest first (the BSE moved every issuer to 920xxx in October 2025). */
  formerCodes: z.optional(z.array(codeSchema).check(z.minLength(1))),
});

export type Listing = z.infer<typeof listingSchema>;
