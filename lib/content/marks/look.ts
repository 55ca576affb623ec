// Decides how a mark looks: exports `lookOf`.
import type { Place } from './place.ts';

export type MarkLook = 'dots' | 'tint' | 'none';

/** In a link, dots would be a second underline. */
function isInLink({ segments }: Place): boolean {
  const element = segments[0]?.node.parentElement;
  // From the prototype, because a form field can shadow any property of its form.
  return element ? Element.prototype.closest.call(element, 'a[href]') !== null : false;
}

/** @param style the user's setting. */
export const lookOf = (place: Place, style: MarkLook): MarkLook =>
  style === 'dots' && isInLink(place) ? 'tint' : style;
