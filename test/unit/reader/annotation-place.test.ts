// Quotes are found again after the layout of their page has changed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationSchema } from '../../../lib/model/annotation.ts';
import { describePlace, findPlace, searchablePage } from '../../../lib/reader/annotation-place.ts';

const page = '潮汐证券点评\n上半年净利润增长 52.68%，超出\n市场预期。维持买入评级。\n风险提示：需求不及预期。';

function placeOf(text: string, quote: string, nth = 0) {
  let start = -1;
  for (let at = 0; at <= nth; at++) start = text.indexOf(quote, start + 1);
  return describePlace(text, 3, { start, end: start + quote.length })!;
}

function found(text: string, place: ReturnType<typeof placeOf>): string | null {
  const span = findPlace(searchablePage(text), place);
  return span && text.slice(span.start, span.end);
}

describe('a quote on a page', () => {
  it('is described with its page, without blanks, and with the text beside it', () => {
    expect(placeOf(page, '52.68%，超出\n市场')).toEqual({
      page: 3,
      offset: 14,
      exact: '52.68%，超出市场',
      prefix: '潮汐证券点评上半年净利润增长',
      suffix: '预期。维持买入评级。风险提示：需求不及预期。',
    });
  });

  it('is nothing if only blanks are selected', () => {
    expect(describePlace('a \n b', 1, { start: 1, end: 4 })).toBeNull();
    expect(describePlace('', 1, { start: 0, end: 0 })).toBeNull();
  });

  it.each([
    ['lines are joined', page.replaceAll('\n', '')],
    ['blanks are between all characters', page.split('').join(' ')],
    ['lines break elsewhere', page.replace('52.68%', '52.\n68%').replace('超出\n市场', '超出市场')],
    ['the text has full-width digits and tabs', page.replace('52.68%', '\t５２.６８%')],
    ['soft hyphens and characters without width are added', page.replace('52.68%', '52\u00ad.68\u200b%')],
    ['a header was added above', `2026年8月2日\n请务必阅读正文之后的免责条款\n${page}`],
    ['what stood before and after is gone', '52.68%，超出\n市场'],
  ])('is found if %s', (_, text) => {
    const quote = found(text, placeOf(page, '52.68%，超出\n市场'))!;

    expect(quote.replaceAll(/[\s\u00ad\u200b]/g, '').normalize('NFKC')).toBe('52.68%,超出市场');
  });

  it.each([0, 1, 2])('is found among equal ones by the text beside it: number %i', (nth) => {
    const text = '一季度买入评级不变。二季度买入评级不变。三季度买入评级不变。';
    const place = placeOf(text, '买入评级', nth);

    expect(findPlace(searchablePage(`新增的一行\n${text}`), place)?.start).toBe(
      `新增的一行\n${text}`.indexOf('买入评级', 6 + nth * 10),
    );
  });

  it('is found among equal ones by its place if nothing else is known', () => {
    const text = '买入。'.repeat(20);
    const place = { ...placeOf(text, '买入', 11), prefix: '', suffix: '' };

    expect(findPlace(searchablePage(text), place)?.start).toBe(33);
  });

  it('is found by its ends if its middle has changed', () => {
    const long = '公司是全球领先的光模块供应商，受益于海外云厂商资本开支持续上行，我们上调盈利预测并维持买入评级。';
    const place = placeOf(`前文。${long}后文。`, long);
    const changed = long.replace('海外云厂商', '北美云服务商');

    expect(found(`前文。${changed}后文。`, place)).toBe(changed);
  });

  it.each([
    ['the page has another text', '完全不同的一页'],
    ['the page is empty', ''],
  ])('is lost if %s', (_, text) => {
    expect(findPlace(searchablePage(text), placeOf(page, '维持买入评级'))).toBeNull();
  });

  it('is found on its own page, whatever is selected there', () => {
    const text = fc.array(fc.constantFrom('a', 'B', '买', '入', ' ', '\n', '1', '，', '\u00ad'), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (units, one, other) => {
        const whole = units.join('');
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const place = describePlace(whole, 1, { start, end });
        if (!place) return;
        const span = findPlace(searchablePage(whole), place)!;
        // With 32 characters on each side, equal surroundings are equal places for the reader.
        expect(whole.slice(span.start, span.end).replaceAll(/[\s\u00ad]/g, '')).toBe(place.exact);
      }),
    );
  });

  it('never has half of a character beside it', () => {
    const text = `${'𠮷'.repeat(40)}买入${'𠮷'.repeat(40)}`;
    const place = placeOf(text, '买入');

    expect(place.prefix.isWellFormed() && place.suffix.isWellFormed()).toBe(true);
    const row = {
      id: 'a',
      documentKeys: ['b'],
      title: '',
      places: [place],
      quote: '买入',
      color: 'pink',
      text: '',
      createdAtMs: 1,
      changedAtMs: 1,
    };
    expect(annotationSchema.safeParse(row).success).toBe(true);
  });

  it('is found in a page of a megabyte with thousands of equal ones in little time', () => {
    const text = '公司维持买入评级。'.repeat(100_000);
    const place = placeOf(text, '买入', 5000);
    const before = performance.now();

    expect(findPlace(searchablePage(text), place)).not.toBeNull();
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
