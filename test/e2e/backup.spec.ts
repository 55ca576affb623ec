// Nothing is lost: a backup comes back whole, a damaged one changes nothing, and a store that is gone is noticed.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { killWorker } from '../support/chromium.ts';
import { deleteStore, readUserRows, writeUserRows, type Rows } from '../support/user-rows.ts';
import { expect, test as base } from './fixtures.ts';

const test = base.extend<{ options: Page }>({
  options: async ({ page, extensionId }, use) => {
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    await page.getByRole('heading', { name: '数据', exact: true }).waitFor();
    await use(page);
  },
});

const mine: Rows = {
  watches: [
    { companyId: '600519.sse', addedAtMs: 1_739_000_000_000 },
    { companyId: 'cambricon', addedAtMs: 1_738_000_000_000 },
  ],
  notes: [
    { companyId: 'cambricon', text: '看毛利率\n“引号”与 \\ 与 \u2028', tags: ['算力'], changedAtMs: 1_740_000_000_000 },
  ],
  mutes: [{ word: '苹果', host: 'fruit.example', addedAtMs: 1_739_000_000_002 }],
  ownAliases: [{ word: '寒王', companyId: 'cambricon', addedAtMs: 1_739_000_000_003 }],
  sources: [{ reportId: 'some-report', text: '很长的原文。\r\n'.repeat(60_000), attachedAtMs: 1_739_000_000_004 }],
};
const none: Rows = { watches: [], notes: [], mutes: [], ownAliases: [], sources: [] };

const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

async function backUp(options: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: '备份到文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^yanjing-backup-\d{4}-\d{2}-\d{2}-\d{4}\.ndjson$/);
  return contentOf(download);
}

const choose = (options: Page, buffer: Buffer): Promise<void> =>
  options.locator('#data input[type=file]').setInputFiles({ name: 'backup.ndjson', mimeType: '', buffer });

async function restore(options: Page, buffer: Buffer, mode: '合并' | '替换'): Promise<void> {
  await choose(options, buffer);
  await options.getByRole('radio', { name: mode }).check();
  await options.getByRole('button', { name: `${mode}${mode === '合并' ? '到' : ''}现有数据` }).click();
  await expect(options.getByText(/已恢复:/)).toBeVisible();
}

test('backed up, removed and restored, everything is as it was: rows, settings, and the words that pages read', async ({
  options,
  context,
  popup,
}) => {
  await writeUserRows(options, mine);
  await options.getByLabel('涨跌颜色').selectOption('green');
  const backup = await backUp(options);
  await expect(options.getByText(/上次备份:.*今天/)).toBeVisible();

  await options.getByRole('button', { name: '删除我的全部数据…' }).click();
  await expect(options.getByRole('button', { name: '全部删除' })).toBeDisabled();
  await options.getByLabel('输入“删除”以确认').fill('删除');
  await options.getByRole('button', { name: '全部删除' }).click();
  await expect(options.getByText('已全部删除')).toBeVisible();
  expect(await readUserRows(options)).toEqual(none);
  await expect(options.getByLabel('涨跌颜色')).toHaveValue('red');

  await restore(options, backup, '替换');

  expect(await readUserRows(options)).toEqual(mine);
  await expect(options.getByLabel('涨跌颜色')).toHaveValue('green');
  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '寒武纪' })).toBeVisible();
  const page = await context.newPage();
  await context.route('https://news.example/words', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<meta charset="utf-8"><p>寒王走强</p>' }),
  );
  await page.goto('https://news.example/words');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
});

test('shows what a backup would change before it changes anything, merges, and takes it back', async ({ options }) => {
  await writeUserRows(options, mine);
  const backup = await backUp(options);
  const later = { companyId: 'cambricon', text: '后来写的', tags: [], changedAtMs: 1_750_000_000_000 };
  const now: Rows = {
    ...none,
    watches: [{ companyId: 'nvidia', addedAtMs: 1 }],
    notes: [later],
    sources: mine['sources']!,
  };
  await writeUserRows(options, now);

  await choose(options, backup);

  const row = options.getByRole('row').filter({ hasText: '自选' });
  await expect(row.getByRole('cell')).toHaveText(['2', '0', '0', '1']);
  await expect(options.getByText('将新增 4 条、更改 0 条、移除 0 条。')).toBeVisible();
  await options.getByRole('radio', { name: '替换' }).check();
  await expect(options.getByText('将新增 4 条、更改 1 条、移除 1 条。')).toBeVisible();
  expect(await readUserRows(options)).toEqual(now);

  await options.getByRole('radio', { name: '合并' }).check();
  await options.getByRole('button', { name: '合并到现有数据' }).click();
  await expect(options.getByText(/已恢复:新增 4 条/)).toBeVisible();
  const merged = await readUserRows(options);
  expect(merged['watches']).toHaveLength(3);
  expect(merged['notes']).toEqual([later]);

  await options.reload();
  await options.getByRole('button', { name: '撤销恢复' }).click();
  await expect(options.getByText(/已恢复:/)).toHaveCount(0);
  expect(await readUserRows(options)).toEqual(now);
});

test('refuses what is no backup, or is cut or changed, says what to do, and changes nothing', async ({ options }) => {
  await writeUserRows(options, mine);
  const backup = await backUp(options);
  const changed = Buffer.from(backup);
  changed[300]! ^= 1;

  for (const [buffer, said] of [
    [Buffer.from('名称,代码\n中际旭创,300308\n'), /这不是研镜的备份/],
    [Buffer.alloc(0), /这不是研镜的备份/],
    [backup.subarray(0, backup.length - 200), /备份不完整:第 \d+ 行之后缺失/],
    [changed, /备份已损坏:第 \d+ 至 \d+ 行/],
  ] as const) {
    await choose(options, buffer);
    await expect(options.getByRole('alert')).toContainText(said);
    await expect(options.getByRole('alert')).toContainText('没有改动任何内容');
  }
  expect(await readUserRows(options)).toEqual(mine);
});

test('tells of a full disk, with nothing half-written', async ({ options }) => {
  await writeUserRows(options, mine);
  const backup = await backUp(options);
  await writeUserRows(options, none);
  await choose(options, backup);
  await options.getByRole('radio', { name: '替换' }).waitFor();
  await options.evaluate(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...given: unknown[]) => IDBRequest<IDBValidKey>;
    let left = 4;
    IDBObjectStore.prototype.put = function (...given: unknown[]) {
      left -= 1;
      if (left < 0) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });

  await options.getByRole('button', { name: '合并到现有数据' }).click();

  await expect(options.getByRole('alert')).toContainText('磁盘空间不够');
  expect(await readUserRows(options)).toEqual(none);
});

test('a page closed and a worker killed in the middle of a restore leave the old state whole', async ({
  options,
  context,
  extensionId,
}) => {
  const many = Array.from({ length: 12_000 }, (_, at) => ({ companyId: `firm-${at}`, addedAtMs: at }));
  await writeUserRows(options, { ...none, watches: many });
  const backup = await backUp(options);
  await writeUserRows(options, mine);

  const doomed = await context.newPage();
  await doomed.goto(`chrome-extension://${extensionId}/options.html`);
  await choose(doomed, backup);
  await doomed.getByRole('radio', { name: '替换' }).check();
  await doomed.getByRole('button', { name: '替换现有数据' }).click();
  // Some of it is done, and not all.
  await doomed.waitForFunction(() => (document.querySelector('#data progress') as HTMLProgressElement)?.value > 0.1);
  await killWorker(context);
  await doomed.close();

  expect(await readUserRows(options)).toEqual(mine);
  await options.reload();
  await expect(options.getByRole('button', { name: '备份到文件' })).toBeVisible();
  await expect(options.getByText(/已恢复:/)).toHaveCount(0);
});

test.describe('a store that the browser lost', () => {
  test('is told in popup and options, and comes back from the backup', async ({ options, popup, context }) => {
    await writeUserRows(options, mine);
    await options.reload();
    const backup = await backUp(options);
    await expect
      .poll(() => options.evaluate(async () => (await chrome.storage.local.get('marker'))['marker']))
      .toMatchObject({ counts: { watches: 2 } });
    await deleteStore(options);
    await killWorker(context);

    const opened = await popup();
    await expect(opened.getByRole('alert')).toContainText('浏览器丢了你的数据');
    await expect(opened.getByRole('alert')).toContainText('自选 2、笔记与标签 1');
    await expect(opened.getByRole('alert')).toContainText(/上次备份是 \d{4}-\d{2}-\d{2}/);
    // A star of now does not hide what is gone.
    await opened.getByRole('searchbox').fill('300308');
    await opened.getByRole('button', { name: '加入自选' }).click();
    await expect(opened.getByRole('button', { name: '移出自选' })).toBeVisible();
    await opened.reload();
    await expect(opened.getByRole('alert')).toContainText('浏览器丢了你的数据');

    await options.bringToFront();
    await options.reload();
    await options.getByRole('button', { name: '去恢复' }).click();
    await expect(options.locator('#data input[type=file]')).toBeFocused();
    await restore(options, backup, '合并');

    await expect(options.getByRole('alert')).toHaveCount(0);
    await expect(opened.getByRole('alert')).toHaveCount(0);
    const found = await readUserRows(options);
    expect(found['watches']).toHaveLength(3);
    expect({ ...found, watches: [] }).toEqual({ ...mine, watches: [] });
  });

  test('is begun anew only when the user says so, twice', async ({ options }) => {
    await writeUserRows(options, mine);
    await options.reload();
    await options.getByText('自选', { exact: true }).first().waitFor();
    await expect
      .poll(() => options.evaluate(async () => (await chrome.storage.local.get('marker'))['marker']))
      .toMatchObject({ counts: { watches: 2 } });
    await deleteStore(options);
    await options.reload();

    await options.getByRole('button', { name: '从头开始…' }).click();
    await options.getByRole('button', { name: '取消' }).click();
    await options.reload();
    await expect(options.getByRole('alert')).toBeVisible();
    await options.getByRole('button', { name: '从头开始…' }).click();
    await options.getByRole('button', { name: '确定不恢复,从头开始' }).click();

    await expect(options.getByRole('alert')).toHaveCount(0);
    await options.reload();
    await expect(options.getByRole('button', { name: '备份到文件' })).toBeVisible();
    await expect(options.getByRole('alert')).toHaveCount(0);
  });

  test('is not seen where the user removed the last company, nor at the first start', async ({ popup, context }) => {
    const opened = await popup();
    await expect(opened.getByText('自选还是空的')).toBeVisible();
    await expect(opened.getByRole('alert')).toHaveCount(0);
    await opened.getByRole('searchbox').fill('300308');
    await opened.getByRole('button', { name: '加入自选' }).click();
    await opened.getByRole('button', { name: '移出自选' }).click();
    await expect(opened.getByRole('button', { name: '加入自选' })).toBeVisible();
    await opened.close();
    await killWorker(context);

    const again = await popup();
    await expect(again.getByText('自选还是空的')).toBeVisible();
    await expect(again.getByRole('alert')).toHaveCount(0);
  });
});

test('reminds of a backup where there is something to lose, quietly, until it is waved away', async ({
  options,
  popup,
}) => {
  await expect(options.getByText(/还没有备份过。/)).toBeVisible();
  const opened = await popup();
  await expect(opened.getByText('你的自选和笔记还没有备份过。')).toHaveCount(0);

  const watches = Array.from({ length: 12 }, (_, at) => ({ companyId: `firm-${at}`, addedAtMs: at }));
  await writeUserRows(options, { watches });
  await opened.reload();
  await expect(opened.getByText('你的自选和笔记还没有备份过。')).toBeVisible();

  await opened.getByRole('button', { name: '以后再说' }).click();
  await expect(opened.getByText('你的自选和笔记还没有备份过。')).toHaveCount(0);
  await opened.reload();
  await expect(opened.getByRole('tab', { name: '自选' })).toContainText('12');
  await expect(opened.getByText('你的自选和笔记还没有备份过。')).toHaveCount(0);
});

test('is done by keyboard from the file to the undo', async ({ options }) => {
  await writeUserRows(options, mine);
  const backup = await backUp(options);
  await writeUserRows(options, none);
  const input = options.locator('#data input[type=file]');
  await input.focus();
  await choose(options, backup);

  await expect(options.getByRole('heading', { name: /的备份/ })).toBeFocused();
  await options.keyboard.press('Tab');
  await expect(options.getByRole('radio', { name: '合并' })).toBeFocused();
  await options.keyboard.press('ArrowDown');
  await expect(options.getByRole('radio', { name: '替换' })).toBeChecked();
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await expect(options.getByText(/已恢复:/)).toBeVisible();
  expect(await readUserRows(options)).toEqual(mine);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility fault that axe finds: ${colorScheme}`, async ({ options, popup }) => {
    const axe = async (page: Page): Promise<unknown[]> => (await new AxeBuilder({ page }).analyze()).violations;
    await options.emulateMedia({ colorScheme });
    await writeUserRows(options, {
      ...mine,
      watches: Array.from({ length: 12 }, (_, at) => ({ companyId: `f${at}`, addedAtMs: 1 })),
    });
    await options.reload();
    const backup = await backUp(options);
    expect(await axe(options)).toEqual([]);
    await options.getByRole('button', { name: '删除我的全部数据…' }).click();
    await choose(options, backup);
    await options.getByRole('radio', { name: '替换' }).check();
    expect(await axe(options)).toEqual([]);
    await options.getByRole('button', { name: '替换现有数据' }).click();
    await expect(options.getByText(/已恢复:/)).toBeVisible();
    await choose(options, Buffer.from('x'));
    await expect(options.getByRole('alert')).toBeVisible();
    expect(await axe(options)).toEqual([]);

    await options.evaluate(() => chrome.storage.local.remove('lastBackupAtMs'));
    const opened = await popup();
    await opened.emulateMedia({ colorScheme });
    await expect(opened.getByText('你的自选和笔记还没有备份过。')).toBeVisible();
    expect(await axe(opened)).toEqual([]);
    await deleteStore(options);
    await opened.reload();
    await options.reload();
    for (const page of [opened, options]) {
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await axe(page)).toEqual([]);
    }
  });
}
