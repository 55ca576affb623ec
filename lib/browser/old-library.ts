// Remembers that the user dismissed the line which says that the library is old.
import { storageItem } from './storage-item.ts';

/** The date of the latest report at that time, YYYY-MM-DD: once the library has a later one, the line may come again. */
interface PutOff {
  latest: string;
}

const putOffItem = storageItem<PutOff, 'private'>({
  area: 'private',
  key: 'oldLibraryPutOff',
  parse: (stored) => {
    const { latest } = (stored ?? {}) as Record<string, unknown>;
    return typeof latest === 'string' ? { latest } : undefined;
  },
  fallback: { latest: '' },
});

export const readOldLibraryPutOff = async (): Promise<string> => (await putOffItem.get()).latest;
export const putOffOldLibrary = (latest: string): Promise<void> => putOffItem.update(() => ({ latest }));
/** @returns unsubscribes. */
export const onOldLibraryPutOff = (onChange: () => void): (() => void) => putOffItem.watch(onChange);
