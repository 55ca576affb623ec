// Where the user stopped reading, for the last documents. Bounded: the oldest are forgotten.

export interface ReaderPosition {
  /** From 1. */
  page: number;
  /** How far down the page the view starts; 0 is the top, 1 the end. */
  offset: number;
  /** null for the width of the window. */
  scale: number | null;
  /** 0, 90, 180 or 270. */
  rotation: number;
}

/** A document and its position. The last one is the newest. */
export type Positions = readonly (readonly [documentId: string, position: ReaderPosition])[];

export const mostPositions = 200;

export const positionOf = (positions: Positions, documentId: string): ReaderPosition | null =>
  positions.findLast(([id]) => id === documentId)?.[1] ?? null;

export const withPosition = (positions: Positions, documentId: string, position: ReaderPosition): Positions => [
  ...positions.filter(([id]) => id !== documentId).slice(1 - mostPositions),
  [documentId, position],
];

const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

function parsePosition(value: unknown): ReaderPosition | null {
  if (typeof value !== 'object' || value === null) return null;
  const { page, offset, scale, rotation } = value as Record<string, unknown>;
  if (!isNumber(page, 1, 1e6) || !Number.isInteger(page) || !isNumber(offset, 0, 1)) return null;
  if (!(scale === null || isNumber(scale, 0.1, 10))) return null;
  return isNumber(rotation, 0, 270) && rotation % 90 === 0 ? { page, offset, scale, rotation } : null;
}

/** @param stored anything. Entries that are not valid are left out. @returns undefined if it is no list. */
export function parsePositions(stored: unknown): Positions | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.slice(-mostPositions).flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return [];
    const [id, value] = entry as unknown[];
    const position = parsePosition(value);
    return typeof id === 'string' && id.length <= 100 && position ? [[id, position] as const] : [];
  });
}
