// Runs the content scripts in a test document, from reading the page to the card, with a fake background.
import { answerMessages } from './fake-extension.ts';
import { expect, vi } from 'vitest';
import { createPointer } from '../../../lib/content/session/pointer.ts';
import { laterScripts } from '../../../lib/content/session/later-scripts.ts';
import { startVisit, type Visit } from '../../../lib/content/session/session.ts';
import { providePageApi } from '../../../lib/messages/page-api.ts';
import { card, cardBoxes, cardText, clickPart, closeCards, dossierFor, expectCardReachable } from './card.ts';
import { isCardOpen, part, partOf } from './card.ts';
import { answerSeams, marks, packaged, provideMarks } from './content-scripts.ts';
import { act, eventually, findText, moveTo, nextFrame, press } from './test-page.ts';

providePageApi({ card });
provideMarks();

export { marks } from './content-scripts.ts';

let visit: Visit | null = null;

export interface Background {
  /** Delays the reply to dossier requests. */
  dossierDelay?: Promise<unknown>;
  /** Delays the injection of the pointer's script. */
  pointerDelay?: Promise<unknown>;
}

/** Starts the content scripts on the current page, and waits until `text` is marked, if it is in view. */
export async function startSession(
  text: string | null,
  settings: object = {},
  background: Background = {},
): Promise<Visit> {
  answerMessages(async (type, input) => {
    if (type === 'dossier') {
      await background.dossierDelay;
      return dossierFor((input as { companyId: string }).companyId);
    }
    if (type === 'injectScript' && (input as { name: string }).name === 'pointer') {
      await background.pointerDelay;
      laterScripts.createPointer = createPointer;
    }
    if (type === 'seams') return answerSeams(input as Parameters<typeof answerSeams>[0]);
    return {};
  });
  globalThis.yanjingLexicon = packaged;
  visit = startVisit(settings, packaged.prefilter, () => Promise.resolve(true));
  if (text !== null) await expectMarked(text);
  return visit;
}

/** Restarts the session with other settings, as page.js does when the user changes them. */
export function changeSettings(settings: object): void {
  visit?.stop({ settings });
  visit = startVisit(settings, packaged.prefilter, () => Promise.resolve(true));
}

/** Call it after each test. */
export function endSession(): void {
  vi.useRealTimers();
  visit?.stop();
  visit = null;
  delete laterScripts.createPointer;
  closeCards();
}

export const expectMarked = (text: string): Promise<void> => eventually(() => expect(marks()).toContain(text));

/** Stops the clock for timeouts: a test then passes any time at once with `pass`. Frames and promises go on. */
export const stopClock = (): unknown => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** Lets input that was sent take effect, then lets time pass on the stopped clock. */
export async function pass(ms: number): Promise<void> {
  await nextFrame();
  await vi.advanceTimersByTimeAsync(ms);
}

/** Longer than every delay of the hover. */
export const longMs = 1000;

/** Moves the pointer onto a word. Two moves, as by hand. */
export async function pointAtWord(text: string): Promise<void> {
  const [box] = findText(text).getClientRects();
  const { x, y } = { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
  await act({ kind: 'move', x: x - 1, y }, { kind: 'move', x, y });
}

/** Rests the pointer on a word until the card of `code` is open. */
export async function hoverWord(text: string, code: string): Promise<void> {
  await pointAtWord(text);
  await expectCard(code);
}

export const expectCard = (code: string): Promise<void> => eventually(() => expect(cardText()).toContain(code));

export const expectNoCard = (): Promise<void> => eventually(() => expect(isCardOpen()).toBe(false));

/** Moves the pointer from where it is into the last card, as by hand. */
export async function enterCard(): Promise<void> {
  const { x, y, width } = cardBoxes().at(-1)!.getBoundingClientRect();
  await moveTo(x + width / 2, y + 30, 6);
}

/** Expects a card that can be entered, whose buttons work, and that Esc closes, after its menu. Needs the stopped clock. */
export async function expectUsableCard(code: string): Promise<void> {
  await expectCardReachable();
  await enterCard();
  await pass(longMs);
  expect(cardText()).toContain(code);
  await clickPart('card-copy-more');
  await eventually(() => partOf('card-menu'));
  await press('Escape');
  await eventually(() => expect(part('card-menu')).toBeNull());
  expect(cardText()).toContain(code);
  await press('Escape');
  await expectNoCard();
}
