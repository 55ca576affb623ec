// An extension that comes, goes or is updated while pages are open.
import { hover } from '../support/card.ts';
import { article, expect, marks, test } from './fixtures.ts';

// Without developer mode Chromium does not load an unpacked extension again.
test.use({ launch: { preferences: { extensions: { ui: { developer_mode: true } } } } });

test('starts in pages that were open before it was', async ({ open, page, worker }) => {
  await open(article('<p>新易盛</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);

  // What onInstalled does after an update: the pages get the script again, and where it runs nothing doubles.
  await worker.evaluate(() => {
    const { onInstalled } = chrome.runtime as unknown as { onInstalled: { dispatch: (details: object) => void } };
    onInstalled.dispatch({ reason: 'update' });
  });
  await page.waitForTimeout(500);

  expect(await marks(page)).toEqual(['新易盛']);
});

test('a reload under an open page leaves no error there and no stale mark, and the page goes on', async ({
  open,
  page,
  worker,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await open(article('<p>新易盛</p><p id="more"></p>'));
  expect(await hover(page, '新易盛')).not.toBeNull();

  // The worker dies of it, and the evaluation with it.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await page.waitForTimeout(1500);
  await page.evaluate(() => (document.querySelector('#more')!.textContent = '天孚通信'));

  await expect.poll(() => marks(page), { timeout: 8000 }).toEqual(['新易盛', '天孚通信']);
  // The card that stood goes with the part of the extension that raised it.
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(await hover(page, '天孚通信')).toContain('300394');
  expect(errors).toEqual([]);
});

test('an extension that is removed takes its marks and its card along', async ({ open, page, worker }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await open(article('<p>新易盛</p>'));
  expect(await hover(page, '新易盛')).not.toBeNull();

  await worker.evaluate(() => chrome.management.uninstallSelf()).catch(() => {});

  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 8000 }).toBe(0);
  await page.mouse.move(5, 5);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(errors).toEqual([]);
});
