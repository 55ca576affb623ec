// Classes of rating words, and their ranks.
import * as z from 'zod/mini';

/**
 * `recommend` 重点推荐 · `focus` 建议积极关注 · `watch` 建议关注 ·
 * `outperform` / `neutral` / `underperform` a sector against the market (强于大市 …) ·
 * `outlook` an expectation or warning without a rating ·
 * `unknown` a rating word that the pack's glossary does not know, as that of a new house.
 */
export const stanceClassSchema = z.enum([
  'recommend',
  'focus',
  'watch',
  'outperform',
  'neutral',
  'underperform',
  'outlook',
  'unknown',
]);

export type StanceClass = z.infer<typeof stanceClassSchema>;

interface ClassEntry {
  /** Sort order of views, by the action that the rating word recommends, not by its tone. */
  weight: number;
  /** Whether a rating is better than another; `null` if the word cannot be compared. */
  rank: number | null;
}

export const stanceClasses: Readonly<Record<StanceClass, ClassEntry>> = {
  recommend: { weight: 6, rank: 6 },
  focus: { weight: 5, rank: 5 },
  watch: { weight: 4, rank: 4 },
  outperform: { weight: 3, rank: 3 },
  neutral: { weight: 2, rank: 2 },
  underperform: { weight: 2, rank: 1 },
  outlook: { weight: 0, rank: null },
  unknown: { weight: 1, rank: null },
};
