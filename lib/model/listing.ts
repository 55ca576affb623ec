// Listing 标的: one code on one exchange.
import * as z from 'zod/mini';
import { exchanges, fitsExchange } from './exchanges.ts';

export const listingSchema = z
  .strictObject({
    code: z.string(),
    exchange: z.enum(exchanges),
    /** Newest first (the BSE moved every issuer to 920xxx in October 2025). */
    formerCodes: z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
  })
  .check(
    z.refine((listing) => fitsExchange(listing.code, listing.exchange), {
      error: 'the code does not match the form of its exchange',
      path: ['code'],
    }),
  );

export type Listing = z.infer<typeof listingSchema>;
