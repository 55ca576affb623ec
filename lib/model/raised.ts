// A card raised by one frame and shown by the tab's own page, because the frame is too small for it. What the two tell each
// other, by way of the background: frames of different sites share nothing else.
import * as z from 'zod/mini';
import { idSchema } from './ids.ts';

const px = z.number();

/** What the frame asks for. Places are in CSS pixels of its own viewport. */
export const raisedSchema = z.strictObject({
  companyId: idSchema,
  /** The word, as the frame writes it, and why it was taken for the company. */
  text: z.string().check(z.maxLength(200)),
  reasons: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)),
  rects: z.array(z.strictObject({ x: px, y: px, width: px, height: px })).check(z.minLength(1), z.maxLength(20)),
  pointer: z.strictObject({ x: px, y: px }),
  /** Which of its page's frames it is, or is in: the one thing about it that sites of different origin may see. */
  frameIndex: z.int().check(z.nonnegative()),
  width: px,
  /** A frame within a frame: where the word is, its page cannot know. */
  isNested: z.boolean(),
});

export type Raised = z.infer<typeof raisedSchema>;

/** What the frame wants of the card it raised. */
export const raisedOrderSchema = z.enum(['hide', 'focus', 'pin', 'refresh']);
export type RaisedOrder = z.infer<typeof raisedOrderSchema>;

/** What the user did with the card. The last three mute the word: here, on the site, everywhere. */
export const raisedDeedSchema = z.enum(['enter', 'leave', 'close', 'pin', 'here', 'site', 'everywhere']);
export type RaisedDeed = z.infer<typeof raisedDeedSchema>;
