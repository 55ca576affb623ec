// Sync through storage.sync. Another device is simulated by writing there with the extension's own encoder.
import type { Page, Worker } from '@playwright/test';
import { pack, unpack } from '../../lib/browser/packing.ts';
import { bucketsToWrite } from '../../lib/sync/buckets.ts';
import { stampOf, type Entries, type Entry } from '../../lib/sync/entry.ts';
import { readLines } from '../../lib/sync/lines.ts';
import { killWorker, workerOf } from '../support/chromium.ts';
import { readUserRows, writeUserRows } from '../support/user-rows.ts';
import { goTo } from './data-fixtures.ts';
import { expect, browserRequests, test as base } from './fixtures.ts';
import { privateValue } from '../support/private-values.ts';

const test = base.extend<{ options: Page }>({
  options: async ({ page, extensionId }, use) => {
    await page.goto(`chrome-extension://${extensionId}/options.html#sync`);
    await page.getByRole('heading', { name: '同步', exact: true }).waitFor();
    await use(page);
  },
});

const syncSwitch = (options: Page) => options.getByRole('switch', { name: '通过浏览器账号同步' });
const section = (options: Page) => options.getByRole('region', { name: '同步' });
const turnOn = async (options: Page): Promise<void> => {
  await syncSwitch(options).click();
  await expect(section(options).getByText(/^上次同步/)).toBeVisible();
};

const stored = (worker: Worker): Promise<Record<string, unknown>> =>
  worker.evaluate(() => chrome.storage.sync.get(null));

async function entriesIn(worker: Worker): Promise<Entries> {
  const texts = await Promise.all(Object.values(await stored(worker)).map((packed) => unpack(packed)));
  return new Map(texts.flatMap((text) => [...readLines(text)]));
}

/** Writes `changes` into storage.sync as another device would. */
async function writeFromOtherDevice(worker: Worker, changes: Readonly<Record<string, string | null>>): Promise<void> {
  const known = await entriesIn(worker);
  // Five seconds ahead, so that these changes win over everything that this device has just written.
  const stamp = stampOf(Date.now()) + 5;
  const all = new Map<string, Entry>(known);
  for (const [key, value] of Object.entries(changes)) all.set(key, { stamp, value });
  const packed = await Promise.all(
    [...bucketsToWrite(all, known)].map(async ([name, text]) => [name, await pack(text)]),
  );
  await worker.evaluate(
    (items) => chrome.storage.sync.set({ yj: { v: 1 }, ...items }),
    Object.fromEntries(packed) as Record<string, string>,
  );
}

/** Entries of a company watched on another device, at this position. */
const watch = (id: string, order: number): Record<string, string> => ({
  [`w ${id}`]: String(Math.floor(Date.now() / 1000)),
  [`o ${id}`]: String(order * 1000),
});

const names = async (popup: Page): Promise<string[]> =>
  (await popup.locator('.row-open').allInnerTexts()).map((name) => name.replace(/\s*的档案\s*/, '').trim());

const someWatches = ['688256.SSE', 'AMZN.NASDAQ', 'GOOGL.NASDAQ'].map((companyId, order) => ({
  companyId,
  addedAtMs: 1_740_000_000_000,
  order,
  changedAtMs: 1_740_000_000_000,
}));

test('writes nothing to storage.sync before it is turned on', async ({ options, worker, popup }) => {
  await expect(syncSwitch(options)).toHaveAttribute('aria-checked', 'false');
  const opened = await popup();
  await opened.getByRole('combobox').fill('300308');
  await opened.getByRole('button', { name: '加入自选' }).click();
  await goTo(options, 'look');
  await options.getByLabel('主题').selectOption('dark');
  await expect(opened.locator('.yj')).toHaveAttribute('data-theme', 'dark');
  const answer = await opened.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', input: { action: 'now' } }));

  expect(answer).toEqual({ ok: true, value: {} });
  expect(await stored(worker)).toEqual({});
});

test('uploads the existing list when turned on and shows remote changes in an open popup, without requests', async ({
  options,
  worker,
  popup,
  leaks,
  context,
}) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await writeUserRows(options, { watches: someWatches });
  await writeUserRows(options, {
    notes: [{ companyId: 'AMZN.NASDAQ', text: '只在这里的话', tags: ['云厂商'], changedAtMs: 1_740_000_000_000 }],
  });
  await turnOn(options);
  await expect(section(options).getByText('自选 3 家 · 标签 1 处')).toBeVisible();
  const entries = await entriesIn(worker);
  expect([...entries.keys()].filter((key) => /^[wt] /.test(key)).toSorted()).toEqual([
    't AMZN.NASDAQ 云厂商',
    'w 688256.SSE',
    'w AMZN.NASDAQ',
    'w GOOGL.NASDAQ',
  ]);
  expect(JSON.stringify([...entries])).not.toContain('只在这里的话');
  // The usage shown equals the browser's count.
  const inUse = await worker.evaluate(() => chrome.storage.sync.getBytesInUse(null));
  const storedState = await privateValue(worker, 'syncState');
  expect(storedState).toMatchObject({ usedBytes: inUse });

  const opened = await popup();
  await expect.poll(() => names(opened)).toEqual(['寒武纪', '亚马逊', '谷歌']);
  await writeFromOtherDevice(worker, { ...watch('300308.SZSE', -5), 't GOOGL.NASDAQ 云厂商': '', 's theme': '"dark"' });

  await expect.poll(() => names(opened)).toEqual(['中际旭创', '寒武纪', '亚马逊', '谷歌']);
  await expect(opened.getByRole('button', { name: '云厂商 2' })).toBeVisible();
  await expect(opened.locator('.yj')).toHaveAttribute('data-theme', 'dark');
  expect((await readUserRows(options))['notes']).toContainEqual(
    expect.objectContaining({ companyId: 'AMZN.NASDAQ', text: '只在这里的话', tags: ['云厂商'] }),
  );
  expect(leaks.filter((address) => !browserRequests.test(address))).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
});

test('applies a remote removal, and uploads a local one after the worker was killed', async ({
  context,
  options,
  worker,
  popup,
}) => {
  await writeUserRows(options, { watches: someWatches });
  await turnOn(options);
  const opened = await popup();
  await expect.poll(() => names(opened)).toEqual(['寒武纪', '亚马逊', '谷歌']);

  await writeFromOtherDevice(worker, { 'w AMZN.NASDAQ': null });
  await expect.poll(() => names(opened)).toEqual(['寒武纪', '谷歌']);

  await opened.getByRole('listitem').filter({ hasText: '谷歌' }).getByRole('button', { name: '从自选中移除' }).click();
  await expect.poll(() => names(opened)).toEqual(['寒武纪']);
  await killWorker(context);
  // A message starts a new worker, which must find the pending change.
  await opened.evaluate(() => chrome.runtime.sendMessage({ type: 'dossier', input: { companyId: 'GOOGL.NASDAQ' } }));
  const next = await workerOf(context);

  await expect.poll(async () => (await entriesIn(next)).get('w GOOGL.NASDAQ')?.value, { timeout: 15_000 }).toBeNull();
  expect((await entriesIn(next)).get('w 688256.SSE')?.value).not.toBeNull();
});

test('reports a failed write, keeps the local data, and succeeds on retry', async ({ options, worker }) => {
  await worker.evaluate(() => {
    const { sync } = chrome.storage;
    const writing = sync.set.bind(sync);
    Object.assign(globalThis, { allow: () => Object.assign(sync, { set: writing }) });
    Object.assign(sync, { set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) });
  });
  await writeUserRows(options, { watches: someWatches });
  await syncSwitch(options).click();

  await expect(section(options).getByRole('alert')).toContainText('同步空间已满，数据未写入');
  expect(await stored(worker)).toEqual({});
  expect((await readUserRows(options))['watches']).toHaveLength(3);

  await worker.evaluate(() => (globalThis as unknown as { allow: () => void }).allow());
  await section(options).getByRole('button', { name: '立即重试' }).click();
  await expect(section(options).getByText(/^上次同步/)).toBeVisible();
  await expect(section(options).getByRole('alert')).toHaveCount(0);
  expect([...(await entriesIn(worker)).keys()]).toContain('w GOOGL.NASDAQ');
});

test('syncs 5,000 companies within the quota of the browser', async ({ options, worker }) => {
  const watches = Array.from({ length: 5000 }, (_, at) => ({
    companyId: `${600_000 + at}.SSE`,
    addedAtMs: 1_740_000_000_000,
    order: at,
    changedAtMs: 1_740_000_000_000,
  }));
  await writeUserRows(options, { watches });
  await turnOn(options);

  await expect(section(options).getByText('自选 5000 家')).toBeVisible();
  expect(await worker.evaluate(() => chrome.storage.sync.getBytesInUse(null))).toBeLessThan(102_400);
});

test('clears the remote data after a confirmation, and stops when another device clears it', async ({
  options,
  worker,
}) => {
  await writeUserRows(options, { watches: someWatches });
  await turnOn(options);

  await section(options).getByRole('button', { name: '清除已同步的数据…' }).click();
  await section(options).getByRole('button', { name: '取消' }).click();
  expect(Object.keys(await stored(worker))).not.toEqual([]);
  await section(options).getByRole('button', { name: '清除已同步的数据…' }).click();
  await section(options).getByRole('button', { name: '清除', exact: true }).click();
  await expect(section(options).getByText('已清除，同步已关闭。')).toBeVisible();
  expect(await stored(worker)).toEqual({});
  await expect(syncSwitch(options)).toHaveAttribute('aria-checked', 'false');

  await turnOn(options);
  // onChanged may still report the previous state; clearing an empty account would fire no event.
  await expect.poll(async () => Object.keys(await stored(worker))).not.toEqual([]);
  await worker.evaluate(() => chrome.storage.sync.clear());
  await expect(section(options).getByRole('alert')).toContainText('已同步的数据被清除');
  await expect(syncSwitch(options)).toHaveAttribute('aria-checked', 'false');
  expect((await readUserRows(options))['watches']).toHaveLength(3);
});

test('applies a remote change during constant local changes', async ({ options, worker }) => {
  await writeUserRows(options, { watches: someWatches });
  await turnOn(options);
  // Settings sync too, so each change restarts the debounce.
  await worker.evaluate(() => {
    setInterval(() => void chrome.storage.local.set({ privateChange: { keys: ['settings'], id: Math.random() } }), 100);
  });

  await worker.evaluate(() => chrome.storage.sync.clear());

  await expect(section(options).getByRole('alert')).toContainText('已同步的数据被清除');
});

test('keeps the remote data when all local data is deleted', async ({ options, worker }) => {
  await writeUserRows(options, { watches: someWatches });
  await turnOn(options);
  const before = await stored(worker);

  await options.getByRole('button', { name: '删除我的全部数据…' }).click();
  await options.getByLabel('输入“删除”以确认').fill('删除');
  await options.getByRole('button', { name: '全部删除' }).click();
  await expect(options.getByText('已删除全部数据')).toBeVisible();
  await expect(syncSwitch(options)).toHaveAttribute('aria-checked', 'false');
  expect(await stored(worker)).toEqual(before);

  await syncSwitch(options).click();
  await expect.poll(async () => (await readUserRows(options))['watches']?.length).toBe(3);
});
