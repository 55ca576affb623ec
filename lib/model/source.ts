// Source 原文: the document of a report, attached by the user so that facts show their sentences. Never leaves this device.
import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

export const sourceSchema = z.strictObject({
  reportId: idSchema,
  /** The whole document, decoded from UTF-8 and otherwise unchanged, because Evidence holds offsets into it. */
  text: z.string().check(z.minLength(1)),
  attachedAtMs: z.number().check(z.nonnegative()),
});

export type Source = z.infer<typeof sourceSchema>;
