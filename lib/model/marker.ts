// Marker 标记: the id and row counts of the user's database, stored outside of it to detect its loss.
import * as z from 'zod/mini';

export const markerSchema = z.object({
  databaseId: z.string(),
  /** Rows by table. */
  counts: z.record(z.string(), z.number()),
  /** When a change of the user's rows was last noticed. */
  changedAtMs: z.number(),
});

export type Marker = z.infer<typeof markerSchema>;
