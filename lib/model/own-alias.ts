// Own alias 自有别名: an additional name that the user gave a company.
import * as z from 'zod/mini';
import { companyIdSchema } from './ids.ts';

export const ownAliasSchema = z.strictObject({
  word: z.string().check(z.minLength(2), z.maxLength(80)),
  companyId: companyIdSchema,
  addedAtMs: z.number().check(z.nonnegative()),
});

export type OwnAlias = z.infer<typeof ownAliasSchema>;
