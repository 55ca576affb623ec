// Whether a setting is shown while something is searched for.
import { createContext, useContext } from 'react';
import type { FieldKey } from '../../lib/settings/fields.ts';

/** Null for all. */
export const ShownContext = createContext<ReadonlySet<FieldKey> | null>(null);

export const useShown = (key: FieldKey): boolean => useContext(ShownContext)?.has(key) ?? true;
