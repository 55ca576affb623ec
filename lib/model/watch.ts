// Watch 自选: the user follows this company. The user's own row: reseeding never touches it.
import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

export const watchSchema = z.strictObject({
  companyId: idSchema,
  /** Milliseconds since the epoch; the list's order, newest first. */
  addedAtMs: z.number().check(z.nonnegative()),
});

export type Watch = z.infer<typeof watchSchema>;
