// Paints each mention where it belongs: public ones in the highlight registry, those of the user's own words elsewhere.
import type { MarkLook } from './look.ts';
import { createNearPlaces, type NearHooks, type NearPlaces } from './near-places.ts';
import type { PageMention } from './page-mention.ts';
import { createPainter } from './paint.ts';

export interface MarkPainter extends NearPlaces<PageMention> {
  /** Registers the highlight of public marks again if the page removed it. */
  register: () => void;
}

/** Draws mentions of the user's own words while they are near the viewport, where the page cannot see them. */
export type OwnMarkHooks = Pick<NearHooks<PageMention>, 'onNear' | 'onFar'>;

/** Each private mark near the viewport is measured in every frame that moves it, so fewer count as near. */
const ownMargin = '20%';

/** @param onSeen called when marks come near the viewport for the first time, because hidden text may be visible now. */
export function createMarkPainter(onSeen: () => void, ownMarks: OwnMarkHooks, style: MarkLook = 'dots'): MarkPainter {
  const shared = createPainter(onSeen, style);
  const own = createNearPlaces(ownMargin, { ...ownMarks, onObserved: (isNew) => isNew && onSeen() });
  const painterOf = ({ mention }: PageMention): Pick<typeof own, 'add' | 'remove'> => (mention.isOwn ? own : shared);
  return {
    add: (place, group) => painterOf(place).add(place, group),
    remove: (place) => painterOf(place).remove(place),
    setNear(group, isNear) {
      shared.setNear(group, isNear);
      own.setNear(group, isNear);
    },
    register: shared.register,
    stop() {
      shared.stop();
      own.stop();
    },
  };
}
