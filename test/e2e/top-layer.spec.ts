// The card and the strip can be used wherever the page puts its text: in dialogs, fullscreen elements and popovers, inside
// open and closed shadow roots too.
import type { Page } from '@playwright/test';
import { boxIn, callOn, cardBox, cardText, clickIn, hover, isCardReachable, until } from '../support/card.ts';
import { command } from '../support/commands.ts';
import { eastmoney } from '../support/site-pages.ts';
import { article, expect, marks } from './fixtures.ts';
import { stripIsGone, stripSays, test } from './strip-fixtures.ts';

const word = '<p>午后新易盛走强。</p>';

/** A custom element whose shadow root has `inner`; `then` runs once it is connected, with `root` in reach. */
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

/** The card takes the pointer and keeps it, its buttons work, and Esc closes it alone. */
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
    'a dialog of a shadow root, its text slotted in',
    `<x-modal>${word}</x-modal>${component('x-modal', `<dialog ${wide}><slot></slot></dialog>`, showModal)}`,
  ],
  [
    'a dialog of a shadow root in a shadow root',
    `<x-app></x-app>${component('x-app', '<x-modal></x-modal>')}
     ${component('x-modal', `<dialog ${wide}>${word}</dialog>`, showModal)}`,
  ],
  [
    'a dialog of a closed shadow root, its text slotted in',
    `<x-modal>${word}</x-modal>${component('x-modal', `<dialog ${wide}><slot></slot></dialog>`, showModal, 'closed')}`,
  ],
  [
    'the upper one of two dialogs that stands first in the document',
    `<dialog ${wide}>${word}</dialog><dialog>之下</dialog>
     <script>for (const dialog of [...document.querySelectorAll('dialog')].reverse()) dialog.showModal();</script>`,
  ],
  [
    'a dialog whose form has fields named like properties',
    `<dialog ${wide}><form><input name="parentNode"><input name="matches"><input name="localName">${word}</form></dialog>
     <script>document.querySelector('dialog').showModal();</script>`,
  ],
  [
    'a dialog in an inert part of the page',
    `<main inert><dialog ${wide}>${word}</dialog></main><script>document.querySelector('dialog').showModal();</script>`,
  ],
  [
    'a manual popover in a dialog',
    `<dialog ${wide}><div popover="manual" id="over" style="margin:30px">${word}</div></dialog>
     <script>document.querySelector('dialog').showModal(); document.querySelector('#over').showPopover();</script>`,
  ],
] as const) {
  test(`the card can be used in ${where}`, async ({ page, open }) => {
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
    'an element of a shadow root in fullscreen',
    `<x-full></x-full>${component(
      'x-full',
      `<section style="background:#fff">${word}</section>`,
      goFullscreen("root.querySelector('section')"),
    )}`,
  ],
  [
    'a component in fullscreen that shows none of its children',
    `<x-full></x-full>${component('x-full', `<div style="background:#fff">${word}</div>`, goFullscreen('this'))}`,
  ],
  [
    'a component with a closed root in fullscreen, its text slotted in',
    `<x-full>${word}</x-full>${component(
      'x-full',
      '<section style="background:#fff"><slot></slot></section>',
      goFullscreen("root.querySelector('section')"),
      'closed',
    )}`,
  ],
] as const) {
  test(`the card can be used in ${where}`, async ({ page, open }) => {
    await open(article(`${body}<p style="margin-top:300px">页脚</p>`));
    await page.getByText('页脚').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('x-full');
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);

    expect(await hover(page, '新易盛')).toContain('300502');
    await expectUsable(page);
  });
}

test('a press in the card closes no popover that the word is in', async ({ page, open }) => {
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
  test(`a pinned card can be used over a dialog of a shadow root (${mode}), and stays when that goes`, async ({
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
    // As frameworks do: taken out of the document without being closed.
    await run('modal.remove()');
    await expect.poll(() => isCardReachable(page)).toBe(true);
    await page.keyboard.press('Escape');
  });
}

for (const element of ['iframe', 'video'] as const) {
  test(`a pinned card is back after the page’s ${element} was in fullscreen`, async ({ page, open }) => {
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

test('the focus goes from a card back to the field of a shadow root that had it', async ({ page, open, worker }) => {
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
    'a dialog of a shadow root',
    `<x-modal></x-modal>${component('x-modal', '<dialog>风险提示</dialog>', `${showModal} globalThis.modal = root.firstChild;`)}`,
  ],
] as const) {
  test(`a strip that comes while ${where} is open can be used, and after it too`, async ({ page, visit }) => {
    await visit({ ...eastmoney, html: article(`<h1>中际旭创 300308</h1>${body}`) });
    await stripSays(page, eastmoney.says);
    await expect.poll(() => isStripReachable(page)).toBe(true);

    await page.evaluate('modal.close()');
    await expect.poll(() => isStripReachable(page)).toBe(true);
    await clickIn(page, 'strip-dismiss');
    expect(await stripIsGone(page)).toBeNull();
  });
}
