// Paints public marks in the CSS highlight registry, which the page can read. Everything here depends on positions only, and
// may not import what knows the user's own words: see docs/decisions/0017-private-marks.md.
// Ranges are static and registered only near the viewport: Chromium checks every registered range in each frame in which the
// page changes, and live ranges would also have to be updated on every DOM change.
import { lookOf, type MarkLook } from './look.ts';
import { createNearPlaces, type NearPlaces } from './near-places.ts';
import { nearMargin } from './near-units.ts';
import type { Place } from './place.ts';
import { staticRangesOf } from './range.ts';

/**
 * One neutral group for each look. Which one a mark is in depends on the page and on the style setting, never on a company, so
 * that the page cannot read anything of the user's data from it.
 */
const groupNames = { dots: 'yanjing', tint: 'yanjing-tint' } as const;

type Look = keyof typeof groupNames;
const looks = Object.keys(groupNames) as Look[];

export interface Painter extends Omit<NearPlaces<Place>, 'remove'> {
  remove: (place: Place) => void;
  /** Registers the highlight again if the page, or an outgoing older content script, removed it. */
  register: () => void;
}

/**
 * @param onSeen called when a group comes near the viewport for the first time, because hidden text may be visible now.
 * @param style the user's setting; with `none`, nothing is registered.
 */
export function createPainter(onSeen: () => void, style: MarkLook = 'dots'): Painter {
  const marks: Record<Look, Highlight> = { dots: new Highlight(), tint: new Highlight() };
  const ranges = new Map<Place, { look: Look; own: StaticRange[] }>();

  const register = (): void => {
    for (const look of looks) {
      const [name, group] = [groupNames[look], marks[look]];
      // The page may have cleared the registry. An empty group is not registered.
      if (group.size > 0 && CSS.highlights.get(name) !== group) CSS.highlights.set(name, group);
    }
  };

  const places = createNearPlaces<Place>(nearMargin, {
    onNear(place) {
      const look = lookOf(place, style);
      if (look === 'none' || ranges.has(place)) return;
      const own = staticRangesOf(place);
      for (const range of own) marks[look].add(range);
      ranges.set(place, { look, own });
    },
    onFar(place) {
      const { look = 'dots', own = [] } = ranges.get(place) ?? {};
      for (const range of own) marks[look].delete(range);
      ranges.delete(place);
    },
    onObserved(isNew) {
      register();
      if (isNew) onSeen();
    },
  });

  return {
    ...places,
    register,
    add(place, group) {
      places.add(place, group);
      register();
    },
    setNear(group, isNear) {
      places.setNear(group, isNear);
      register();
    },
    stop() {
      places.stop();
      for (const look of looks) {
        marks[look].clear();
        if (CSS.highlights.get(groupNames[look]) === marks[look]) CSS.highlights.delete(groupNames[look]);
      }
    },
  };
}

/** Draws a state of one place instead of the previous one. null draws none. */
export type DrawState = (place: Place | null) => void;

/** Groups above the marks, for a moment: the word whose card is open, and the word that the side panel scrolled to. */
const stateGroups = { hover: { name: 'yanjing-hover', priority: 1 }, pulse: { name: 'yanjing-pulse', priority: 2 } };

export type MarkState = keyof typeof stateGroups;

export function createStatePainter(state: MarkState): DrawState {
  const { name, priority } = stateGroups[state];
  const group = new Highlight();
  group.priority = priority;
  return (place) => {
    group.clear();
    if (place) {
      for (const range of staticRangesOf(place)) group.add(range);
      CSS.highlights.set(name, group);
    } else if (CSS.highlights.get(name) === group) CSS.highlights.delete(name);
  };
}
