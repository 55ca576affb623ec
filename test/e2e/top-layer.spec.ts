// Card and strip over dialogs in closed shadow roots, which the extension can only enter by the browser's own API. Other
// dialogs, fullscreen elements and popovers are tested in test/browser/overlay.
import { boxIn, callOn, cardText, clickIn, hover, isCardReachable } from '../support/card.ts';
import { eastmoney } from '../support/site-pages.ts';
import { article, expect } from './fixtures.ts';
import { stripIsGone, stripSays, test } from './strip-fixtures.ts';

/** A custom element that shows its content in a modal dialog in its closed root; its dialog is `globalThis.modal`. */
const closedModal = (content: string): string => `<x-modal>${content}</x-modal><script>
  customElements.define('x-modal', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'closed' });
      root.innerHTML = '<dialog style="width:600px;height:300px;background:#fff"><slot></slot></dialog>';
      globalThis.modal = root.firstChild;
      globalThis.modal.showModal();
    }
  });
</script>`;

test('opens a usable card for slotted text in a dialog, and keeps it when it is pinned and the dialog closes', async ({
  page,
  open,
}) => {
  await open(article(closedModal('<p>午后新易盛走强。</p>')));
  expect(await hover(page, '新易盛')).toContain('300502');
  expect(await isCardReachable(page)).toBe(true);
  await clickIn(page, 'card-copy-more');
  await expect.poll(() => boxIn(page, 'card-menu')).not.toBeNull();
  await clickIn(page, 'card-pin');

  await page.evaluate('modal.close()');

  await expect.poll(() => isCardReachable(page)).toBe(true);
  expect(await cardText(page)).toContain('300502');
});

test('keeps a strip usable that opens over a dialog, also after it closes', async ({ page, visit }) => {
  const isReachable = (): Promise<boolean | null> =>
    callOn<boolean>(
      page,
      'strip',
      `function () {
        const { x, y, width, height } = this.getBoundingClientRect();
        return this.contains(this.getRootNode().elementFromPoint(x + width / 2, y + height / 2));
      }`,
    );
  await visit({ ...eastmoney, html: article(`<h1>中际旭创 300308</h1>${closedModal('<p>风险提示</p>')}`) });
  await stripSays(page, eastmoney.says);
  await expect.poll(isReachable).toBe(true);

  await page.evaluate('modal.close()');

  await expect.poll(isReachable).toBe(true);
  await clickIn(page, 'strip-dismiss');
  expect(await stripIsGone(page)).toBeNull();
});
