// The hovered and the current mention of a page, shared by input handlers and commands.
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
}

/** Shows a card without the pointer: by tap or command. */
export function showCard(
  position: Position,
  hover: Hover<PageMention>,
  target: PageMention,
  at: Point,
  takesFocus = false,
): void {
  position.pointer = at;
  hover.send({ kind: 'show', target, takesFocus });
}
