// Keeps where the user stopped reading each document. Only the reader page reads and writes it.
import { parsePositions, positionOf, withPosition, type Positions, type ReaderPosition } from '../reader/positions.ts';
import { storageItem } from './storage-item.ts';

const positionsItem = storageItem<Positions, 'private'>({
  area: 'private',
  key: 'readerPositions',
  parse: parsePositions,
  fallback: [],
  // Written whole, because the oldest are removed.
  combine: (_, positions) => positions,
});

export const readReaderPosition = async (documentId: string): Promise<ReaderPosition | null> =>
  positionOf(await positionsItem.get(), documentId);

export const saveReaderPosition = (documentId: string, position: ReaderPosition): Promise<void> =>
  positionsItem.update((positions) => withPosition(positions, documentId, position));

export const forgetReaderPositions = (): Promise<void> => positionsItem.remove();
