// Backup and restore on the options page: preview, merge, undo, damaged files and a full disk.
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { packRows } from '../../support/packs.ts';
import { axeFindings } from '../support/axe.ts';
import { catchDownloads } from '../support/downloads.ts';
import { openPage, reopen } from '../support/page.ts';
import { aWatch, fillDisk, noRows, userRows, writeRows } from '../support/rows.ts';

const data = page.getByRole('region', { name: '备份与存储', exact: true });
const button = (name: string | RegExp): Locator => data.getByRole('button', { name });
const alert = data.getByRole('alert');
const restored = data.getByText(/已恢复：/);
const replace = data.getByRole('radio', { name: /替换/ });

const rows = {
  ...noRows,
  watches: [aWatch('600519.SSE', 1_739_000_000_000), aWatch('688256.SSE', 1_738_000_000_000)],
  notes: [
    {
      companyId: '688256.SSE',
      text: '看毛利率\n“引号”与 \\ 与 \u2028',
      tags: ['算力'],
      changedAtMs: 1_740_000_000_000,
    },
  ],
  mutes: [{ word: '苹果', host: 'fruit.example', addedAtMs: 1_739_000_000_002 }],
  ownAliases: [{ word: '寒王', companyId: '688256.SSE', addedAtMs: 1_739_000_000_003 }],
  ...packRows(1_739_000_000_005),
  sources: [{ reportId: 'some-report', text: '很长的原文。\r\n'.repeat(6000), attachedAtMs: 1_739_000_000_004 }],
};

async function backUp(): Promise<File> {
  const saved = catchDownloads();
  await button('备份到文件').click();
  await expect.poll(() => saved).toHaveLength(1);
  expect(saved[0]!.name).toMatch(/^yanjing-backup-\d{4}-\d{2}-\d{2}-\d{4}\.ndjson$/);
  return new File([saved[0]!.content], 'backup.ndjson');
}

const choose = (content: File | BlobPart): Promise<void> =>
  data.getByLabelText('选择备份文件…').upload(content instanceof File ? content : new File([content], 'backup.ndjson'));

async function openData(colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await openPage('options', { part: 'data', colorScheme });
  await expect.element(button('备份到文件')).toBeVisible();
}

describe('backup', () => {
  beforeEach(async () => {
    await writeRows(rows);
  });

  it('lists the rows of a file that cannot be read, and restores the others', async () => {
    await openData();
    const bad = { companyId: 'NVDA.NASDAQ', text: 7, tags: [], changedAtMs: 1 };
    await writeRows({ notes: [...rows.notes, bad] });
    const backup = await backUp();
    await expect.element(alert).toMatchTextContent(/未包含在备份中|无法读取.*笔记与标签 1/);
    await writeRows(noRows);
    await reopen();

    await choose(backup);

    await expect.element(alert).toMatchTextContent(/不会恢复：笔记与标签 1.*第 \d+ 行，笔记与标签：text invalid_type/);
    await button('合并到现有数据').click();
    await expect.element(restored).toBeVisible();
    expect(await userRows()).toEqual(rows);
  });

  it('previews the changes before a restore, merges, and undoes the merge', async () => {
    await openData();
    const backup = await backUp();
    const later = { companyId: '688256.SSE', text: '后来写的', tags: [], changedAtMs: 1_750_000_000_000 };
    const now = { ...noRows, watches: [aWatch('NVDA.NASDAQ', 1)], notes: [later], sources: rows.sources };
    await writeRows(now);

    await choose(backup);

    const watchRow = data.getByRole('row').filter({ hasText: '自选' });
    await expect.element(watchRow).toBeVisible();
    expect(
      watchRow
        .getByRole('cell')
        .elements()
        .map((cell) => cell.textContent),
    ).toEqual(['2', '0', '0', '1']);
    await expect.element(data.getByText('将新增 6 条、更改 0 条、移除 0 条。')).toBeVisible();
    await replace.click();
    await expect.element(data.getByText('将新增 6 条、更改 1 条、移除 1 条。')).toBeVisible();
    expect(await userRows()).toEqual(now);

    await data.getByRole('radio', { name: /合并/ }).click();
    await button('合并到现有数据').click();
    await expect.element(data.getByText(/已恢复：新增 6 条/)).toBeVisible();
    const merged = await userRows();
    expect(merged.watches).toHaveLength(3);
    expect(merged.notes).toEqual([later]);

    await reopen();
    await button('撤销恢复').click();
    await expect.element(restored).not.toBeInTheDocument();
    expect(await userRows()).toEqual(now);
  });

  it('rejects foreign, truncated and corrupted files with an explanation and changes nothing', async () => {
    await openData();
    const backup = new Uint8Array(await (await backUp()).arrayBuffer());
    const changed = backup.slice();
    changed[300]! ^= 1;

    for (const [content, message] of [
      ['名称,代码\n中际旭创,300308\n', /这不是研镜的备份/],
      [backup.slice(0, -200), /备份不完整：第 \d+ 行之后的内容缺失/],
      ['', /这不是研镜的备份/],
      [changed, /备份已损坏：第 \d+ 至 \d+ 行/],
    ] as const) {
      await choose(content);
      await expect.element(alert).toMatchTextContent(message);
      await expect.element(alert).toMatchTextContent('未作任何更改');
    }
    expect(await userRows()).toEqual(rows);
  });

  it('reports a full disk and rolls back the restore', async () => {
    await openData();
    const backup = await backUp();
    await writeRows(noRows);
    await choose(backup);
    await expect.element(replace).toBeVisible();
    fillDisk('put', 4);

    await button('合并到现有数据').click();

    await expect.element(alert).toMatchTextContent('磁盘空间不足');
    expect(await userRows()).toEqual(noRows);
  });

  it('completes restore and undo by keyboard alone', async () => {
    await openData();
    const backup = await backUp();
    await writeRows(noRows);
    await choose(backup);

    await expect.element(data.getByRole('heading', { name: /的备份/ })).toHaveFocus();
    await userEvent.tab();
    await expect.element(data.getByRole('radio', { name: /合并/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(replace).toBeChecked();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(restored).toBeVisible();
    expect(await userRows()).toEqual(rows);
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(button('撤销恢复')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(restored).not.toBeInTheDocument();
    expect(await userRows()).toEqual(noRows);
  });

  describe.each(['light', 'dark'] as const)('in the %s color scheme', (colorScheme) => {
    const findings = (): Promise<string[]> => axeFindings(data.element());

    it('passes axe after a backup, with the backup reminder', async () => {
      await writeRows({ watches: Array.from({ length: 12 }, (_, at) => aWatch(`f-${at}`, 1)) });
      await openData(colorScheme);
      await expect.element(data.getByText('你的自选和笔记尚未备份。')).toBeVisible();
      expect(await findings()).toEqual([]);

      await backUp();
      await expect.element(data.getByText(/上次备份：.*今天/)).toBeVisible();
      expect(await findings()).toEqual([]);
    });

    it('passes axe with the preview of a restore and the removal form', async () => {
      await openData(colorScheme);
      const backup = await backUp();
      await button('删除我的全部数据…').click();
      await choose(backup);
      await replace.click();

      expect(await findings()).toEqual([]);
    });

    it('passes axe with a restored and a rejected backup', async () => {
      await openData(colorScheme);
      await choose(await backUp());
      await button('合并到现有数据').click();
      await expect.element(restored).toBeVisible();
      await choose('x');
      await expect.element(alert).toBeVisible();

      expect(await findings()).toEqual([]);
    });
  });
});
