import { describe, expect, it } from 'vitest';
import { paragraphAt, sectionsOf } from '../../../lib/reader/text-sections.ts';

const text = '第一段\n\n第二段\n第三段';

const shown = (pages: readonly { start: number; end: number }[]): unknown =>
  sectionsOf(text, pages).map(({ page, paragraphs }) => [
    page,
    ...paragraphs.map(({ start, end }) => text.slice(start, end)),
  ]);

describe('sectionsOf', () => {
  it('shows each line as a paragraph, by pages if the document has them', () => {
    expect(shown([])).toEqual([[1, '第一段', '第二段', '第三段']]);
    expect(
      shown([
        { start: 0, end: 3 },
        { start: 5, end: 12 },
      ]),
    ).toEqual([
      [1, '第一段'],
      [2, '第二段', '第三段'],
    ]);
  });

  it('divides a long page, and keeps its number', () => {
    const sections = sectionsOf('行\n'.repeat(200), []);

    expect(sections.length).toBeGreaterThan(2);
    expect(new Set(sections.map(({ page }) => page))).toEqual(new Set([1]));
    expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(200);
  });

  it('keeps a page without text, so that page numbers stay', () => {
    expect(
      shown([
        { start: 0, end: 3 },
        { start: 3, end: 3 },
        { start: 5, end: 8 },
      ]),
    ).toEqual([[1, '第一段'], [2], [3, '第二段']]);
  });
});

describe('paragraphAt', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [99, 2],
    [-1, -1],
  ])('offset %i is in paragraph %i', (offset, index) => {
    expect(paragraphAt([0, 5, 9], offset)).toBe(index);
  });
});
