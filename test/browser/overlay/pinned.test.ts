// Pinned cards: pinning, stacking, dragging and Esc.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  card,
  cardBox,
  cardBoxes,
  cardText,
  clickPart,
  closeCards,
  isCardOpen,
  openCard,
  part,
  partOf,
} from '../support/card.ts';
import {
  act,
  boxOf,
  centerOf,
  clickAt,
  drag,
  elementAt,
  eventually,
  moveTo,
  press,
  showPage,
} from '../support/test-page.ts';

afterEach(closeCards);

const codes = (): (string | undefined)[] => cardBoxes().map(({ innerText }) => /\d{6}/.exec(innerText)?.[0]);

/** Drags a card by its header, so that its corner comes to `to`. */
async function dragCard(box: HTMLElement, to: { x: number; y: number }): Promise<void> {
  const { x, y } = boxOf(box);
  await drag({ x: x + 120, y: y + 12 }, { x: to.x + 120, y: to.y + 12 });
}

beforeEach(() => showPage('<p>新易盛大涨</p><p style="margin-top:40px">天孚通信收涨</p>'));

it('is pinned by button and by P, and closes by its close button', async () => {
  const events = await openCard('新易盛', '300502.SZSE');
  expect(partOf('card-pin').ariaPressed).toBe('false');
  expect(part('card-shut')).toBeNull();

  await clickPart('card-pin');
  expect(events.onPin).toHaveBeenCalledOnce();
  // Hover no longer controls the card.
  card.hide();
  expect(partOf('card-pin').ariaPressed).toBe('true');

  for (const pressed of ['false', 'true']) {
    await press('p');
    await eventually(() => expect(partOf('card-pin').ariaPressed).toBe(pressed));
  }

  await clickPart('card-shut');
  await eventually(() => expect(isCardOpen()).toBe(false));
});

it('is pinned by P as soon as the pointer is in the card', async () => {
  const events = await openCard('新易盛', '300502.SZSE');
  const { x, y } = cardBox();
  await moveTo(x + 60, y + 60, 5);
  expect(events.onEnter).toHaveBeenCalled();

  await press('p');
  await eventually(() => expect(events.onPin).toHaveBeenCalledOnce());
  await moveTo(700, 20, 5);

  expect(cardText()).toContain('300502');
  expect(partOf('card-pin').ariaPressed).toBe('true');
});

it('closes when the pointer leaves after it was unpinned', async () => {
  await openCard('新易盛', '300502.SZSE');
  await clickPart('card-pin');
  await clickPart('card-pin');
  await eventually(() => expect(partOf('card-pin').ariaPressed).toBe('false'));

  await moveTo(900, 700, 3);

  await eventually(() => expect(isCardOpen()).toBe(false));
});

it('closes its menu on the first Esc and itself on the second', async () => {
  await openCard('新易盛', '300502.SZSE');
  await clickPart('card-pin');
  await clickPart('card-copy-more');
  await eventually(() => partOf('card-menu'));

  await press('Escape');
  await eventually(() => expect(part('card-menu')).toBeNull());
  expect(cardText()).toContain('300502');

  await press('Escape');
  await eventually(() => expect(isCardOpen()).toBe(false));
});

it('moves when its company is pinned again', async () => {
  await openCard('新易盛', '300502.SZSE');
  card.pin();
  await dragCard(cardBoxes()[0]!, { x: 600, y: 300 });
  await openCard('新易盛', '300502.SZSE');
  card.pin();

  expect(codes()).toEqual(['300502']);
  expect(cardBox().x).toBeLessThan(100);
});

it('closes the oldest of more than six pinned cards', async () => {
  const companies = [
    '300502.SZSE',
    '300394.SZSE',
    '688256.SSE',
    'AMZN.NASDAQ',
    'GOOGL.NASDAQ',
    'MSFT.NASDAQ',
    '00700.HKEX',
  ];
  for (const companyId of companies) {
    await openCard('新易盛', companyId);
    card.pin();
  }

  expect(cardBoxes()).toHaveLength(6);
  expect(codes()).not.toContain('300502');
});

it('raises the pressed one of two overlapping cards, and Esc closes it', async () => {
  await openCard('新易盛', '300502.SZSE');
  card.pin();
  const [lower] = cardBoxes();
  await dragCard(lower!, { x: 500, y: 80 });
  await openCard('天孚通信', '300394.SZSE');
  card.pin();
  const upper = cardBoxes()[1]!;
  await dragCard(upper, { x: 540, y: 140 });
  const isInFront = (box: HTMLElement): boolean => box.contains(elementAt(700, 300));
  expect(isInFront(upper)).toBe(true);

  // A part of the lower card that the other does not cover.
  await clickAt(506, 250);
  expect(isInFront(lower!)).toBe(true);
  await press('Escape');
  await eventually(() => expect(codes()).toEqual(['300394']));
});

describe('dragging', () => {
  beforeEach(async () => {
    await openCard('新易盛', '300502.SZSE');
    card.pin();
  });

  it('moves the card by its header, within the window', async () => {
    const from = cardBox();

    await dragCard(cardBoxes()[0]!, { x: from.x + 100, y: from.y + 50 });
    expect(cardBox()).toEqual({ ...from, x: from.x + 100, y: from.y + 50 });

    await dragCard(cardBoxes()[0]!, { x: 5000, y: -500 });
    const to = cardBoxes()[0]!.getBoundingClientRect();
    expect([to.right, to.top]).toEqual([1100, 0]);
  });

  it('moves the card by touch', async () => {
    const from = cardBox();
    const at = (step: number): { x: number; y: number } => ({
      x: from.x + 120 + step * 20,
      y: from.y + 12 + step * 15,
    });

    await act(
      { kind: 'touchStart', ...at(0) },
      ...Array.from({ length: 10 }, (_, step) => ({ kind: 'touchMove' as const, ...at(step + 1) })),
      { kind: 'touchEnd' },
    );

    await eventually(() => expect(cardBox()).toMatchObject({ x: from.x + 200, y: from.y + 150 }));
  });

  it('does not start on a button of the header', async () => {
    const before = cardBox();
    const { x, y } = centerOf(partOf('yj-star'));

    await drag({ x, y }, { x: x + 100, y: y + 100 });

    expect(cardBox()).toEqual(before);
  });
});
