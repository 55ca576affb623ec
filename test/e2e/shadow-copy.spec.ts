// Shadow copies in a real browser: they survive the loss of IndexedDB and a killed worker, and restore what was lost.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionIdOf, killWorker, launchChromium, removeProfile, workerOf } from '../support/chromium.ts';
import { deleteStore, readUserRows, writeUserRows } from '../support/user-rows.ts';
import { expect, goTo, noRows, restore, test, userRows } from './data-fixtures.ts';

/** What a copy keeps. */
const copied = { ...userRows, sources: [] };

/** Names of the copies, read without the extension's code. */
const copiesIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names: string[] = [];
    const root = await navigator.storage.getDirectory();
    const dir = await root.getDirectoryHandle('copies', { create: true });
    for await (const name of dir.keys()) names.push(name);
    return names;
  });

const textOfCopies = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    let text = '';
    const dir = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true });
    for await (const handle of dir.values())
      if (handle instanceof FileSystemFileHandle) text += await (await handle.getFile()).text();
    return text;
  });

async function openPage(context: BrowserContext, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionIdOf(await workerOf(context))}/${file}`);
  return page;
}

async function openOptions(context: BrowserContext): Promise<Page> {
  const options = await openPage(context, 'options.html#data');
  await options.getByRole('heading', { name: '自动副本' }).waitFor();
  return options;
}

/** Rows that the extension did not write, so the page notices them when it opens again. */
async function enterRows(options: Page): Promise<void> {
  await writeUserRows(options, userRows);
  await options.reload();
}

/** Profiles are in the temporary folder, and copied for each test. */
const newProfile = (from: string): string => {
  const profileDir = mkdtempSync(path.join(tmpdir(), 'yanjing-profile-'));
  cpSync(from, profileDir, { recursive: true });
  return profileDir;
};

test.describe('shadow copies', () => {
  // In one worker, because each would make a profile with a copy.
  test.describe.configure({ mode: 'default' });

  /** A profile with the rows and a copy of them. */
  let withCopy: string;
  let profileDir: string;
  let context: BrowserContext;

  async function launch(from: string, damage: (folder: string) => void = () => {}): Promise<void> {
    profileDir = newProfile(from);
    damage(path.join(profileDir, 'Default', 'IndexedDB'));
    context = await launchChromium({ profileDir });
  }

  test.beforeAll(async ({ installed }) => {
    await launch(installed);
    const options = await openOptions(context);
    await expect(options.getByText('暂无副本')).toBeVisible();
    await enterRows(options);
    // The open page lists it without a reload.
    await expect(options.getByRole('button', { name: /^恢复 .* 的副本$/ })).toBeVisible({ timeout: 20_000 });
    // A setting of the user's, which is lost with the database too.
    await goTo(options, 'sites');
    await options.locator('.site-add input').fill('quiet.example');
    await options.locator('.site-add input').press('Enter');
    await expect.poll(() => textOfCopies(options), { timeout: 20_000 }).toContain('quiet.example');
    await context.close();
    withCopy = profileDir;
  });

  test.afterEach(async () => {
    await context.close();
    removeProfile(profileDir);
  });

  test.afterAll(() => removeProfile(withCopy));

  test('restores everything in one press after the database was deleted, and undoes it', async () => {
    await launch(withCopy, (folder) => rmSync(folder, { recursive: true }));

    const popup = await openPage(context, 'popup.html');
    const alert = popup.getByRole('alert');
    await expect(alert).toContainText(
      /研镜保留了 \d{4}-\d\d-\d\d \d\d:\d\d 的副本：自选 2、笔记与标签 1、屏蔽词 1、自定义别名 1/,
    );
    await expect(popup.getByText('寒武纪')).toHaveCount(0);
    await alert.getByRole('button', { name: /^恢复 .* 的副本$/ }).click();

    await expect(popup.getByText('寒武纪').first()).toBeVisible();
    await expect(alert).toHaveCount(0);
    expect(await readUserRows(popup)).toEqual(copied);
    const options = await openPage(context, 'options.html#sites');
    await expect(options.getByText('quiet.example', { exact: true })).toBeVisible();
    await popup.bringToFront();
    await popup.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => readUserRows(popup)).toEqual(noRows);
  });

  test('restores from the options after the files of the database were damaged, and deletes the copies with all data', async () => {
    await launch(withCopy, (folder) => {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (/MANIFEST|\.log$/.test(file)) writeFileSync(path.join(folder, file), 'damaged'.repeat(40));
    });

    const again = await openPage(context, 'options.html');
    await again
      .getByRole('alert')
      .getByRole('button', { name: /^恢复 .* 的副本$/ })
      .click();

    // The restore section offers the undo.
    await expect(again.getByText(/已恢复：新增 7 条/)).toBeInViewport();
    expect(await readUserRows(again)).toEqual(copied);
    await again.getByRole('button', { name: '撤销恢复' }).click();
    await expect.poll(() => readUserRows(again)).toEqual(noRows);
    // The copy is still there to be restored from the list.
    await again
      .getByRole('button', { name: /^恢复 .* 的副本$/ })
      .last()
      .click();
    await expect.poll(() => readUserRows(again)).toEqual(copied);

    // With all data, the copies are deleted too.
    expect(await copiesIn(again)).not.toEqual([]);
    await goTo(again, 'data');
    await again.getByRole('button', { name: '删除我的全部数据…' }).click();
    await again.getByLabel(/输入“删除”/).fill('删除');
    await again.getByRole('button', { name: '全部删除' }).click();
    await expect(again.getByText('已删除全部数据')).toBeVisible();
    await expect(again.getByText('暂无副本')).toBeVisible();
    expect(await copiesIn(again)).toEqual([]);
  });

  // The browser then neither opens nor deletes the database.
  for (const [damage, break_] of [
    ['is missing', (file: string) => rmSync(file)],
    ['is unreadable', (file: string) => writeFileSync(file, 'MANIFEST-999999\n')],
  ] as const) {
    const part = damage === 'is missing' ? /MANIFEST/ : /CURRENT/;

    test(`saves the copy as a file when the list of the database's files ${damage}`, async ({ options: elsewhere }) => {
      await launch(withCopy, (folder) => {
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
          if (part.test(file)) break_(path.join(folder, file));
      });

      const options = await openPage(context, 'options.html#data');
      const alert = options.getByRole('alert').first();
      await expect(alert).toContainText('资料库无法打开');
      await expect(alert).toContainText('自选 2、笔记与标签 1、屏蔽词 1、自定义别名 1');
      await alert.getByRole('button', { name: '保存可读取的数据' }).click();
      await expect(options.getByText('资料库中没有可以读取的数据')).toBeVisible();
      await alert.getByRole('button', { name: '重建资料库…' }).click();
      await alert.getByRole('button', { name: '删除并重建' }).click();
      await expect(options.getByText(/重建失败/)).toBeVisible();
      const [download] = await Promise.all([
        options.waitForEvent('download'),
        alert.getByRole('button', { name: '将副本保存为文件' }).click(),
      ]);
      const file = readFileSync(await download.path());

      // In another installation.
      await restore(elsewhere, file, '合并');
      expect(await readUserRows(elsewhere)).toEqual(copied);
    });
  }

  test('leaves the previous copy whole when the worker is killed while it writes the next', async () => {
    await launch(withCopy);
    const popup = await openPage(context, 'popup.html');
    const worker = await workerOf(context);
    await worker.evaluate(async () => {
      const dir = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies');
      for await (const name of dir.keys()) {
        const writable = await (await dir.getFileHandle(name)).createWritable();
        await writable.write('half of a copy');
      }
    });
    await killWorker(context);
    await deleteStore(popup);
    await popup.reload();

    await popup.getByRole('button', { name: /^恢复 .* 的副本$/ }).click();
    await expect.poll(() => readUserRows(popup)).toEqual(copied);
  });
});

test('writes the copy after the worker was killed before it could', async ({ options, context }) => {
  await enterRows(options);
  await expect
    .poll(() => options.evaluate(async () => (await chrome.storage.local.get('marker'))['marker']))
    .toMatchObject({ counts: { watches: 2 } });
  await killWorker(context);
  expect(await copiesIn(options)).toEqual([]);

  // Any event starts the worker again.
  await options.evaluate(() => chrome.storage.local.set({ revision: 'new' }));

  await expect.poll(() => copiesIn(options), { timeout: 20_000 }).toHaveLength(1);
});
