// Marker 标记: which database there was, and how much of the user's in it. Kept outside it, so that its loss is noticed.
import * as z from 'zod/mini';

export const markerSchema = z.object({
  databaseId: z.string(),
  /** Rows by table. */
  counts: z.record(z.string(), z.number()),
  /** When the user's rows were last seen to change. */
  changedAtMs: z.number(),
});

export type Marker = z.infer<typeof markerSchema>;
