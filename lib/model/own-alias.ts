// Own alias 自有别名: the user's word for a company that no list has. The user's own row.
import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

export const ownAliasSchema = z.strictObject({
  word: z.string().check(z.minLength(2), z.maxLength(80)),
  companyId: idSchema,
  addedAtMs: z.number().check(z.nonnegative()),
});

export type OwnAlias = z.infer<typeof ownAliasSchema>;
