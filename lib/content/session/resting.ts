// Whether the pointer rests: browsers also send a move when content scrolls under it.

interface Position {
  clientX: number;
  clientY: number;
}

/** Only pointer events have fractions of pixels. */
export const isSamePosition = (last: Position | null, { clientX, clientY }: Position): boolean =>
  last !== null && Math.hypot(clientX - last.clientX, clientY - last.clientY) < 1;
