// Keys of the review → actions. Pure.

export type ReviewAction =
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'jump'; to: 'first' | 'last' | 'next-open' }
  | { kind: 'tick' | 'edit' | 'drop' | 'subject' | 'save' | 'help' | 'back' };

/** Keys as the list of keys shows them, in its order. Also the accessible shortcuts of the actions. */
export const reviewKeys = [
  ['↑ ↓', 'move'],
  ['N', 'nextOpen'],
  ['Space', 'tick'],
  ['Enter', 'edit'],
  ['S', 'subject'],
  ['Delete', 'drop'],
  ['Ctrl+Enter', 'save'],
  ['Esc', 'back'],
  ['?', 'help'],
] as const;

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const actions: Readonly<Record<string, ReviewAction>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowRight: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  ArrowLeft: { kind: 'move', by: -1 },
  Home: { kind: 'jump', to: 'first' },
  End: { kind: 'jump', to: 'last' },
  n: { kind: 'jump', to: 'next-open' },
  ' ': { kind: 'tick' },
  Enter: { kind: 'edit' },
  s: { kind: 'subject' },
  Delete: { kind: 'drop' },
  Backspace: { kind: 'drop' },
  Escape: { kind: 'back' },
  '?': { kind: 'help' },
  // A Chinese keyboard layout may give the full-width mark.
  '？': { kind: 'help' },
};

/** @param isEditing whether the key was pressed in a field: then only saving works. */
export function reviewAction({ key, ctrlKey, metaKey, altKey }: Key, isEditing: boolean): ReviewAction | null {
  if ((ctrlKey || metaKey) && key === 'Enter' && !altKey) return { kind: 'save' };
  if (isEditing || ctrlKey || metaKey || altKey) return null;
  return actions[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
