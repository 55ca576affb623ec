// The private area of an extension page under test: its IndexedDB database is real, and outlives a test. Import it after the
// fake `browser`.
import { onTestFinished, vi } from 'vitest';
import { privateArea } from '../../../lib/browser/private-area.ts';
import { storageKeys } from '../../../lib/browser/storage-keys.ts';

type Values = Parameters<typeof privateArea.set>[0];

/** Writes and announces, as another page of the extension does. */
export const storePrivate = (values: Values): Promise<void> => privateArea.set(values);

export const privateValue = async (key: keyof Values): Promise<unknown> => (await privateArea.get([key]))[key];

export const clearPrivate = (): Promise<void> => privateArea.remove(storageKeys.private);

/** Makes reading or writing fail until the test ends. @param isAllowed of a write by its keys. */
export function refusePrivate(
  operation: 'get' | 'set',
  reason: string,
  isAllowed: (keys: string[]) => boolean = () => false,
): void {
  const refusing = vi
    .spyOn(privateArea, operation)
    .mockImplementation((given: object) =>
      isAllowed(Object.keys(given)) ? Promise.resolve({} as never) : Promise.reject(new Error(reason)),
    );
  onTestFinished(() => refusing.mockRestore());
}
