// Presses on a card or strip that has only just been shown. Covered ones: test/e2e/covered.spec.ts, test/firefox/covered.test.ts.
import { afterEach, expect, it, vi } from 'vitest';
import { cardElement, clickPart, closeCards, openCard, partOf } from '../support/card.ts';
import { showStrip, strip, stripElement, stripPart } from '../support/strip.ts';
import { act, boxOf, centerOf, clickAt, eventually, nextFrame, press, showPage } from '../support/test-page.ts';

afterEach(() => {
  vi.restoreAllMocks();
  closeCards();
  strip.hide();
});

/** So that a slow machine presses right after the card was shown, too. */
const stopClock = (): void => void vi.spyOn(performance, 'now').mockReturnValue(performance.now());

/** Clicks without the wait of `clickPart`. */
const clickNow = (element: Element): Promise<void> => {
  const { x, y } = centerOf(element);
  return clickAt(x, y);
};

it('refuses a press right after the card was shown, says so, and accepts the next one', async () => {
  await showPage('<p>午后新易盛走强</p>');
  stopClock();
  const events = await openCard('新易盛', '300502.SZSE');

  await clickNow(partOf('yj-star'));

  expect(cardElement().dataset['refused']).toBe('');
  expect(events.onWatch).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  await clickPart('yj-star');
  await eventually(() => expect(events.onWatch).toHaveBeenCalledOnce());
  await eventually(() => expect(cardElement().dataset['refused']).toBeUndefined());
});

it('leaves focus where it is when it refuses a press', async () => {
  await showPage('<input id="field"><p>午后新易盛走强</p>');
  document.querySelector<HTMLElement>('#field')!.focus();
  stopClock();
  await openCard('新易盛', '300502.SZSE');

  await clickNow(partOf('yj-star'));

  expect(document.activeElement?.id).toBe('field');
});

it('accepts a key right after the card was shown', async () => {
  await showPage('<p>午后新易盛走强</p>');
  const events = await openCard('新易盛', '300502.SZSE');

  partOf('yj-star').focus();
  await press('Enter');

  expect(events.onWatch).toHaveBeenCalledOnce();
});

it('does not wait again when a pinned card is pressed and so raised', async () => {
  await showPage('<p>午后新易盛走强</p>');
  const events = await openCard('新易盛', '300502.SZSE');
  await clickPart('card-pin');
  await act({ kind: 'move', x: 900, y: 700 });

  await clickNow(partOf('yj-star'));

  expect(events.onWatch).toHaveBeenCalledOnce();
});

it('accepts a press right after the strip was dragged', async () => {
  await showPage('<h1>行情</h1>');
  const events = showStrip('300308.SZSE');
  await eventually(() => expect(stripElement()!.dataset['guarded']).toBeUndefined());
  const { x, y } = boxOf(stripPart('strip-stance'));
  await act({ kind: 'move', x: x + 200, y: y + 4 }, { kind: 'down' }, { kind: 'move', x: 60, y: 700, steps: 5 });
  expect(stripElement()!.dataset['moving']).toBe('');
  // The browser would report a transparent strip as covered.
  expect(getComputedStyle(stripElement()!).opacity).toBe('1');
  await act({ kind: 'up' });
  // It goes to its corner with one of the next frames.
  let last = x;
  await eventually(async () => {
    const before = last;
    last = boxOf(stripPart('yj-star')).x;
    await nextFrame();
    expect(last).toBeLessThan(x);
    expect(last).toBe(before);
  });

  await clickNow(stripPart('yj-star'));

  await eventually(() => expect(events.onWatch).toHaveBeenCalledOnce());
});
