// Editable text is never marked and never opens a card, whichever way the page makes it editable.
import type { Page } from '@playwright/test';
import { cardText, hover } from '../support/card.ts';
import { countsOn, pointOn, settledCounts } from '../support/chromium.ts';
import { touchOn } from '../support/touch.ts';
import { article, expect, marks, test } from './fixtures.ts';

const url = 'https://news.example/a';
const sortedMarks = async (page: Page): Promise<string[]> => (await marks(page)).toSorted();

const editors = {
  'CodeMirror 5':
    '<div class="CodeMirror"><div style="height:0;overflow:hidden"><textarea></textarea></div><div class="CodeMirror-code" role="presentation"><pre class="CodeMirror-line"><span># 中际旭创</span></pre></div></div>',
  'CodeMirror 6, read-only':
    '<div class="cm-editor"><div class="cm-scroller"><div class="cm-content" contenteditable="false"><div class="cm-line"># 中际旭创</div></div></div></div>',
  ACE: '<div class="ace_editor"><textarea style="opacity:0"></textarea><div class="ace_layer ace_text-layer"><div class="ace_line"><span># 中际旭创</span></div></div></div>',
  Monaco:
    '<div class="monaco-editor"><textarea class="inputarea"></textarea><div class="view-lines" role="presentation"><div class="view-line"><span># 中际旭创</span></div></div></div>',
  'an element with role=code': '<div role="code">中际旭创</div>',
  'an element with role=textbox': '<div role="textbox"><p>中际旭创</p></div>',
  Quill: '<div class="ql-editor" contenteditable="true"><p>中际旭创</p></div>',
  'an element with contenteditable in upper case': '<div contenteditable="TRUE"><p>中际旭创</p></div>',
  'an element with contenteditable=plaintext-only': '<div contenteditable="plaintext-only">中际旭创</div>',
  'a shadow tree in a contenteditable element':
    '<div contenteditable><div><template shadowrootmode="open"><p>中际旭创</p></template></div></div>',
};

test('never marks text in editors', async ({ page, open, worker }) => {
  await open(article(`<p>新易盛</p>${Object.values(editors).join('')}<p contenteditable="FALSE">天孚通信</p>`));

  expect(await settledCounts(worker, url)).toEqual({ eoptolink: 1, 'tfc-communication': 1 });
  expect(await sortedMarks(page)).toEqual(['天孚通信', '新易盛']);
});

for (const [what, attribute, value] of [
  ['plain text', 'contenteditable', 'plaintext-only'],
  ['rich text', 'contenteditable', 'TRUE'],
  ['a text box', 'role', 'textbox'],
] as const) {
  test(`removes marks, also in shadow trees, while an element is editable as ${what}`, async ({ page, open }) => {
    await open(
      article(
        '<article><p>新易盛</p><div><template shadowrootmode="open"><p>中际旭创</p></template></div></article><p>天孚通信</p>',
      ),
    );
    await expect.poll(() => sortedMarks(page)).toEqual(['中际旭创', '天孚通信', '新易盛']);

    await page.evaluate(([name, on]) => document.querySelector('article')!.setAttribute(name, on), [
      attribute,
      value,
    ] as const);
    await expect.poll(() => sortedMarks(page)).toEqual(['天孚通信']);

    await page.evaluate((name) => document.querySelector('article')!.removeAttribute(name), attribute);
    await expect.poll(() => sortedMarks(page)).toEqual(['中际旭创', '天孚通信', '新易盛']);
  });
}

test('opens no card once designMode is on and removes the marks on the first touch', async ({ page, open }) => {
  await open(article('<p>新易盛</p><div><template shadowrootmode="open"><p>中际旭创</p></template></div>'));
  await expect.poll(() => sortedMarks(page)).toEqual(['中际旭创', '新易盛']);
  const tap = await touchOn(page);

  await page.evaluate(() => (document.designMode = 'on'));
  await tap((await pointOn(page, '新易盛'))!);
  expect(await cardText(page)).toBeNull();
  await expect.poll(() => marks(page)).toEqual([]);

  await page.evaluate(() => (document.designMode = 'off'));
  await page.keyboard.press('Shift');
  await expect.poll(() => sortedMarks(page)).toEqual(['中际旭创', '新易盛']);
});

test('never marks a frame with designMode on from the start', async ({ page, open, worker }) => {
  await open(
    article('<p>天孚通信</p><iframe srcdoc="<script>document.designMode = \'on\'</script><p>新易盛</p>"></iframe>'),
  );
  expect(await settledCounts(worker, url)).toEqual({ 'tfc-communication': 1 });
  const frame = page.frames()[1]!;

  await frame.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>中际旭创</p>'));
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>英维克</p>'));

  await expect.poll(() => countsOn(worker, url)).toEqual({ 'tfc-communication': 1, envicool: 1 });
});

test('opens no card once a class turns an element into an editor and removes the marks on focus', async ({
  page,
  open,
}) => {
  await open(
    article(
      '<div id="code"><textarea style="position:absolute;left:400px"></textarea><p>新易盛</p></div><p>天孚通信</p>',
    ),
  );
  await expect.poll(() => sortedMarks(page)).toEqual(['天孚通信', '新易盛']);
  const tap = await touchOn(page);

  await page.evaluate(() => document.querySelector('#code')!.classList.add('ace_editor'));
  await tap((await pointOn(page, '新易盛'))!);
  expect(await cardText(page)).toBeNull();

  await page.locator('textarea').focus();
  await expect.poll(() => sortedMarks(page)).toEqual(['天孚通信']);
  expect(await hover(page, '天孚通信')).toContain('300394');
});
