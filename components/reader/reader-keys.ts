// Keys of the reader. They work wherever no field has the focus.
import { annotationColors, type AnnotationColor } from '../../lib/model/annotation.ts';

/** What can be done with the selected text. */
export type QuoteAction = AnnotationColor | 'note' | 'copy';

export type ReaderAction =
  | QuoteAction
  | 'notes'
  | 'find'
  | 'findNext'
  | 'findPrevious'
  | 'page'
  | 'nextPage'
  | 'previousPage'
  | 'enlarge'
  | 'reduce'
  | 'fitWidth'
  | 'actualSize'
  | 'rotate'
  | 'outline'
  | 'side'
  | 'dark'
  | 'print'
  | 'keep'
  | 'keys';

/** In the order of the list of keys. The first key of an action is the one that is shown. */
export const readerKeys: readonly (readonly [keys: readonly [string, ...string[]], action: ReaderAction])[] = [
  [['/'], 'find'],
  [['n'], 'findNext'],
  [['N'], 'findPrevious'],
  [['g'], 'page'],
  [['j'], 'nextPage'],
  [['k'], 'previousPage'],
  [['+', '='], 'enlarge'],
  [['-'], 'reduce'],
  [['w'], 'fitWidth'],
  [['0'], 'actualSize'],
  [['r'], 'rotate'],
  [['o'], 'outline'],
  [['f'], 'side'],
  [['a'], 'notes'],
  [['1'], 'yellow'],
  [['2'], 'green'],
  [['3'], 'blue'],
  [['4'], 'pink'],
  [['m'], 'note'],
  [['c'], 'copy'],
  [['d'], 'dark'],
  [['s'], 'keep'],
  [['p'], 'print'],
  [['?'], 'keys'],
];

export const quoteActions: readonly QuoteAction[] = [...annotationColors, 'note', 'copy'];

export const isQuoteAction = (action: ReaderAction): action is QuoteAction =>
  quoteActions.includes(action as QuoteAction);

/** The key that is shown for an action. */
export const keyOf = (action: ReaderAction): string =>
  nameOfKey(readerKeys.find(([, one]) => one === action)?.[0][0] ?? '');

/** A key as its cap shows it, because `n` and `N` look alike. */
export const nameOfKey = (key: string): string => (/^[A-Z]$/.test(key) ? `Shift+${key}` : key.toUpperCase());

/** Keys with Ctrl or Command that the reader takes from the browser, because the browser's own would see one page only. */
const withControl: Readonly<Record<string, ReaderAction>> = {
  f: 'find',
  g: 'findNext',
  G: 'findPrevious',
  p: 'print',
};

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

export function actionOf({ key, ctrlKey, metaKey, altKey, isComposing }: KeyPress): ReaderAction | null {
  if (altKey || isComposing) return null;
  if (ctrlKey || metaKey) return withControl[key] ?? null;
  return readerKeys.find(([keys]) => keys.includes(key))?.[1] ?? null;
}
