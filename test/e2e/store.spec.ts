// The store when the worker is killed during a write or IndexedDB cannot open.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hover } from '../support/card.ts';
import { killWorker, launchChromium, removeProfile, settledCounts, workerOf } from '../support/chromium.ts';
import { article, expect, test } from './fixtures.ts';

/** Row counts and the seed version, read without Dexie from an extension page. */
function readStore(): Promise<Record<string, number | string>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('yanjing');
    opening.addEventListener('error', () => reject(new Error(String(opening.error))));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const names = ['companies', 'views', 'figures', 'watches'];
      const transaction = db.transaction([...names, 'meta']);
      const found: Record<string, number | string> = {};
      for (const name of names) {
        const counting = transaction.objectStore(name).count();
        counting.addEventListener('success', () => (found[name] = counting.result));
      }
      const seedRow = transaction.objectStore('meta').get('seed');
      seedRow.addEventListener(
        'success',
        () => (found['seed'] = (seedRow.result as { value?: string } | undefined)?.value ?? ''),
      );
      transaction.addEventListener('complete', () => {
        db.close();
        resolve(found);
      });
    });
  });
}

test('never leaves partial rows or loses a watch when the worker is killed during reseeding', async ({
  context,
  worker,
  popup,
}) => {
  const opened = await popup();
  await opened.getByRole('combobox').fill('300308');
  await opened.getByRole('button', { name: '加入自选' }).click();
  const whole = await opened.evaluate(readStore);
  await opened.close();
  const url = worker.url();

  for (const afterMs of [0, 5, 15, 40, 90]) {
    const page = await context.newPage();
    await page.goto(url.replace('background.js', 'popup.html'));
    // An outdated seed version makes the next start reseed.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('yanjing');
          opening.addEventListener('success', () => {
            const transaction = opening.result.transaction('meta', 'readwrite');
            transaction.objectStore('meta').put({ key: 'seed', value: 'old' });
            transaction.addEventListener('complete', () => {
              opening.result.close();
              resolve();
            });
          });
        }),
    );
    await killWorker(context);
    // The message wakes the worker, which starts reseeding and is then killed.
    const response = page
      .evaluate(() => chrome.runtime.sendMessage({ type: 'dossier', input: { companyId: '688256.SSE' } }))
      .catch(() => null);
    await page.waitForTimeout(afterMs);
    await killWorker(context);
    await response;
    const found = await page.evaluate(readStore);

    expect({ ...found, seed: '' }).toEqual({ ...whole, seed: '' });
    await page.close();
  }

  const after = await popup();
  await expect(after.getByRole('listitem').filter({ hasText: '中际旭创' })).toBeVisible();
  await expect.poll(() => after.evaluate(readStore)).toEqual(whole);
});

test('opens a card after the worker was killed', async ({ context, open, page }) => {
  await open(article('<p>新易盛</p>'));
  expect(await hover(page, '新易盛')).toContain('300502');

  await killWorker(context);

  expect(await hover(page, '新易盛')).toContain('300502');
});

test('rejects malformed messages with a reason and changes nothing', async ({ popup }) => {
  const opened = await popup();
  const send = (message: unknown): Promise<unknown> =>
    opened.evaluate((value) => chrome.runtime.sendMessage(value), message);
  const before = await opened.evaluate(readStore);

  const answers = [
    await send('hello'),
    await send({ type: 'erase', input: {} }),
    await send({ type: 'watch', input: { companyId: '688256.SSE' } }),
    await send({ type: 'watch', input: { companyId: '../x', isWatched: true } }),
    await send({ type: 'watch', input: { companyId: 'nobody', isWatched: true } }),
  ];

  for (const answer of answers as { ok: boolean; reason: string }[]) {
    expect(answer.ok).toBe(false);
    expect(answer.reason).toMatch(/unknown message type|companyId|isWatched|no company/);
  }
  expect(await opened.evaluate(readStore)).toEqual(before);
});

test('shows packaged reports when IndexedDB cannot open, reports the problem, and offers to rebuild the store', async ({
  installed,
  extensionId,
}) => {
  const profileDir = mkdtempSync(path.join(tmpdir(), 'yanjing-profile-'));
  cpSync(installed, profileDir, { recursive: true });
  // Chromium cannot open the database because a file replaces its folder, as in a damaged profile.
  const folder = path.join(profileDir, 'Default', 'IndexedDB');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `chrome-extension_${extensionId}_0.indexeddb.leveldb`), 'not a folder');
  const context = await launchChromium({ profileDir });
  try {
    const page = await context.newPage();
    const url = 'https://news.example/a';
    await context.route(url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p>新易盛</p>') }),
    );
    await page.goto(url);
    await settledCounts(await workerOf(context), url);

    expect(await hover(page, '新易盛')).toMatch(/资料库无法打开.*重点推荐/s);

    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    await expect(page.getByRole('alert')).toContainText('资料库无法打开');
    await expect(page.getByRole('button', { name: '如何处理' })).toBeVisible();

    await page.goto(`chrome-extension://${extensionId}/options.html`);
    await expect(page.getByRole('alert')).toContainText('可重建资料库');
    await page.getByRole('button', { name: '重建资料库…' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '重建资料库…' }).click();
    await page.getByRole('button', { name: '删除并重建' }).click();
    // The rebuild fails because the browser's folder is broken, not only this database.
    await expect(page.getByText(/重建失败/)).toBeVisible();
  } finally {
    await context.close();
    removeProfile(profileDir);
  }
});
