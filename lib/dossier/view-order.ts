// Sorts views so that what holds now comes first: an older rating never leads over a newer one, however strong it is.
import { isRating } from '../comparison/changes.ts';
import type { ReportsById } from '../comparison/rivals.ts';
import { stanceClasses } from '../model/stance.ts';
import type { View } from '../model/view.ts';
import { byPlace } from './order.ts';

/** Reports without a publisher count as one house, because they may be. */
const houseKey = ({ reportId, subject }: View, reports: ReportsById): string =>
  [subject.companyId ?? subject.name, reports.get(reportId)?.publisher ?? ''].join('|');

interface RankedViews {
  /** Each house's latest rating of each subject. */
  leading: View[];
  outlooks: View[];
  /** Ratings that a later report of the house replaced, and weaker ones of the same report. */
  others: View[];
}

/** Within each list: newest report first, then the heavier stance, then the place in the report. */
function rank(views: readonly View[], reports: ReportsById): RankedViews {
  const asOf = ({ reportId }: View): string => reports.get(reportId)?.asOf ?? '';
  const ordered = views.toSorted(
    (a, b) =>
      asOf(b).localeCompare(asOf(a)) ||
      stanceClasses[b.stanceClass].weight - stanceClasses[a.stanceClass].weight ||
      byPlace(a, b),
  );
  const houses = new Set<string>();
  const ranked: RankedViews = { leading: [], outlooks: [], others: [] };
  for (const view of ordered) {
    const house = houseKey(view, reports);
    if (!isRating(view)) ranked.outlooks.push(view);
    else if (houses.has(house)) ranked.others.push(view);
    else ranked.leading.push(view);
    if (isRating(view)) houses.add(house);
  }
  return ranked;
}

/** Returns all views: each house's latest rating of each subject, then outlooks, then the other ratings. */
export function inViewOrder(views: readonly View[], reports: ReportsById): View[] {
  const { leading, outlooks, others } = rank(views, reports);
  return [...leading, ...outlooks, ...others];
}

/** Returns what still holds, one view per report: each house's latest rating, then outlooks of reports without a rating. */
export function headlineViews(views: readonly View[], reports: ReportsById): View[] {
  const { leading, outlooks } = rank(views, reports);
  const rated = new Set(leading.map(({ reportId }) => reportId));
  const unrated = Map.groupBy(
    outlooks.filter(({ reportId }) => !rated.has(reportId)),
    ({ reportId }) => reportId,
  );
  return [...leading, ...[...unrated.values()].map(([first]) => first!)];
}
