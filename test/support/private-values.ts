// Reads and writes the extension's private area from a test, in its worker or one of its pages.

/** A worker or page of the extension, of Playwright or of the Firefox tests. */
interface Target {
  evaluate: <R, A>(fn: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
}

interface Access {
  values?: Record<string, unknown>;
  /** Removed, or without `values` and `isRemoving` read. */
  keys?: string[];
  isRemoving?: boolean;
}

async function access({ values = {}, keys = [], isRemoving = false }: Access): Promise<Record<string, unknown>> {
  const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
    });
  const opening = indexedDB.open('yanjing-settings', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('values'));
  const database = await resultOf(opening);
  const store = database.transaction('values', 'readwrite').objectStore('values');
  for (const [key, value] of Object.entries(values)) await resultOf(store.put(value, key));
  if (isRemoving) for (const key of keys) await resultOf(store.delete(key));
  const found: Record<string, unknown> = {};
  if (!isRemoving) for (const key of keys) found[key] = await resultOf<unknown>(store.get(key));
  database.close();
  const changed = [...Object.keys(values), ...(isRemoving ? keys : [])];
  if (changed.length === 0) return found;
  const published = async (): Promise<string> => {
    const pageAreas = [chrome.storage.session, chrome.storage.local];
    const read = await Promise.all(pageAreas.map((area) => area.get(['pageSettings', 'sitesId'])));
    return JSON.stringify(read);
  };
  const before = await published();
  // Announced as by the extension, so that its pages and the worker follow.
  await chrome.storage.local.set({ privateChange: { keys: changed, id: crypto.randomUUID() } });
  if (!changed.some((key) => key === 'settings' || key === 'sites')) return found;
  // Until the worker has published the change. It publishes nothing if the public part is the same.
  for (let turn = 0; turn < 50 && (await published()) === before; turn++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return found;
}

export async function storePrivate(target: Target, values: Record<string, unknown>): Promise<void> {
  await target.evaluate(access, { values });
}

export async function removePrivate(target: Target, ...keys: string[]): Promise<void> {
  await target.evaluate(access, { keys, isRemoving: true });
}

export async function privateValue(target: Target, key: string): Promise<unknown> {
  return (await target.evaluate(access, { keys: [key] }))[key];
}
