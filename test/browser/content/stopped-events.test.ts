// Cards open and close on pages whose listeners stop events.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardCompany } from '../support/fake-card.ts';
import { moveMouse, pressKey, pressMouse, turnWheel } from '../support/input.ts';
import { hover, read, tap, whenGraceIsOver, whenHoverSettled } from '../support/reading.ts';

const pointerTypes = [
  'pointermove',
  'mousemove',
  'pointerover',
  'mouseover',
  'pointerout',
  'mouseout',
  'pointerdown',
  'mousedown',
  'click',
];
const allTypes = [...pointerTypes, 'pointerleave', 'keydown', 'keyup', 'scroll', 'scrollend', 'wheel'];

let stopping: AbortController;
beforeEach(() => void (stopping = new AbortController()));
afterEach(() => stopping.abort());

/** Call it before the scripts start, so that the page's listeners come first. */
function stopEvents(target: EventTarget, types: readonly string[]): void {
  const stop = (event: Event): void => event.stopImmediatePropagation();
  for (const type of types) target.addEventListener(type, stop, { capture: true, signal: stopping.signal });
}

/** `scrollend`, the last event of a scroll, follows the position by a few frames. */
async function whenScrolled(): Promise<void> {
  await expect.poll(() => window.scrollY).toBe(40);
  await whenGraceIsOver();
}

const body = '<p>新易盛大涨</p><p style="margin-top:300px">天孚通信收涨</p><p style="margin-top:2000px">。</p>';

describe.each([
  ['every event on the document', document, allTypes],
  ['pointermove on the window', window, ['pointermove', 'pointerover']],
  ['mouse events on the window', window, ['mousemove', 'mouseover', 'mouseout', 'mousedown', 'scrollend', 'keyup']],
  ['pointer and key events on the window', window, ['pointermove', 'pointerout', 'pointerdown', 'keydown', 'scroll']],
] as const)('on a page that stops %s', (_, target, types) => {
  it.each([
    ['Esc', () => pressKey('Escape'), whenHoverSettled],
    ['a press', pressMouse, whenHoverSettled],
    ['scrolling', () => turnWheel(40), whenScrolled],
    ['leaving the page', () => moveMouse({ x: -10, y: -10 }), whenGraceIsOver],
  ] as const)('opens a card, which %s closes', async (_way, close, whenClosed) => {
    stopEvents(target, types);
    await read(body);
    expect(await hover('新易盛')).toBe('300502.SZSE');

    await close();
    await whenClosed();

    expect(cardCompany()).toBeNull();
  });
});

it('opens the card on tap on a page that stops clicks on the document', async () => {
  stopEvents(document, allTypes);
  await read(body);

  expect(await tap('新易盛')).toBe('300502.SZSE');
});
