// Titles by the sizes of the lines on the first page.
import { describe, expect, it } from 'vitest';
import type { LineBox } from '../../../lib/documents/document-text.ts';
import { printedTitle } from '../../../lib/extraction/printed-title.ts';

type Printed = [text: string, size: number, gap?: number, page?: number];

/** Prints lines below each other in one column. @param gap blank space above the line, in points. */
function printed(lines: readonly Printed[]): { text: string; boxes: LineBox[] } {
  let [text, y] = ['', 40];
  const boxes = lines.map(([line, size, gap = 30, page = 0]): LineBox => {
    const start = text.length;
    text += `${line}\n`;
    const y0 = y + gap;
    y = y0 + size;
    return { start, end: start + line.length, page, x0: 40, y0, x1: 500, y1: y, size };
  });
  return { text, boxes };
}

const body = (size = 10): Printed[] =>
  Array.from({ length: 6 }, (): Printed => [
    '全年出货量上升，单价下降，公司的利润率因此变化不大，费用率也平稳',
    size,
    2,
  ]);

describe('printedTitle', () => {
  it.each<[string, Printed[], string]>([
    [
      'over two lines',
      [['潮汐证券', 12], ['灯塔股份（300999.SZ）：扩产一万', 20], ['盏灯，海外订单先行', 20, 3], ...body()],
      '灯塔股份（300999.SZ）：扩产一万盏灯，海外订单先行',
    ],
    [
      'below a larger company name',
      [['灯塔股份（300999.SZ）', 24], ['订单超出预期，利润率稳定', 18], ...body()],
      '订单超出预期，利润率稳定',
    ],
    ['below the name of the series', [['金工研究/深度研究', 22], ['用灯光预测航线', 18], ...body()], '用灯光预测航线'],
    [
      'in a row with the kind of the report',
      [['专题报告\t灯塔的生命周期与盈利', 18], ...body()],
      '灯塔的生命周期与盈利',
    ],
    [
      'beside vertical text',
      [['深', 30], ['度', 30, 2], ['灯塔行业：更亮，更省电', 18], ...body()],
      '灯塔行业：更亮，更省电',
    ],
    ['above its subtitle', [['——海事系列之三', 22], ['灯塔照亮哪些航线', 20], ...body()], '灯塔照亮哪些航线'],
    [
      'in English over two lines',
      [['Lighthouse Optics: brighter for', 20], ['longer nights', 20, 3], ...body()],
      'Lighthouse Optics: brighter for longer nights',
    ],
  ])('is the largest line, %s', (_, lines, title) => {
    const { text, boxes } = printed(lines);

    expect(printedTitle(text, boxes)).toBe(title);
  });

  it.each<[string, Printed[]]>([
    ['no line is larger than the text', body()],
    ['the large lines are a rating and a date', [['买入（维持）', 20], ['2026年11月20日', 18], ...body()]],
    ['the large line is on the second page', [...body(), ['灯塔行业：更亮，更省电', 20, 30, 1]]],
    ['there are no sizes', []],
  ])('is null if %s', (_, lines) => {
    const { text, boxes } = printed(lines);

    expect(printedTitle(text, boxes)).toBeNull();
  });

  it('is the company line if there is nothing else', () => {
    const { text, boxes } = printed([['灯塔股份（300999.SZ）', 24], ...body()]);

    expect(printedTitle(text, boxes)).toBe('灯塔股份（300999.SZ）');
  });
});
