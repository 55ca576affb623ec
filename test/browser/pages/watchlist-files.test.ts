// Import and export of 自选股 files on the options page: formats, preview, undo and failures.
import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { gbk, selFile } from '../../support/watchlists.ts';
import { axeFindings } from '../support/axe.ts';
import { catchDownloads } from '../support/downloads.ts';
import { openPage } from '../support/page.ts';
import { fillDisk, noRows, userRows } from '../support/rows.ts';

const files = page.getByRole('region', { name: '自选导入与导出', exact: true });
const preview = files.getByRole('region', { name: '导入预览' });
const button = (name: string): Locator => files.getByRole('button', { name });
const alert = files.getByRole('alert');
const text = (shown: string | RegExp): Locator => files.getByText(shown);

const give = (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  files.getByLabelText('选择文件').upload(new File([bytes], name));

const codes = (count: number): [market: number, code: string][] => [
  [0x21, '300308'],
  [0x11, '688256'],
  ...Array.from({ length: count - 2 }, (_, nth): [number, string] => [0x11, String(600_000 + nth)]),
];

async function paste(pasted: string): Promise<void> {
  await files.getByRole('textbox', { name: /或粘贴/ }).fill(pasted);
  await button('读取文字').click();
}

async function openFiles(colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await openPage('options', { part: 'watchlist', colorScheme });
  await expect.element(button('读取文字')).toBeVisible();
}

describe('watchlist files', () => {
  it('names the encoding of damaged text, and offers a tag for the companies that were added', async () => {
    await openFiles();
    await paste('688256 寒武纪');
    await button('加入 1 家').click();
    await expect.element(page.getByLabelText('给这 1 家添加标签')).toBeVisible();
    const listed = gbk('300308 中际旭创\n600519 贵州茅台\n688256 寒武纪\n');
    await give('list.txt', Uint8Array.from([...listed, 0xff, 0x0a]));
    await expect.element(preview).toMatchTextContent(/GB18030/);

    await button('加入 2 家').click();
    await page.getByLabelText('给这 2 家添加标签').fill('核心');
    await button('添加标签').click();

    await expect.element(page.getByLabelText(/给这 2 家/)).not.toBeInTheDocument();
    await expect
      .poll(async () => (await userRows()).notes)
      .toEqual([
        expect.objectContaining({ companyId: '300308.SZSE', tags: ['核心'] }),
        expect.objectContaining({ companyId: '600519.SSE', tags: ['核心'] }),
      ]);
  });

  it('previews covered, present, unknown and skipped entries with reasons, and undoes the import', async () => {
    await openFiles();
    const table = gbk('代码\t名称\t最新\n="300308"\t中际旭创\t1\n="600519"\t贵州茅台\t2\n="885864"\t算力租赁\t3\n');
    await give('自选股.xls', Uint8Array.from(table));
    // The first group is open, and an encoding that fits is not named.
    await expect.element(preview.getByText(/中际旭创/)).toBeVisible();
    await expect.element(preview.getByText(/贵州茅台/)).not.toBeVisible();
    await expect.element(preview).not.toMatchTextContent(/GB18030/);
    await button('加入 2 家').click();
    await expect.element(page.getByText(/已将 2 家公司加入自选/)).toBeVisible();
    // Without coverage, the name comes from the file.
    expect((await userRows()).watches).toContainEqual(
      expect.objectContaining({ companyId: '600519.SSE', name: '贵州茅台' }),
    );

    await paste('中际旭创\n寒武纪 688256\n没有这家公司\n885864');
    await expect.element(preview).toMatchTextContent(/研报有提及\s*1/);
    await expect.element(preview).toMatchTextContent(/已在自选\s*1/);
    await preview.getByText(/未找到该公司/).click();
    await expect.element(preview.getByText(/没有这家公司/)).toBeVisible();
    await preview.getByText(/已跳过/).click();
    await expect.element(preview.getByText(/指数或板块/)).toBeVisible();
    await button('加入 1 家').click();
    await expect.poll(async () => (await userRows()).watches).toHaveLength(3);
    await page.getByRole('button', { name: '撤销' }).click();

    await expect.poll(async () => (await userRows()).watches).toHaveLength(2);
  });

  it('writes nothing before the user confirms', async () => {
    await openFiles();
    await give('自选股.sel', selFile(300, ...codes(300)) as Uint8Array<ArrayBuffer>);

    await expect.element(preview).toMatchTextContent(/待加入，研报有提及\s*5/);
    await expect.element(preview).toMatchTextContent(/待加入，研报未提及\s*295/);
    expect(await userRows()).toEqual(noRows);
  });

  it('imports groups of a file as tags', async () => {
    await openFiles();
    const ini = gbk('[BLOCK_NAME_MAP_TABLE]\r\n23=光模块\r\n[BLOCK_STOCK_CONTEXT]\r\n23=33:300308,33:300502,\r\n');
    await give('StockBlock.ini', Uint8Array.from(ini));
    await expect.element(files.getByLabelText('将分组导入为标签：光模块 2')).toBeChecked();
    await button('加入 2 家').click();

    await expect.poll(async () => (await userRows()).notes).toMatchObject([{ tags: ['光模块'] }, { tags: ['光模块'] }]);
  });

  it.each([
    ['空.txt', new Uint8Array(), /文件为空/],
    ['图.png', new Uint8Array(4000).map((_, at) => (at * 7) % 5), /无法识别此列表文件/],
    ['表.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /这是 Excel 工作簿/],
  ])('rejects %s, which is no list, with an explanation', async (name, bytes, message) => {
    await openFiles();

    await give(name, bytes);

    await expect.element(alert).toMatchTextContent(message);
    expect(await userRows()).toEqual(noRows);
  });

  it('exports to the format of another program and lists what that cannot represent', async () => {
    const saved = catchDownloads();
    await openFiles();
    await paste('300308 NASDAQ:NVDA 0700.HK');
    await button('加入 3 家').click();

    await files.getByLabelText('文件格式').selectOptions('东方财富 txt');
    await button('导出 3 家').click();

    await expect.element(text(/已导出 1 家.*此格式不支持：.*腾讯控股/)).toBeVisible();
    expect(await saved[0]!.content.text()).toBe('300308\r\n');
  });

  it('reports a full disk and adds nothing', async () => {
    await openFiles();
    await give('自选股.sel', selFile(40, ...codes(40)) as Uint8Array<ArrayBuffer>);
    await expect.element(preview).toBeVisible();
    fillDisk('add', 12);

    await button('加入 40 家').click();

    await expect.element(alert).toMatchTextContent(/未能保存：磁盘空间不足/);
    expect(await userRows()).toEqual(noRows);
  });

  it.each(['light', 'dark'] as const)('passes axe with a preview in the %s color scheme', async (colorScheme) => {
    await openFiles(colorScheme);
    await give('自选股.sel', selFile(40, ...codes(40)) as Uint8Array<ArrayBuffer>);
    await preview.getByText(/待加入，研报有提及/).click();
    await preview.getByText(/待加入，研报未提及/).click();

    expect(await axeFindings(files.element())).toEqual([]);
  });
});
