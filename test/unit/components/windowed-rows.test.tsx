import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WindowedRows } from '../../../components/ui/WindowedRows.tsx';

const rendered = (count: number): string =>
  renderToStaticMarkup(
    <WindowedRows items={Array.from({ length: count }, (_, nth) => `row ${nth}`)} rowHeight={() => 50}>
      {(some, from) => some.map((item, nth) => <li key={item}>{`${from + nth}: ${item}`}</li>)}
    </WindowedRows>,
  );

const rowsIn = (markup: string): string[] => [...markup.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text!);
const heightsIn = (markup: string): number[] =>
  [...markup.matchAll(/--height:(\d+)px/g)].map(([, height]) => Number(height));

describe('WindowedRows, first render', () => {
  it('renders all rows of a short list with their indexes', () => {
    expect(rowsIn(rendered(3))).toEqual(['0: row 0', '1: row 1', '2: row 2']);
  });

  it('renders only the first rows of a long list and reserves the height of the others', () => {
    const markup = rendered(5007);

    expect(rowsIn(markup).slice(0, 2)).toEqual(['0: row 0', '1: row 1']);
    expect(rowsIn(markup).length).toBeLessThan(50);
    expect(heightsIn(markup).reduce((sum, height) => sum + height, 0)).toBe(5007 * 50);
  });

  it('renders an empty list when there are no items', () => {
    expect(rowsIn(rendered(0))).toEqual([]);
    expect(rendered(0)).toContain('role="list"');
  });
});
