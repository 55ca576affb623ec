// What card and strip must do alike on a page: with input, focus and dragging.
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { createCard } from '../../../components/card/mount.ts';
import { createStripView } from '../../../components/strip/mount.ts';
import { mountCard, mountStrip, type Surface } from './surfaces.ts';
import { waitUntil } from '../../support/waiting.ts';

vi.mock('../../../lib/browser/shadow-roots.ts', () => ({ shadowRootOf: (element: Element) => element.shadowRoot }));
vi.mock('../../../lib/browser/page-log.ts', () => ({ logInPage: () => Promise.resolve() }));

const surfaces: [name: string, mount: () => Promise<Surface>, head: string, action: string][] = [
  ['hover card', () => mountCard(createCard), '.card-identity', '.card-open'],
  ['pinned card', () => mountCard(createCard, { isPinned: true }), '.card-identity', '.card-open'],
  ['strip', () => mountStrip(createStripView), '.strip-stance', '.strip-open'],
];

let surface: Surface | null = null;
let field: HTMLInputElement;
let ending: AbortController;

beforeEach(async () => {
  // Room to drag a card.
  await page.viewport(1100, 760);
  document.body.replaceChildren();
  field = document.createElement('input');
  document.body.append(field);
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  surface?.remove();
});

const session = (): { send: (method: string, params: object) => Promise<unknown> } => cdp() as never;

/** In pixels of the browser window, in which the test's page is a frame. */
function pointOf(element: Element): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect();
  return { x: x + width / 2 + (frame?.x ?? 0), y: y + height / 2 + (frame?.y ?? 0) };
}

const mouse = (type: string, at: { x: number; y: number }, button = 'left', buttons = 1): Promise<unknown> =>
  session().send('Input.dispatchMouseEvent', { type, ...at, button, buttons, clickCount: 1 });

async function click(element: Element, button = 'left'): Promise<void> {
  await waitUntil(() => !element.closest('[data-guarded]'));
  const at = pointOf(element);
  await mouse('mousePressed', at, button);
  await mouse('mouseReleased', at, button, 0);
}

/** Records what bubbles up to the page's document. */
function heardByPage(kinds: readonly string[]): string[] {
  const heard: string[] = [];
  for (const kind of kinds) document.addEventListener(kind, () => heard.push(kind), { signal: ending.signal });
  return heard;
}

describe.each(surfaces)('%s', (_, mount, head, action) => {
  const query = (selector: string): HTMLElement => surface!.box.querySelector<HTMLElement>(selector)!;

  it('keeps presses, context menu, keys and focus from the page', async () => {
    surface = await mount();
    const heard = heardByPage([
      'pointerdown',
      'pointerup',
      'mousedown',
      'mouseup',
      'click',
      'auxclick',
      'contextmenu',
      'keydown',
      'keyup',
      'focusin',
    ]);

    await click(query(head));
    await click(query(head), 'right');
    await click(query(head), 'middle');
    surface.focus();
    await userEvent.keyboard('x');

    expect(heard).toEqual([]);
  });

  it('ignores events that a script dispatches', async () => {
    surface = await mount();

    for (const kind of ['pointerenter', 'pointerdown', 'pointerup', 'click']) {
      query(action).dispatchEvent(new PointerEvent(kind, { bubbles: true, composed: true }));
    }
    query(action).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    query(action).click();

    expect(surface.log).toEqual([]);
  });

  it('returns focus to the page’s field on Esc after a press in it', async () => {
    surface = await mount();
    field.focus();

    await click(query('.yj-star'));
    expect(document.activeElement).toBe(surface.host);
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');

    expect(document.activeElement).toBe(field);
  });

  it('returns focus on Tab at either end when a command moved it in', async () => {
    surface = await mount();
    for (const key of ['{Tab}', '{Shift>}{Tab}{/Shift}']) {
      field.focus();
      surface.focus();
      for (let presses = 0; presses < 20 && document.activeElement !== field; presses++) await userEvent.keyboard(key);

      expect(document.activeElement).toBe(field);
    }
  });

  it('leaves focus nowhere on Esc when the page removed the field that had it', async () => {
    surface = await mount();
    field.focus();
    surface.focus();
    field.remove();

    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');

    expect(document.activeElement).toBe(document.body);
  });

  it('lets Tab leave when focus did not come from an element of the page', async () => {
    surface = await mount();
    surface.box.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]').item(0).focus();
    const left = vi.fn<() => void>();
    surface.box.addEventListener('keydown', (event) => event.key === 'Tab' && event.defaultPrevented && left(), {
      signal: ending.signal,
    });

    for (let presses = 0; presses < 20 && surface.host.matches(':focus'); presses++) await userEvent.keyboard('{Tab}');

    expect(left).not.toHaveBeenCalled();
    expect(document.activeElement).not.toBe(surface.host);
  });
});

describe('shown again', () => {
  it('moves a pinned card without an animation', async () => {
    surface = await mountCard(createCard, { isPinned: true });
    await Promise.all(surface.box.getAnimations().map(({ finished }) => finished));

    surface.host.remove();
    await expect.poll(() => surface!.box.matches(':popover-open')).toBe(true);

    expect(surface.box.getAnimations()).toEqual([]);
  });

  it('moves the strip without an animation', async () => {
    surface = await mountStrip(createStripView);
    await Promise.all(surface.box.getAnimations().map(({ finished }) => finished));

    surface.host.remove();
    surface.keep();

    expect(surface.box.matches(':popover-open')).toBe(true);
    expect(surface.box.getAnimations()).toEqual([]);
  });
});

describe.each(surfaces.filter(([name]) => name !== 'hover card'))('dragging the %s', (name, mount, head) => {
  const place = (): { x: number; y: number } => surface!.box.getBoundingClientRect();

  it('follows the pointer that pressed it, and no other', async () => {
    surface = await mount();
    const start = pointOf(surface.box.querySelector(head)!);
    const before = place();
    await mouse('mousePressed', start);
    await mouse('mouseMoved', { x: start.x + 20, y: start.y - 20 });
    const during = place();
    const other = { bubbles: true, pointerId: 77, clientX: 5, clientY: 5 };
    surface.box.dispatchEvent(new PointerEvent('pointermove', other));
    window.dispatchEvent(new PointerEvent('pointermove', other));

    expect(during.x - before.x).toBeCloseTo(20, 0);
    expect(place()).toEqual(during);
    await mouse('mouseReleased', { x: start.x + 20, y: start.y - 20 }, 'left', 0);
  });

  it('stays where it is when a press hardly moves', async () => {
    surface = await mount();
    const start = pointOf(surface.box.querySelector(head)!);
    const before = place();
    await mouse('mousePressed', start);
    await mouse('mouseMoved', { x: start.x + 2, y: start.y + 2 });

    expect(place()).toEqual(before);
    await mouse('mouseReleased', start, 'left', 0);
  });

  it('does not follow a pointer whose release it was not told of', async () => {
    surface = await mount();
    const start = pointOf(surface.box.querySelector(head)!);
    await mouse('mousePressed', start);
    await mouse('mouseMoved', { x: start.x + 20, y: start.y - 20 });
    window.addEventListener('pointerup', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: ending.signal,
    });
    await mouse('mouseReleased', { x: start.x + 20, y: start.y - 20 }, 'left', 0);
    const dropped = place();

    await mouse('mouseMoved', { x: start.x - 60, y: start.y - 60 }, 'none', 0);

    expect(Math.abs(place().x - dropped.x)).toBeLessThanOrEqual(20);
    expect(surface.box.dataset['moving']).toBeUndefined();
  });

  it('moves by the arrow keys', async () => {
    surface = await mount();
    surface.focus();
    const before = place();

    // The strip has corners only; its grip moves it from one to the next.
    surface.box.querySelector<HTMLElement>('.strip-grip')?.focus();
    await userEvent.keyboard(name === 'strip' ? '{ArrowLeft}' : '{Shift>}{ArrowRight}{/Shift}');

    expect(place().x).not.toBe(before.x);
  });

  it('follows a finger', async () => {
    surface = await mount();
    const start = pointOf(surface.box.querySelector(head)!);
    const before = place();
    const touch = (type: string, touchPoints: object[]): Promise<unknown> =>
      session().send('Input.dispatchTouchEvent', { type, touchPoints });
    const by = before.y < window.innerHeight / 2 ? 15 : -15;
    await session().send('Emulation.setTouchEmulationEnabled', { enabled: true });
    onTestFinished(async () => {
      await touch('touchEnd', []);
      await session().send('Emulation.setTouchEmulationEnabled', { enabled: false });
    });
    await touch('touchStart', [start]);
    for (let step = 1; step <= 6; step++) await touch('touchMove', [{ x: start.x, y: start.y + step * by }]);

    await expect.poll(() => place().y - before.y).toBeCloseTo(6 * by, 0);
  });
});
