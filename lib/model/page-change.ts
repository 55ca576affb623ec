// Change that was made from a card or strip in a web page, with what is needed to undo it.
import * as z from 'zod/mini';
import { companyIdSchema } from './ids.ts';
import { mutedWordSchema } from './mute.ts';
import { noteSchema } from './note.ts';
import { watchSchema } from './watch.ts';

const hostSchema = z.string().check(z.maxLength(253));

const pageActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('starred'), companyId: companyIdSchema }),
  /** The removed row, and the company's note at that time. */
  z.strictObject({ kind: z.literal('unstarred'), watch: watchSchema, note: z.nullable(noteSchema) }),
  /** `mutedOn` is empty for all sites. */
  z.strictObject({ kind: z.literal('muted'), word: mutedWordSchema, mutedOn: hostSchema }),
  z.strictObject({ kind: z.literal('strip-off'), turnedOffOn: hostSchema }),
]);

export type PageAction = z.infer<typeof pageActionSchema>;

const pageChangeSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  atMs: z.number().check(z.nonnegative()),
  /** The site of the page; `null` in a private window. */
  host: z.nullable(hostSchema),
  action: pageActionSchema,
});

export type PageChange = z.infer<typeof pageChangeSchema>;

/** Parses a stored list. Changes that another version wrote in another form are left out. */
export function parsePageChanges(json: string): PageChange[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) => {
    const parsed = z.safeParse(pageChangeSchema, one);
    return parsed.success ? [parsed.data] : [];
  });
}
