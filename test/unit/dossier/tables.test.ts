import { describe, expect, it } from 'vitest';
import { summarize } from '../../../lib/dossier/summary.ts';
import { companyTable, formatTable, htmlTable, type TableWords } from '../../../lib/dossier/tables.ts';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject } from '../../support/builders.ts';

const words: TableWords = {
  language: 'zh-CN',
  columns: { code: '代码', name: '名称', rating: '评级', date: '日期', house: '机构', change: '变化' },
  unreported: '研报未提及',
  noRating: '研报未给评级',
  outlookOnly: '无评级 · 展望',
  unsigned: '未注明机构',
};

describe('companyTable', () => {
  const listed = aCompany({ id: '300308.SZSE', listings: [{ code: '300308', exchange: 'SZSE' }], status: 'listed' });
  const unnamed = aCompany({
    id: '600519.SSE',
    names: { zh: '600519', en: '600519' },
    listings: [{ code: '600519', exchange: 'SSE' }],
  });
  const figure = (reportId: string, value: number) =>
    aFigure({ id: reportId, reportId, subject: figureSubject(['300308.SZSE']), kind: 'guidance', value });
  const summaries = summarize(['300308.SZSE', '600519.SSE', 'lamp-works', 'mirror-works'], {
    companies: [listed, unnamed, aCompany(), aCompany({ id: 'mirror-works' })],
    reports: [
      aReport({ id: 'spring', asOf: '2025-02-07', publisher: null }),
      aReport({ id: 'summer', asOf: '2025-08-14' }),
    ],
    views: [
      aView({ id: 'a', reportId: 'summer', subject: companySubject('300308.SZSE') }),
      aView({ id: 'b', reportId: 'spring', stance: '有望受益', stanceClass: 'outlook' }),
    ],
    figures: [
      figure('spring', 10),
      figure('summer', 1200),
      aFigure({ id: 'only', reportId: 'spring', subject: figureSubject(['mirror-works']) }),
    ],
  });

  it('gives code, name, rating, date, house and change of each company', () => {
    expect(companyTable(summaries, words)).toEqual([
      ['代码', '名称', '评级', '日期', '机构', '变化'],
      [
        '300308.SZ',
        '灯塔制造',
        '建议关注',
        '2025-08-14',
        '某证券',
        expect.stringMatching(/^revenue .*10 → 1,200 亿元$/),
      ],
      ['600519.SH', '', '研报未提及', '', '', ''],
      ['', '灯塔制造', '无评级 · 展望', '2025-02-07', '未注明机构', ''],
      ['', '灯塔制造', '研报未给评级', '2025-02-07', '未注明机构', ''],
    ]);
  });
});

describe('formatTable', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    [' =A1', "'=A1"],
    ['\t=A1', "'=A1"],
    ['＝A1', "'＝A1"],
    ['−12.5', '-12.5'],
    ['1,200', '1200'],
    ['300308.SZ', '300308.SZ'],
    ['a\nb', 'a b'],
  ])('writes %o into a spreadsheet as %o', (cell, written) => {
    expect(formatTable([[cell]], 'tsv')).toBe(written);
    expect(formatTable([[cell]], 'csv')).toBe(`\ufeff${written}\r\n`);
  });

  it('quotes separators and quotes in CSV', () => {
    expect(formatTable([['a,b', 'say "x"', '=HYPERLINK("u","v")']], 'csv')).toBe(
      '\ufeff"a,b","say ""x""","\'=HYPERLINK(""u"",""v"")"\r\n',
    );
  });

  it('escapes Markdown', () => {
    expect(formatTable([['名称'], ['a|b *c* <i>']], 'markdown')).toBe('| 名称 |\n| --- |\n| a\\|b \\*c\\* \\<i\\> |');
  });
});

describe('htmlTable', () => {
  it('writes cells that neither the document nor the spreadsheet runs', () => {
    expect(
      htmlTable([
        ['名称', '营业收入'],
        ['<b>灯塔&制造</b>', '1,200'],
        ['=HYPERLINK("x")', ''],
      ]),
    ).toBe(
      '<table><thead><tr><th>名称</th><th>营业收入</th></tr></thead><tbody>' +
        '<tr><td>&lt;b&gt;灯塔&amp;制造&lt;/b&gt;</td><td>1200</td></tr>' +
        "<tr><td>'=HYPERLINK(&quot;x&quot;)</td><td></td></tr></tbody></table>",
    );
  });
});
