// Explains a recognition in one sentence: which signal decided. The card and `npm run recognize -- --explain` use it.

/** Signals that decide alone. */
const decisiveKinds = ['own-alias', 'link', 'column', 'own-code', 'code-list', 'code', 'bare-code', 'name'] as const;

/** Signals that add points to an ambiguous name. If several add the same, the first one is the best explanation. */
const signalKinds = [
  'own-name',
  'own-script',
  'head',
  'list',
  'company',
  'tail',
  'peers',
  'finance',
  'capital',
  'prior',
] as const;

/** `page`: the words around the name did not suffice, so the rest of the page decided. */
export type ExplanationKind = (typeof decisiveKinds)[number] | (typeof signalKinds)[number] | 'page';

/** Keys of the sentences in the locale files. */
export const explanationKinds: readonly ExplanationKind[] = [...decisiveKinds, ...signalKinds, 'page'];

/** The minimum score of an ambiguous name that is marked without the page's signals. */
const threshold = 1.5;

const kindOf = (reason: string): string => reason.split(' ')[0] ?? '';
const pointsOf = (reason: string): number => Number(reason.split(' ')[1] ?? 0);

/** @param reasons of a mention that is marked, see `Mention.reasons`. */
export function explanationOf(reasons: readonly string[]): ExplanationKind {
  const kinds = reasons.map(kindOf);
  const isAmbiguous = kinds.includes('homonym') || kinds.includes('seam');
  const decisive = decisiveKinds.find((kind) => kinds.includes(kind) && !(kind === 'name' && isAmbiguous));
  if (decisive) return decisive;
  let total = 0;
  for (const reason of reasons) total += pointsOf(reason);
  if (total < threshold) return 'page';
  const strongest = Math.max(0, ...reasons.filter((reason) => isSignal(kindOf(reason))).map(pointsOf));
  return (
    signalKinds.find((kind) => reasons.some((reason) => kindOf(reason) === kind && pointsOf(reason) === strongest)) ??
    'page'
  );
}

const isSignal = (kind: string): boolean => (signalKinds as readonly string[]).includes(kind);
