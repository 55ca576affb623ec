// A storage area as browsers have it: values are copies, and a change event names the changed keys.
import { newEvent } from './fake-event.ts';

type Values = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

export function createStorageArea() {
  const data = new Map<string, unknown>();
  const onChanged = newEvent<[Changes]>();

  function change(next: Iterable<[key: string, value: unknown]>): Promise<void> {
    const changes: Changes = {};
    for (const [key, newValue] of next) {
      const oldValue = data.get(key);
      if (JSON.stringify(oldValue) === JSON.stringify(newValue)) continue;
      changes[key] = {
        ...(oldValue === undefined ? {} : { oldValue }),
        ...(newValue === undefined ? {} : { newValue }),
      };
      if (newValue === undefined) data.delete(key);
      else data.set(key, newValue);
    }
    if (Object.keys(changes).length > 0) onChanged.trigger(structuredClone(changes));
    return Promise.resolve();
  }

  return {
    onChanged,
    get(keys: string | readonly string[] | null = null): Promise<Values> {
      const wanted = keys === null ? [...data.keys()] : [keys].flat();
      const found = wanted.filter((key) => data.has(key)).map((key) => [key, data.get(key)]);
      return Promise.resolve(structuredClone(Object.fromEntries(found) as Values));
    },
    set: (values: Values) => change(Object.entries(JSON.parse(JSON.stringify(values)) as Values)),
    remove: (keys: string | readonly string[]) => change([keys].flat().map((key) => [key, undefined])),
    clear: () => change([...data.keys()].map((key) => [key, undefined])),
  };
}
