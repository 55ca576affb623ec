// The card can be used over dialogs, fullscreen elements and popovers, also inside open and closed shadow roots.
import { afterEach, describe, expect, it } from 'vitest';
import { cardElement, cardText, clickPart, expectCardReachable, openCard, isCardOpen } from '../support/card.ts';
import { shadowRootOf } from '../support/fake-extension.ts';
import {
  endSession,
  expectCard,
  expectNoCard,
  expectUsableCard,
  hoverWord,
  startSession,
  stopClock,
} from '../support/session.ts';
import {
  boxOf,
  clickAt,
  defineComponent,
  eventually,
  findText,
  goFullscreen,
  leaveFullscreen,
  nextFrame,
  press,
  query,
  showPage,
} from '../support/test-page.ts';

afterEach(async () => {
  await leaveFullscreen();
  endSession();
});

const word = '<p>午后新易盛走强。</p>';
const wide = 'style="width:600px;height:300px;background:#fff"';
const dialogIn = (root: ParentNode): HTMLDialogElement => root.querySelector('dialog')!;
const showModal = (root: ParentNode): void => dialogIn(root).showModal();

describe('word in a dialog', () => {
  interface Place {
    name: string;
    body: () => string;
    open?: () => void;
  }

  const places: readonly Place[] = [
    {
      name: 'a dialog in a shadow root with slotted text',
      body: () => {
        const modal = defineComponent(`<dialog ${wide}><slot></slot></dialog>`, showModal);
        return `<${modal}>${word}</${modal}>`;
      },
    },
    {
      name: 'a dialog in a nested shadow root',
      body: () => `<${defineComponent(`<${defineComponent(`<dialog ${wide}>${word}</dialog>`, showModal)}>`)}>`,
    },
    {
      name: 'a dialog in a closed shadow root with slotted text',
      body: () => {
        const modal = defineComponent(`<dialog ${wide}><slot></slot></dialog>`, showModal, 'closed');
        return `<${modal}>${word}</${modal}>`;
      },
    },
    {
      name: 'the top one of two dialogs, which is first in the document',
      body: () => `<dialog ${wide}>${word}</dialog><dialog>之下</dialog>`,
      open: () => {
        const [top, below] = document.querySelectorAll('dialog');
        below!.showModal();
        top!.showModal();
      },
    },
    {
      name: 'a dialog whose form has fields named like DOM properties',
      body: () =>
        `<dialog ${wide}><form><input name="parentNode"><input name="matches"><input name="localName">${word}</form></dialog>`,
      open: () => showModal(document),
    },
    {
      name: 'a dialog in an inert subtree',
      body: () => `<main inert><dialog ${wide}>${word}</dialog></main>`,
      open: () => showModal(document),
    },
    {
      name: 'a manual popover in a dialog',
      body: () => `<dialog ${wide}><div popover="manual" style="margin:30px">${word}</div></dialog>`,
      open: () => {
        showModal(document);
        query('[popover]').showPopover();
      },
    },
  ];

  it.each(places)('opens a usable card in $name', async ({ body, open }) => {
    await showPage(body());
    open?.();
    await startSession('新易盛');
    stopClock();

    await hoverWord('新易盛', '300502');
    const shown = boxOf(findText('新易盛'));
    await expectUsableCard('300502');

    // Esc closed the card, not the dialog.
    expect(boxOf(findText('新易盛'))).toEqual(shown);
  });

  it('closes the dialog on the Esc after the one that closes the card', async () => {
    await showPage(`<dialog>${word}</dialog>`);
    showModal(document);
    await startSession('新易盛');
    await hoverWord('新易盛', '300502');

    await press('Escape');
    await expectNoCard();
    expect(dialogIn(document).open).toBe(true);

    await press('Escape');
    await eventually(() => expect(dialogIn(document).open).toBe(false));
  });
});

describe('word in a fullscreen element', () => {
  const section = '<section style="background:#fff"><slot></slot></section>';

  it.each([
    ['in a shadow root', `<section style="background:#fff">${word}</section>`, '', 'open', 'section'],
    ['without slots', `<div style="background:#fff">${word}</div>`, '', 'open', ''],
    ['with a closed root and slotted text', section, word, 'closed', 'section'],
  ] as const)('opens a usable card %s', async (_, inner, slotted, mode, target) => {
    const name = defineComponent(inner, undefined, mode);
    await showPage(`<${name}>${slotted}</${name}>`);
    const host = query(name);
    await goFullscreen(target ? query(target, shadowRootOf(host)!) : host);
    await startSession('新易盛');
    stopClock();

    await hoverWord('新易盛', '300502');
    await expectUsableCard('300502');
  });
});

it('keeps the popover of the word open on a click in the card', async () => {
  await showPage(`<div popover id="menu" style="margin:40px">${word}</div>`);
  query('#menu').showPopover();
  await openCard('新易盛', '300502.SZSE');

  await clickPart('card-pin');

  expect(query('#menu').matches(':popover-open')).toBe(true);
  await clickAt(5, 700);
  await eventually(() => expect(query('#menu').matches(':popover-open')).toBe(false));
  await expectCardReachable();
});

describe('pinned card', () => {
  it.each(['open', 'closed'] as const)(
    'stays usable over a dialog in a shadow root (%s) and after it closes',
    async (mode) => {
      const name = defineComponent(
        '<dialog style="margin:420px 0 0 20px"><button>好</button></dialog>',
        undefined,
        mode,
      );
      await showPage(`<p>新易盛大涨</p><${name}></${name}>`);
      await openCard('新易盛', '300502.SZSE');
      await clickPart('card-pin');
      const dialog = dialogIn(shadowRootOf(query(name))!);

      dialog.showModal();
      await expectCardReachable();
      dialog.close();
      await expectCardReachable();
      dialog.showModal();
      await expectCardReachable();
      // Some frameworks remove a dialog without closing it, but not in the frame in which they open it.
      await nextFrame();
      dialog.remove();
      await expectCardReachable();
    },
  );

  it('stays usable over a dialog of the page that opens and closes', async () => {
    await showPage('<p>新易盛大涨</p><dialog style="margin:300px">对话</dialog>');
    await openCard('新易盛', '300502.SZSE');
    await clickPart('card-pin');

    showModal(document);
    await expectCardReachable();
    dialogIn(document).close();
    await expectCardReachable();
    expect(cardText()).toContain('300502');
  });

  it.each(['iframe', 'video'])('is usable again after a fullscreen %s of the page', async (element) => {
    await showPage(`<p>新易盛大涨</p><${element} id="it" allowfullscreen style="margin-top:420px"></${element}>`);
    await openCard('新易盛', '300502.SZSE');
    await clickPart('card-pin');

    await goFullscreen(query('#it'));
    await leaveFullscreen();

    await expectCardReachable();
  });
});

it('stays on top and visible on a page whose styles hide and reset every element', async () => {
  await showPage(
    `<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>${word}`,
    `* { all: unset !important } div { display: none !important; opacity: 0 !important }
     head, script { display: none !important }`,
  );
  await openCard('新易盛', '300502.SZSE');

  await expectCardReachable();
  await eventually(() => expect(cardElement().checkVisibility({ opacityProperty: true })).toBe(true));
  expect(cardText()).toContain('重点推荐');
});

it('closes the card of a word whose dialog closes', async () => {
  await showPage(`<dialog>${word}</dialog>`);
  showModal(document);
  await openCard('新易盛', '300502.SZSE');

  dialogIn(document).close();

  await eventually(() => expect(isCardOpen()).toBe(false));
});

it('returns focus from the card to a field in a shadow root', async () => {
  const name = defineComponent(`<dialog ${wide}><input id="field">${word}</dialog>`, showModal);
  await showPage(`<${name}></${name}>`);
  const visit = await startSession('新易盛');
  const root = shadowRootOf(query(name))!;
  expect(root.activeElement?.id).toBe('field');

  visit.command('open-card');
  await expectCard('300502');
  await eventually(() => expect(root.activeElement?.id).not.toBe('field'));
  await press('Escape');

  await expectNoCard();
  expect(root.activeElement?.id).toBe('field');
});

it('lets the user type in a form of the page that has a field named parentNode', async () => {
  await showPage('<p>新易盛</p><form><input name="parentNode" style="margin:500px 0 0 20px"></form>');
  await openCard('新易盛', '300502.SZSE');
  const { x, y } = boxOf(query('input'));

  await clickAt(x + 20, y + 5);
  await press('a', 'ArrowLeft');

  expect(document.querySelector('input')!.value).toBe('a');
});
