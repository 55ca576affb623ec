// Card and strip can be used over dialogs, fullscreen elements and popovers, also inside open and closed shadow roots.
import type { Page } from '@playwright/test';
import { boxIn, callOn, cardBox, cardText, clickIn, hover, isCardReachable, until } from '../support/card.ts';
import { command } from '../support/commands.ts';
import { eastmoney } from '../support/site-pages.ts';
import { article, expect, marks } from './fixtures.ts';
import { stripIsGone, stripSays, test } from './strip-fixtures.ts';

const word = '<p>午后新易盛走强。</p>';

/** Script of a custom element with `inner` in its shadow root; `then` runs when it connects, with `root` in scope. */
const component = (name: string, inner: string, then = '', mode = 'open'): string => `<script>
  customElements.define('${name}', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: '${mode}' });
      root.innerHTML = ${JSON.stringify(inner).replaceAll('</', '<\\/')};
      ${then}
    }
  });
</script>`;

const wide = 'style="width:600px;height:300px;background:#fff"';
const showModal = "root.querySelector('dialog').showModal();";
const goFullscreen = (target: string): string =>
  `addEventListener('click', () => ${target}.requestFullscreen(), { once: true });`;

/** Expects a card that can be entered, whose buttons work, and that Esc closes without closing the dialog. */
async function expectUsable(page: Page): Promise<void> {
  expect(await isCardReachable(page)).toBe(true);
  const card = (await cardBox(page))!;
  await page.mouse.move(card.x + card.width / 2, card.y + 30, { steps: 6 });
  await page.waitForTimeout(600);
  expect(await cardText(page)).toContain('300502');
  await clickIn(page, 'card-copy-more');
  await expect.poll(() => boxIn(page, 'card-menu')).not.toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => boxIn(page, 'card-menu')).toBeNull();
  expect(await cardText(page)).toContain('300502');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeNull();
}

for (const [where, body] of [
  [
    'a dialog in a shadow root with slotted text',
    `<x-modal>${word}</x-modal>${component('x-modal', `<dialog ${wide}><slot></slot></dialog>`, showModal)}`,
  ],
  [
    'a dialog in a nested shadow root',
    `<x-app></x-app>${component('x-app', '<x-modal></x-modal>')}
     ${component('x-modal', `<dialog ${wide}>${word}</dialog>`, showModal)}`,
  ],
  [
    'a dialog in a closed shadow root with slotted text',
    `<x-modal>${word}</x-modal>${component('x-modal', `<dialog ${wide}><slot></slot></dialog>`, showModal, 'closed')}`,
  ],
  [
    'the top one of two dialogs, which is first in the document',
    `<dialog ${wide}>${word}</dialog><dialog>之下</dialog>
     <script>for (const dialog of [...document.querySelectorAll('dialog')].reverse()) dialog.showModal();</script>`,
  ],
  [
    'a dialog whose form has fields named like DOM properties',
    `<dialog ${wide}><form><input name="parentNode"><input name="matches"><input name="localName">${word}</form></dialog>
     <script>document.querySelector('dialog').showModal();</script>`,
  ],
  [
    'a dialog in an inert subtree',
    `<main inert><dialog ${wide}>${word}</dialog></main><script>document.querySelector('dialog').showModal();</script>`,
  ],
  [
    'a manual popover in a dialog',
    `<dialog ${wide}><div popover="manual" id="over" style="margin:30px">${word}</div></dialog>
     <script>document.querySelector('dialog').showModal(); document.querySelector('#over').showPopover();</script>`,
  ],
] as const) {
  test(`opens a usable card in ${where}`, async ({ page, open }) => {
    await open(article(body));
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);

    expect(await hover(page, '新易盛')).toContain('300502');
    const shown = (await page.getByText('新易盛').boundingBox())!;
    await expectUsable(page);
    expect(await page.getByText('新易盛').boundingBox()).toEqual(shown);
  });
}

for (const [where, body] of [
  [
    'a fullscreen element in a shadow root',
    `<x-full></x-full>${component(
      'x-full',
      `<section style="background:#fff">${word}</section>`,
      goFullscreen("root.querySelector('section')"),
    )}`,
  ],
  [
    'a fullscreen component without slots',
    `<x-full></x-full>${component('x-full', `<div style="background:#fff">${word}</div>`, goFullscreen('this'))}`,
  ],
  [
    'a fullscreen component with a closed root and slotted text',
    `<x-full>${word}</x-full>${component(
      'x-full',
      '<section style="background:#fff"><slot></slot></section>',
      goFullscreen("root.querySelector('section')"),
      'closed',
    )}`,
  ],
] as const) {
  test(`opens a usable card in ${where}`, async ({ page, open }) => {
    await open(article(`${body}<p style="margin-top:300px">页脚</p>`));
    await page.getByText('页脚').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('x-full');
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);

    expect(await hover(page, '新易盛')).toContain('300502');
    await expectUsable(page);
  });
}

test('keeps the popover of the word open on a click in the card', async ({ page, open }) => {
  await open(article(`<div popover id="menu" style="margin:40px">${word}</div>`));
  await page.evaluate(() => document.querySelector<HTMLElement>('#menu')!.showPopover());
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);

  expect(await hover(page, '新易盛')).toContain('300502');
  await clickIn(page, 'card-pin');

  await expect(page.locator('#menu')).toBeVisible();
  await page.mouse.click(5, 700);
  await expect(page.locator('#menu')).toBeHidden();
  await expect.poll(() => isCardReachable(page)).toBe(true);
});

for (const mode of ['open', 'closed'] as const) {
  test(`keeps a pinned card usable over a dialog in a shadow root (${mode}) and after it closes`, async ({
    page,
    open,
  }) => {
    const modal = component(
      'x-modal',
      '<dialog style="margin:420px 0 0 20px"><button>好</button></dialog>',
      'globalThis.modal = root.firstChild;',
      mode,
    );
    await open(article(`<p>新易盛大涨</p><x-modal></x-modal>${modal}`));
    await hover(page, '新易盛');
    await clickIn(page, 'card-pin');
    const run = (script: string): Promise<unknown> => page.evaluate(script);

    await run('modal.showModal()');
    await expect.poll(() => isCardReachable(page)).toBe(true);
    await run('modal.close()');
    await expect.poll(() => isCardReachable(page)).toBe(true);
    await run('modal.showModal()');
    await expect.poll(() => isCardReachable(page)).toBe(true);
    // Some frameworks remove a dialog without closing it.
    await run('modal.remove()');
    await expect.poll(() => isCardReachable(page)).toBe(true);
    await page.keyboard.press('Escape');
  });
}

for (const element of ['iframe', 'video'] as const) {
  test(`restores a pinned card after a fullscreen ${element} of the page`, async ({ page, open }) => {
    await open(
      article(`<p>新易盛大涨</p><${element} id="it" allowfullscreen style="margin-top:420px"></${element}><p>点</p>`),
    );
    await hover(page, '新易盛');
    await clickIn(page, 'card-pin');
    await page.evaluate(() =>
      addEventListener('click', () => void document.querySelector('#it')!.requestFullscreen(), { once: true }),
    );
    await page.getByText('点').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('it');
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();

    await expect.poll(() => isCardReachable(page)).toBe(true);
  });
}

test('returns focus from the card to a field in a shadow root', async ({ page, open, worker }) => {
  const inner = `<dialog ${wide}><input id="field">${word}</dialog>`;
  await open(article(`<x-modal></x-modal>${component('x-modal', inner, showModal)}`));
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.querySelector('x-modal')!.shadowRoot!.activeElement?.id);
  expect(await focused()).toBe('field');

  await command(worker, 'open-card');
  await until(
    () => callOn<boolean>(page, 'card', 'function () { return this.contains(this.getRootNode().activeElement); }'),
    (hasFocus) => hasFocus === true,
  );
  expect(await focused()).not.toBe('field');
  await page.keyboard.press('Escape');

  await expect.poll(() => cardText(page)).toBeNull();
  expect(await focused()).toBe('field');
});

const isStripReachable = (page: Page): Promise<boolean | null> =>
  callOn<boolean>(
    page,
    'strip',
    `function () {
      const { x, y, width, height } = this.getBoundingClientRect();
      return this.contains(this.getRootNode().elementFromPoint(x + width / 2, y + height / 2));
    }`,
  );

for (const [where, body] of [
  ['a dialog', `<dialog id="d" open>风险提示</dialog><script>d.close(); d.showModal(); globalThis.modal = d;</script>`],
  [
    'a dialog in a shadow root',
    `<x-modal></x-modal>${component('x-modal', '<dialog>风险提示</dialog>', `${showModal} globalThis.modal = root.firstChild;`)}`,
  ],
] as const) {
  test(`keeps a strip usable that opens over ${where}, also after it closes`, async ({ page, visit }) => {
    await visit({ ...eastmoney, html: article(`<h1>中际旭创 300308</h1>${body}`) });
    await stripSays(page, eastmoney.says);
    await expect.poll(() => isStripReachable(page)).toBe(true);

    await page.evaluate('modal.close()');
    await expect.poll(() => isStripReachable(page)).toBe(true);
    await clickIn(page, 'strip-dismiss');
    expect(await stripIsGone(page)).toBeNull();
  });
}
