// The hovered and the current mention of a page, shared by input handlers and commands.
import type { CardContent } from '../../messages/card-port.ts';
import type { Hover } from '../hover/driver.ts';
import type { PageMention } from '../marks/page-mention.ts';

interface Point {
  x: number;
  y: number;
}

export interface Position {
  pointer: Point;
  /** The mention under the pointer. */
  pointed: PageMention | null;
  /** The mention whose card is open or was open last. */
  current: PageMention | null;
  /** The step that asked for the card which opens next, if one did. */
  step: CardContent['step'];
}

/** Shows a card without the pointer: by tap or command. */
export function showCard(
  position: Position,
  hover: Hover<PageMention>,
  target: PageMention,
  at: Point,
  { takesFocus = false, step }: { takesFocus?: boolean; step?: CardContent['step'] } = {},
): void {
  position.pointer = at;
  position.step = step;
  hover.send({ kind: 'show', target, takesFocus });
}
