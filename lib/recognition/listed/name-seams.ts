// Seam check of listed names: stricter than that of packaged ones, because nobody wrote rules for ten thousand names.
import type { SeamCheck } from '../seams.ts';

let segmenter: Intl.Segmenter | undefined;

/** Also true if the name is within a longer word: 尔雅 in 温文尔雅, 伊利 in 伊利诺伊. */
export const listedSeams: SeamCheck = (around, start, end) => {
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = segmenter.segment(around);
  return [start, end - 1].some((place) => {
    const { index, segment } = words.containing(place)!;
    const stop = index + segment.length;
    const startsOutside = index < start && stop > start;
    const endsOutside = index < end && stop > end;
    return startsOutside || endsOutside;
  });
};
