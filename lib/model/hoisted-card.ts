// A card that a frame is too small for, shown by the top frame instead. The two exchange these messages through the
// background, because frames of different sites share nothing else.
import * as z from 'zod/mini';
import { companyIdSchema } from './ids.ts';

const px = z.number();

/** The request. Coordinates are CSS pixels in the viewport of the frame. */
export const hoistedCardSchema = z.strictObject({
  companyId: companyIdSchema,
  /** The word as written in the frame, and why it means the company. */
  text: z.string().check(z.maxLength(200)),
  reasons: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)),
  /** Whether the word keeps its mark when it is muted. */
  keepsMark: z.boolean(),
  rects: z.array(z.strictObject({ x: px, y: px, width: px, height: px })).check(z.minLength(1), z.maxLength(20)),
  pointer: z.strictObject({ x: px, y: px }),
  /** Index in `window.top.frames` of the frame or of the one around it: all that other origins may see of it. */
  frameIndex: z.int().check(z.nonnegative()),
  width: px,
  /** A frame within a frame: the top frame cannot know where the word is. */
  isNested: z.boolean(),
});

export type HoistedCard = z.infer<typeof hoistedCardSchema>;

/** What the frame can do with its card. */
export const hoistedCardCommandSchema = z.enum(['hide', 'focus', 'pin', 'refresh']);
export type HoistedCardCommand = z.infer<typeof hoistedCardCommandSchema>;

/** What the user did with the card. The last three mute the word: here, on this site, everywhere. */
export const hoistedCardEventSchema = z.enum(['enter', 'leave', 'close', 'pin', 'here', 'site', 'everywhere']);
export type HoistedCardEvent = z.infer<typeof hoistedCardEventSchema>;
