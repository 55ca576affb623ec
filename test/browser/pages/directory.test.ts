// The directory on the options page: its date, a list that is reviewed before it is applied, refusals, reset; with undo.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { tnfFile } from '../../support/list-files.ts';
import { openPage } from '../support/page.ts';
import { userRows } from '../support/rows.ts';

const directory = page.getByRole('region', { name: '上市公司名录', exact: true });
const file = directory.getByLabelText('选择列表文件…');
const review = directory.getByRole('region', { name: '名录更新预览' });
const refused = directory.getByRole('alert');
const undo = page.getByRole('button', { name: '撤销' });
const reset = directory.getByRole('button', { name: '恢复自带名录' });

const others = Array.from({ length: 24 }, (_, nth) => ({ code: `6011${10 + nth}`, name: `渔场${nth + 10}号` }));
const text = [
  '#yanjing-directory 1 2026-08-20',
  'listings\tzh\ten\tformer\taliases\tdoubtful\tformerCodes\tneed',
  '600901.SSE\t灯塔股份\t\t\t\t\t\t',
  ...others.map(({ code, name }) => `${code}.SSE\t${name}\t\t\t\t\t\t`),
  '00777.HKEX\t灯笼国际\t\t\t\t\t\t',
  '',
].join('\n');

const openDirectory = (rows: object = {}): Promise<void> =>
  openPage('options', {
    part: 'directory',
    rows: { directory: [{ id: 'packaged', version: 'first', text }], ...rows },
  });

const asFile = (content: string | Uint8Array<ArrayBuffer>, name: string): File => new File([content], name);

const newer = tnfFile([
  { code: '600901', name: '灯塔能源' },
  ...others.slice(1),
  { code: '601999', name: '望远镜股份' },
  { code: '601998', name: '啤' },
  { code: '510300', name: '沪深基金' },
]);

const ownNames = async (): Promise<unknown[]> =>
  (await userRows()).ownListings.flatMap((row) => ('name' in row ? [row.name] : []));

describe('the directory in the options', () => {
  it('tells its date and size', async () => {
    await openDirectory();

    await expect.element(directory.getByRole('listitem')).toMatchTextContent(/研镜自带\s*截至 2026-08-20/);
    await expect.element(directory.getByRole('listitem')).toMatchTextContent('A 股 25 · 港股 1 · 美股 0');
    await expect.element(reset).not.toBeInTheDocument();
  });

  it('shows what a list would change, and applies it with undo', async () => {
    await openDirectory();

    await file.upload(asFile(newer, 'shs.tnf'));

    await expect.element(review).toMatchTextContent(/shs\.tnf\s*通达信 · 列表日期 20\d\d-/);
    const groups = review.getByRole('group');
    await expect.element(groups.nth(0)).toMatchTextContent(/新公司 1\s*望远镜股份 601999\.SH/);
    await expect.element(groups.nth(1)).toMatchTextContent(/更名 1\s*灯塔股份 → 灯塔能源 600901\.SH/);
    await expect.element(groups.nth(2)).toMatchTextContent(/列表中已没有.* 1\s*渔场10号 601110\.SH/);
    await expect.element(groups.nth(3)).toMatchTextContent(/未采用的行 1\s*第 26 行 601998 啤 名称只有一个字/);
    await expect.element(review.getByRole('status')).toMatchTextContent('23 只无变化；已跳过基金、债券、指数等 1 条。');
    expect(await ownNames()).toEqual([]);

    await review.getByRole('button', { name: '更新名录' }).click();
    await expect.element(page.getByText('名录已更新：新增 1，更名 1，退市 1')).toBeVisible();
    await expect
      .element(directory.getByRole('listitem').nth(1))
      .toMatchTextContent(/上交所\s*shs\.tnf · 20\d\d-\d\d-\d\d · 26 只/);
    await expect.element(directory).toMatchTextContent('你的更新：2 个名称，1 只退市。');

    await undo.click();
    await expect.element(directory.getByRole('listitem').nth(1)).not.toBeInTheDocument();
    expect(await ownNames()).toEqual([]);
  });

  it('changes nothing when the review is canceled', async () => {
    await openDirectory();
    await file.upload(asFile(newer, 'shs.tnf'));

    await review.getByRole('button', { name: '取消' }).click();

    await expect.element(file).toBeInTheDocument();
    expect(await ownNames()).toEqual([]);
  });

  it('goes back to the packaged directory, with undo', async () => {
    const row = {
      kind: 'name',
      id: '600901.SSE',
      name: '灯塔能源',
      asOf: '2026-11-30',
      source: 'list',
      changedAtMs: 1,
    };
    await openDirectory({ ownListings: [row] });

    await reset.click();
    await expect.element(reset).not.toBeInTheDocument();
    expect(await ownNames()).toEqual([]);

    await undo.click();
    await expect.element(reset).toBeVisible();
    expect(await ownNames()).toEqual(['灯塔能源']);
  });

  it.each<[string, File, string]>([
    ['an empty file', asFile('', 'list.csv'), '文件为空，名录未作更改。'],
    ['a file that is cut', asFile(newer.slice(0, -100), 'shs.tnf'), '文件不完整'],
    ['another table', asFile('姓名,电话\n甲,1\n', 'list.csv'), '未找到代码和名称两列'],
    [
      'a list in the wrong encoding',
      asFile(`代码,名称\n${'600519,¹óÖÝÃ©Ì¨\n'.repeat(12)}`, 'list.csv'),
      '名称大多是乱码',
    ],
    [
      'a list of last year',
      asFile('更新日期：2025-11-30\n代码,名称\n600901,老灯塔厂\n', 'list.csv'),
      '列表日期是 2025-11-30，早于现有名录（2026-08-20）',
    ],
  ])('refuses %s with the reason', async (_, given, reason) => {
    await openDirectory();

    await file.upload(given);

    await expect.element(refused).toMatchTextContent(reason);
    expect(await ownNames()).toEqual([]);
  });

  it('offers nothing to apply if no row can be used', async () => {
    await openDirectory();

    await file.upload(asFile('代码,名称\n999999999,没有这家\n', 'list.csv'));

    await expect.element(review).toMatchTextContent('没有可用的行，名录未作更改。');
    await expect.element(review.getByRole('button', { name: '记下列表日期' })).toBeDisabled();
  });

  it('says so while the background has not stored it', async () => {
    await openPage('options', { part: 'directory' });

    await expect.element(directory).toMatchTextContent('名录尚未就绪，请稍候。');
  });
});
