// The `yj` keyword in the address bar. Playwright cannot type there, so the tests dispatch its events.
import type { Page, Worker } from '@playwright/test';
import { article, expect, test } from './fixtures.ts';

interface Line {
  content?: string;
  description: string;
}

/** Types after the keyword. Returns all suggestions, default first; Chromium has validated the default. */
async function type(worker: Worker, typed: string): Promise<Line[]> {
  return worker.evaluate(async (text) => {
    type Event = { dispatch: (...args: unknown[]) => void };
    const { onInputStarted, onInputChanged } = chrome.omnibox as unknown as Record<string, Event>;
    const setDefault = chrome.omnibox.setDefaultSuggestion.bind(chrome.omnibox);
    let first = '';
    let reading: Promise<void> | undefined;
    const spy = (suggestion: { description: string }): Promise<void> => {
      first = suggestion.description;
      reading = Promise.resolve(setDefault(suggestion));
      return reading;
    };
    Object.assign(chrome.omnibox, { setDefaultSuggestion: spy });
    onInputStarted!.dispatch();
    const others = await new Promise<Line[]>((resolve) => onInputChanged!.dispatch(text, resolve));
    Object.assign(chrome.omnibox, { setDefaultSuggestion: setDefault });
    // Rejects if the description is not valid XML.
    await reading;
    return [{ description: first }, ...others];
  }, typed);
}

const enter = (worker: Worker, text: string, disposition = 'currentTab'): Promise<void> =>
  worker.evaluate(
    (args) => (chrome.omnibox.onInputEntered as unknown as { dispatch: (...all: string[]) => void }).dispatch(...args),
    [text, disposition],
  );

test('suggests companies with code, rating and age', async ({ worker, page, open }) => {
  await open(article('<p>今日市场</p>'));
  await expect(page.getByText('今日市场')).toBeVisible();

  // The suggestions use the browser's UI language, which depends on the test machine.
  const isEnglish = await worker.evaluate(() => chrome.i18n.getUILanguage().startsWith('en'));
  const [best] = await type(worker, 'zjxc');
  expect(best!.description).toMatch(
    isEnglish
      ? /^<match>Zhongji Innolight<\/match> <dim>300308\.SZ<\/dim> · 重点推荐 top pick · \d+ mo ago$/
      : /^<match>中际旭创<\/match> <dim>300308\.SZ<\/dim> · 重点推荐 · \d+ 个月前$/,
  );

  const lines = await type(worker, 'guang');
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.slice(1).every(({ content }) => (content ?? '') !== '')).toBe(true);

  const [uncovered, ...none] = await type(worker, '600519');
  expect(uncovered!.description).toMatch(
    isEnglish
      ? /^<match>Kweichow Moutai<\/match> <dim>600519\.SH<\/dim> · Not covered$/
      : /^<match>贵州茅台<\/match> <dim>600519\.SH<\/dim> · 研报未提及$/,
  );
  expect(none).toEqual([]);

  const [nothing, ...others] = await type(worker, '没有<这家>');
  expect(nothing!.description).toMatch(isEnglish ? /No results/ : /未找到结果/);
  expect(others).toEqual([]);
});

const headingIn = (panel: Page) => panel.getByRole('heading', { level: 2 }).first();

test('opens the dossier of typed text and of a suggestion, in a new tab on request', async ({
  context,
  worker,
  page,
  open,
}) => {
  await open(article('<p>今日市场</p>'));
  const chosen = (await type(worker, 'guang'))[2]!.content!;
  const opening = context.waitForEvent('page');
  await enter(worker, chosen, 'newForegroundTab');
  const own = await opening;
  await expect(headingIn(own)).not.toHaveText('');
  await expect(own.getByText(chosen).first()).toBeVisible();

  // Without a user gesture Chromium opens no side panel, so the dossier opens in the active tab.
  await own.close();
  await page.bringToFront();
  await type(worker, 'hwj');
  await enter(worker, 'hwj');
  await expect(headingIn(page)).toHaveText('寒武纪');

  // No suggestion precedes this entry: after a restart the worker does not remember any.
  await enter(worker, '300308.SZ', 'currentTab');
  await expect(headingIn(page)).toHaveText('中际旭创');

  await enter(worker, '600519', 'currentTab');
  await expect(headingIn(page)).toHaveText('贵州茅台');
  await expect(page.getByText('日后有研报提及时便于查看')).toBeVisible();
});

test('leads to the library', async ({ context, worker, page, open }) => {
  await open(article('<p>今日市场</p>'));
  await expect(page.getByText('今日市场')).toBeVisible();
  const [best] = await type(worker, '研报库');
  expect(best!.description).toMatch(/研报库|Report library/);

  const opening = context.waitForEvent('page');
  await enter(worker, '研报库');

  await expect((await opening).getByRole('heading', { name: /^(?:研报库|Report library)$/ })).toBeVisible();
});
