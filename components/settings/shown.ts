// Whether a setting is shown while something is searched for.
import { createContext, useContext } from 'react';
import { fields, type FieldKey } from '../../lib/settings/fields.ts';

/** Null for all. */
export const ShownContext = createContext<ReadonlySet<FieldKey> | null>(null);

export const useShown = (key: FieldKey): boolean => useContext(ShownContext)?.has(key) ?? true;

/** Whether none of the look is left out. */
export function useAllShown(): boolean {
  const shown = useContext(ShownContext);
  return shown === null || fields.every(({ key, part }) => part !== 'look' || shown.has(key));
}
