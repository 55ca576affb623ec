import { describe, expect, it } from 'vitest';
import type { LineBox } from '../../../lib/documents/document-text.ts';
import { printedPlaces } from '../../../lib/documents/places.ts';

const text = '目标价四十元\n营业收入\t100\t120\n维持增持';
const box = (start: number, end: number, y0: number, page = 0): LineBox => ({
  start,
  end,
  page,
  x0: 100,
  y0,
  x1: 160,
  y1: y0 + 10,
  size: 10,
});
const boxes = [box(0, 6, 20), box(7, 19, 40), box(20, 24, 20, 1)];
const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const placesOf = (part: string) =>
  printedPlaces({ text, boxes }, spanOf(part)).map(({ page, x0, x1, y0 }) => ({ page, x0, x1, y0 }));

describe('printed places', () => {
  it('are the part of the line that the span covers', () => {
    expect(placesOf('四十')).toEqual([{ page: 0, x0: 130, x1: 150, y0: 20 }]);
  });

  it.each([
    ['“订单”超预期', '超预期', [140, 170]],
    ['预期——订单增', '订单', [140, 160]],
    ['增长±2%，订单', '订单', [150, 170]],
    ['①订单超预期', '订单', [110, 130]],
    ['It’s Nvidia', 'Nvidia', [125, 155]],
  ])('count a mark as wide as Chinese characters in Chinese text: %s', (line, part, edges) => {
    const isWestern = line.startsWith('It');
    const x1 = isWestern
      ? 155
      : 100 + 10 * (line.replaceAll(/[2%]/g, '').length + line.replaceAll(/[^2%]/g, '').length / 2);
    const start = line.indexOf(part);
    const of = { text: line, boxes: [{ ...box(0, line.length, 20), x1 }] };
    expect(printedPlaces(of, { start, end: start + part.length }).map((place) => [place.x0, place.x1])).toEqual([
      edges,
    ]);
  });

  it('are the whole row for a cell of a document without edges of cells', () => {
    expect(placesOf('120')).toEqual([{ page: 0, x0: 100, x1: 160, y0: 40 }]);
  });

  describe('in a row whose edges of cells are known', () => {
    const row = { ...box(7, 19, 40), cellEdges: [100, 140, 200, 215, 300, 330] };
    const edgesOf = (part: string) =>
      printedPlaces({ text, boxes: [boxes[0]!, row, boxes[2]!] }, spanOf(part)).map(({ x0, x1 }) => [x0, x1]);

    it.each([
      ['营业收入', [100, 140]],
      ['收入', [120, 140]],
      ['100', [200, 215]],
      ['120', [300, 330]],
      ['20', [310, 330]],
      ['100\t120', [200, 330]],
      ['收入\t100', [120, 215]],
    ])('are only %j', (part, edges) => {
      expect(edgesOf(part)).toEqual([edges]);
    });
  });

  it('are one for each line and page of a span over several', () => {
    expect(placesOf('四十元\n营业收入\t100\t120\n维持').map(({ page, y0 }) => [page, y0])).toEqual([
      [0, 20],
      [0, 40],
      [1, 20],
    ]);
  });

  it('count Latin letters and digits as half a Chinese character', () => {
    const line = '目标价 40元';
    const [place] = printedPlaces(
      { text: line, boxes: [{ ...box(0, line.length, 0), x0: 0, x1: 110 }] },
      { start: 4, end: 6 },
    );

    expect([place?.x0, place?.x1]).toEqual([70, 90]);
  });

  it('are none without a layout', () => {
    expect(printedPlaces({ text, boxes: [] }, spanOf('四十'))).toEqual([]);
  });
});
