// Listing 标的: one code on one exchange.
import * as z from 'zod/mini';

const codeForms = {
  SSE: /^[69]\d{5}$/,
  SZSE: /^[0-3]\d{5}$/,
  BSE: /^(?:920\d{3}|[48]\d{5})$/,
  HKEX: /^\d{5}$/,
  NASDAQ: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
  NYSE: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
  TWSE: /^\d{4}$/,
  TSE: /^\d{3}[0-9A-Z]$/,
  KRX: /^\d{6}$/,
  XETRA: /^[A-Z0-9]{1,6}$/,
} as const;

export const exchangeSchema = z.enum(Object.keys(codeForms) as [keyof typeof codeForms, ...(keyof typeof codeForms)[]]);

export type Exchange = z.infer<typeof exchangeSchema>;

/** Whether `code` has the form its exchange uses: 300308 on SZSE, 00700 (five digits) on HKEX, NVDA on NASDAQ. */
export const fitsExchange = (code: string, exchange: Exchange): boolean => codeForms[exchange].test(code);

export const listingSchema = z
  .strictObject({
    code: z.string(),
    exchange: exchangeSchema,
    /** Codes this listing had before, newest first (the BSE moved every issuer to 920xxx in October 2025). */
    formerCodes: z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
  })
  .check(
    z.refine((listing) => fitsExchange(listing.code, listing.exchange), {
      error: 'the code does not have the form its exchange uses',
      path: ['code'],
    }),
  );

export type Listing = z.infer<typeof listingSchema>;
