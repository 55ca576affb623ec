// Tables whose columns the document reader found: the figures of a draft come from them instead of from flat lines.
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/documents/plain.ts';
import { column, rightAligned } from '../../support/pdf.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { draftOf, shownFigure } from './notation.ts';

const figuresOf = (source: Parameters<typeof draftOf>[0]): string[] => draftOf(source).figures.map(shownFigure);

describe('tables of a document', () => {
  it('reads statements that are printed side by side, and rows without a value for each year', async () => {
    const [left, right] = [
      [150, 190, 230],
      [400, 440, 480],
    ];
    const row = (y: number, labels: readonly [string, string], first: readonly string[], second: readonly string[]) => [
      { text: labels[0], x: 20, y, size: 8 },
      ...rightAligned(first, left.slice(3 - first.length), y, 8),
      { text: labels[1], x: 270, y, size: 8 },
      ...rightAligned(second, right.slice(3 - second.length), y, 8),
    ];
    const years = ['2024A', '2025E', '2026E'];
    const document = await readPdf({
      pages: [
        [
          ...column(['光威复材(300699)', '2025年4月1日'], 20, 40, 10),
          ...row(100, ['主要财务指标', '利润表(百万元)'], years, years),
          ...row(114, ['每股收益(元)', '营业总收入'], ['0.89', '1.05', '1.32'], ['2,450', '2,980', '3,500']),
          ...row(128, ['P/E(倍)', '营业成本'], ['30.2', '25.0'], ['1,240', '1,500', '1,790']),
        ],
      ],
    });

    expect(figuresOf(document)).toEqual([
      '光威复材 | 每股收益 | 0.89元 | 2024 | actual',
      '光威复材 | 每股收益 | 1.05元 | 2025 | estimate',
      '光威复材 | 每股收益 | 1.32元 | 2026 | estimate',
      '光威复材 | 市盈率 | 30.2倍 | 2025 | estimate',
      '光威复材 | 市盈率 | 25倍 | 2026 | estimate',
      '光威复材 | 营业收入 | 2450百万元 | 2024 | actual',
      '光威复材 | 营业收入 | 2980百万元 | 2025 | estimate',
      '光威复材 | 营业收入 | 3500百万元 | 2026 | estimate',
      '光威复材 | 营业成本 | 1240百万元 | 2024 | actual',
      '光威复材 | 营业成本 | 1500百万元 | 2025 | estimate',
      '光威复材 | 营业成本 | 1790百万元 | 2026 | estimate',
    ]);
  });

  const textWith = (title: string): ReturnType<typeof readText> =>
    readText(`光威复材(300699)\n2025-04-01\n${title}\n指标\t2024A\t2025E\t2026E\n营业收入(亿元)\t24.5\t29.8\t35.0`);

  it.each([
    '全球碳纤维市场',
    '可比公司估值',
    'Industry model',
    '子公司主要财务数据',
    '标的公司盈利预测',
    '青屿科技近三年业绩',
  ])('gives a table with the title %s to nobody', (title) => {
    expect(figuresOf(textWith(title))).toEqual([]);
  });

  it('gives a table to the company in its title', () => {
    expect(figuresOf(textWith('中简科技盈利预测'))[0]).toBe('中简科技 | 营业收入 | 24.5亿元 | 2024 | actual');
  });

  it('takes the unit of money from the table before if a table has none', () => {
    const tables = '利润表（百万元）\t2024A\t2025E\n营业收入\t2,450\t2,980\n净利润\t740\t880\n';
    const next = '资产负债表\t2024A\t2025E\n存货\t410\t455\n货币资金\t1,020\t1,160';

    expect(figuresOf(readText(`光威复材(300699)\n2025-04-01\n${tables}${next}`)).slice(-1)).toEqual([
      '光威复材 | 货币资金 | 1160百万元 | 2025 | estimate',
    ]);
  });

  it('is not sure of values that differ between two tables', () => {
    const table = (value: string): string =>
      `预测（百万元）\t2025E\t2026E\n营业收入\t${value}\t3,500\n毛利率\t48%\t49%\n`;
    const { figures } = draftOf(readText(`光威复材(300699)\n2025-04-01\n${table('2,980')}说明\n${table('3,180')}`));

    expect(figures.filter(({ isSure }) => !isSure).map(({ value }) => value)).toEqual([2980, 3180]);
  });

  const readable = (rows: readonly string[], title = '预测'): string[] =>
    figuresOf(readText(`光威复材(300699)\n2025-04-01\n${title}\n指标\t2024A\t2025E\n${rows.join('\n')}`));

  it.each([
    ['EPS (UBS, diluted) (Rmb)', '每股收益 | 1.05元'],
    ['HSBC QH EPS (Rmb)', '每股收益 | 1.05元'],
    ['EPS (Rmb) New', '每股收益 | 1.05元'],
    ['DPS (net) (Rmb)', '每股股利 | 1.05元'],
    ['P/E (UBS, diluted) x', '市盈率 | 1.05倍'],
    ['Div yld (%)', '股息率 | 1.05%'],
    ['Revenue, net (Rmb mn)', '营业收入 | 1.05百万元'],
    ['Normalised net profit (Rmb mn)', '经调整净利润 | 1.05百万元'],
  ])('reads a row with the label %s', (label, shown) => {
    expect(readable([`${label}\t0.89\t1.05`, '备注\t0.1\t0.2']).at(-1)).toBe(`光威复材 | ${shown} | 2025 | estimate`);
  });

  it.each(['BBG EPS (Rmb)', 'Consensus EPS (Rmb)', 'EPS (Rmb) Old', 'Turnover (X)', 'Prior EPS (Rmb)'])(
    'reads nothing from a row with the label %s',
    (label) => {
      expect(readable([`${label}\t0.89\t1.05`, '备注\t0.1\t0.2'])).toEqual([]);
    },
  );

  it('prefers the plain EPS to the one by accounting rules, which counts where there is no other', () => {
    expect(readable(['EPS (Rmb)\t0.89\t1.05', 'GAAP EPS (Rmb)\t0.70\t0.80']).at(-1)).toContain('1.05元');
    expect(readable(['Reported EPS (Rmb)\t0.70\t0.80', '备注\t0.1\t0.2']).at(-1)).toContain('0.8元');
  });

  it('takes the currency of shares and of scaled rows from the title', () => {
    expect(readable(['EPS\t0.89\t1.05', 'Net Income (Adjusted - mn)\t450\t510'], 'Estimates (Dec) (US$)')).toEqual([
      '光威复材 | 每股收益 | 0.89美元 | 2024 | actual',
      '光威复材 | 每股收益 | 1.05美元 | 2025 | estimate',
      '光威复材 | 经调整净利润 | 450百万美元 | 2024 | actual',
      '光威复材 | 经调整净利润 | 510百万美元 | 2025 | estimate',
    ]);
  });

  it('reads rates below a title that says so, not values', () => {
    expect(readable(['EPS\t12.0\t18.0', 'Revenue\t10.0\t21.6'], 'Growth (%)').at(-1)).toBe(
      '光威复材 | 营业收入同比增速 | 21.6% | 2025 | estimate',
    );
  });

  it('reads the quarters below years in a table of one metric, each with its own mark', () => {
    expect(readable(['Q1\t410\t523.5A', 'FY\t2,450\t2,980'], 'Revenue (Rmb mn)')).toEqual([
      '光威复材 | 营业收入 | 410百万元 | 2024Q1 | actual',
      '光威复材 | 营业收入 | 523.5百万元 | 2025Q1 | actual',
      '光威复材 | 营业收入 | 2450百万元 | 2024 | actual',
      '光威复材 | 营业收入 | 2980百万元 | 2025 | estimate',
    ]);
  });

  it('joins a label that is wrapped around its figures', () => {
    expect(readable(['营业收入(百万元)\t2,450\t2,980', '归属于母公司\t\t', '净利润(百万元)\t740\t880']).at(-1)).toBe(
      '光威复材 | 归母净利润 | 880百万元 | 2025 | estimate',
    );
  });

  it('reads tables that a program wrote as HTML into Markdown', () => {
    const table =
      '<table><tr><td>百万元</td><td>2024A</td><td>2025E</td></tr><tr><td>营业收入(百万元)</td><td>2,450</td><td>2,980</td></tr><tr><td>毛利率(%)</td><td>48.0%</td><td>49.0%</td></tr></table>';

    expect(figuresOf(readText(`光威复材(300699)\n2025-04-01\n${table}`))).toContain(
      '光威复材 | 营业收入 | 2980百万元 | 2025 | estimate',
    );
  });
});
