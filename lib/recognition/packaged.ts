// The packaged prefilter, lexicon and names of listed companies. They are compiled when the extension is built (scripts/packaged-lexicon.ts), and each
// is a script of its own, which runs before the one that reads it. Nothing that runs later can change them.
import type { PackagedLexicon } from './lexicon.ts';
import type { NameFilterData } from './listed/name-filter.ts';
import type { PrefilterData } from './prefilter-data.ts';

declare global {
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingPrefilter: PrefilterData | undefined;
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingLexicon: PackagedLexicon | undefined;
  // eslint-disable-next-line no-var -- only `var` declares a property of globalThis
  var yanjingListedNames: NameFilterData | undefined;
}

/** An element of the page whose id is that name would be found too, through the window's prototype. */
const own = <K extends 'yanjingPrefilter' | 'yanjingLexicon' | 'yanjingListedNames'>(
  name: K,
): (typeof globalThis)[K] => (Object.hasOwn(globalThis, name) ? globalThis[name] : undefined);

/** From prefilter.js. */
export const packagedPrefilter = (): PrefilterData | undefined => own('yanjingPrefilter');

/** From lexicon.js. */
export const packagedLexicon = (): PackagedLexicon | undefined => own('yanjingLexicon');

/** From listed-names.js. */
export const packagedListedNames = (): NameFilterData | undefined => own('yanjingListedNames');
