// Runs the content scripts on the test document: the real ones up to the card, which is a fake. The background is
// replaced by answers from memory.
import { answerMessages, fakeBrowser } from './fake-extension.ts';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import pageScript from '../../../entrypoints/page.ts';
import listedScript from '../../../entrypoints/listed.ts';
import ownMarksScript from '../../../entrypoints/own-marks.ts';
import pointerScript from '../../../entrypoints/pointer.ts';
import privateLayerScript from '../../../entrypoints/private-layer.ts';
import { delays } from '../../../lib/content/hover/delays.ts';
import { providePageApi } from '../../../lib/messages/page-api.ts';
import type { CompanyCounts, FrameCompany } from '../../../lib/messages/page-api.ts';
import type { LaterScript } from '../../../lib/messages/protocol.ts';
import type { PageCommand } from '../../../lib/model/page-command.ts';
import { createDirectoryReader } from '../../../lib/listings/directory-reader.ts';
import type { ListedText } from '../../../lib/model/listed-mention.ts';
import { compileNameFilter } from '../../../lib/recognition/listed/compile-name-filter.ts';
import { createListedRecognizer } from '../../../lib/recognition/listed/packaged-names.ts';
import { compileOwnWords, mutesOn, type UserWords } from '../../../lib/recognition/compile-own-words.ts';
import { ownWordsKey } from '../../../lib/recognition/own-words.ts';
import { pageSettingsKey } from '../../../lib/settings/page-settings.ts';
import { isOnFor, type Settings } from '../../../lib/settings/settings.ts';
import directory from '../../../seeds/directory.tsv?raw';
import { seeds } from '../../../seeds/index.ts';
import { answerSeams, packaged, provideMarks, textsIn } from './content-scripts.ts';
import { cardCompany, fakeCard, openedCards } from './fake-card.ts';
import { moveMouse, pressKey, touch } from './input.ts';
import { pointOn, type Point } from './points.ts';

export { markRanges, marks } from './content-scripts.ts';

/** No hover delay, so that `hover` need not wait for one, and all marks, so that tests see all that was recognized. */
const settings = { dwellMs: 0, marksFirstOnly: false };
let stored: Partial<Settings> = settings;

const scripts: Partial<Record<LaterScript, () => void>> = {
  pointer() {
    void privateLayerScript.main();
    void pointerScript.main();
  },
  'own-marks': () => void ownMarksScript.main(),
  listed: () => void listedScript.main(),
  card: () => providePageApi({ card: fakeCard }),
};

let siteMutes: string[] = [];

const listed = createListedRecognizer(createDirectoryReader(directory).companies(), seeds.companies);

const answers: Record<string, (input: never) => unknown> = {
  startMarks() {
    provideMarks();
    return { isOn: isOnFor(stored, location.hostname) };
  },
  injectScript({ name }: { name: LaterScript }) {
    scripts[name]?.();
    return {};
  },
  seams: answerSeams,
  dossier: ({ companyId }: { companyId: string }) => ({ company: { id: companyId } }),
  sightings: () => ({ count: 0 }),
  siteMutes: () => ({ words: siteMutes }),
  listedNames: ({ texts }: { texts: ListedText[] }) => ({ mentions: texts.map(listed.mentionsIn) }),
};

const held = new Map<string, Promise<void>>();

/** Holds the answers to messages of a type back. @returns releases them. */
export function holdAnswers(type: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  held.set(type, promise);
  return () => {
    held.delete(type);
    resolve();
  };
}

answerMessages(async (type, input) => {
  const answer = answers[type];
  if (!answer) throw new Error(`no answer to ${type}`);
  await held.get(type);
  return answer(input as never);
});

/** The browser's own, also while a test has fake timers. */
const { setTimeout: wait } = globalThis;

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
/** A task, not a microtask: whatever is queued already runs before it. */
const nextTask = (): Promise<unknown> => new Promise((resolve) => wait(resolve));

/** Resolves after all intersection observers that exist have been notified. */
const whenObserved = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document.documentElement);
  });

/** Long enough for reactions to a change of this frame. */
async function nextPaint(): Promise<void> {
  await nextFrame();
  await whenObserved();
  await nextTask();
}

/** Resolves when the page is read to its end and its marks are registered. */
export async function whenRead(): Promise<void> {
  // Text that comes into view may be read again, so two passes are needed.
  for (let pass = 0; pass < 2; pass++) {
    await nextPaint();
    await globalThis.yanjing!.counts!();
  }
  await nextPaint();
}

globalThis.yanjingListedNames = compileNameFilter(listed.names, packaged.foldPairs);
globalThis.yanjingPrefilter = packaged.prefilter;
globalThis.yanjingLexicon = packaged;

/** The viewport of the e2e tests. */
export const viewport = { width: 1100, height: 760 };
await page.viewport(viewport.width, viewport.height);

// Vitest's own title would be taken for the page's.
document.title = '';
document.querySelector('title')?.remove();
const initialHead = new Set(document.head.childNodes);
let isStarted = false;

/** Stores settings as the options page does, and publishes them as the worker does. */
export function setSettings(changed: Partial<Settings>): Promise<void> {
  stored = { ...settings, ...changed };
  const { offHosts = [], ...published } = stored;
  return fakeBrowser.storage.session.set({ [pageSettingsKey]: { settings: published, offHostsId: offHosts.join() } });
}

/** Publishes the user's words as the worker does. The next page that is opened has them. */
export async function setUserWords(user: UserWords): Promise<void> {
  siteMutes = mutesOn(user, location.hostname);
  await fakeBrowser.storage.session.set({ [ownWordsKey]: compileOwnWords(user, siteMutes.join()) });
}

function clear(): void {
  document.designMode = 'off';
  for (const node of document.head.childNodes) if (!initialHead.has(node)) node.remove();
  const body = document.createElement('body');
  document.body.replaceWith(body);
  window.scrollTo(0, 0);
}

let initial: Partial<Settings> = {};

/** The settings that pages start with. Call it without an argument after the test. */
export function startWith(changed: Partial<Settings> = {}): void {
  initial = changed;
}

/**
 * Shows `body` as a page and starts the scripts. Inline scripts do not run.
 * @param head elements for the head, such as styles.
 */
export async function open(body: string, head = ''): Promise<void> {
  await setSettings({ isPaused: true });
  await moveMouse({ x: viewport.width - 1, y: viewport.height - 1 });
  // Keys go to the frame that has the focus, which may be Vitest's page.
  window.focus();
  await nextTask();
  clear();
  document.head.insertAdjacentHTML('beforeend', head.includes('<title>') ? head : `<title>市场</title>${head}`);
  document.body.setHTMLUnsafe(body);
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => 'has no source')));
  await setSettings(initial);
  if (!isStarted) pageScript.main();
  isStarted = true;
  await nextTask();
}

/** `open`, and waits until the page is read. */
export async function read(body: string, head?: string): Promise<void> {
  await open(body, head);
  await whenRead();
}

/** Visible mentions by company, after the whole page is read. */
export async function counts(): Promise<CompanyCounts> {
  await nextTask();
  return globalThis.yanjing!.counts!();
}

/** Texts that are emphasized because their card is open. */
export const emphasized = (): string[] => textsIn('yanjing-hover');

/** Companies with a visible mention, in the order of their first one. */
export const companyOrder = (): Promise<FrameCompany[]> => globalThis.yanjing!.companyOrder!();

/** Scrolls to a mention as the side panel does. */
export const showMention = (companyId: string, nth: number): Promise<boolean> =>
  globalThis.yanjing!.showMention!(companyId, nth);

/** Two timers of the hover state machine, and as many again for the card's requests. */
const timersToCard = 4;

/** A card without a hover delay is open after this, if one opens at all. */
export async function whenHoverSettled(): Promise<void> {
  await nextPaint();
  for (let timer = 0; timer < timersToCard; timer++) await nextTask();
}

/** Rests the pointer on a point and returns the company of the card that is open then. An earlier card is closed first. */
export async function pointAt({ x, y }: Point): Promise<string | null> {
  if (cardCompany() !== null) await pressKey('Escape');
  // Two moves, because the first one after a scroll may still hit the old place.
  await moveMouse({ x: x - 1, y }, { x, y });
  await whenHoverSettled();
  return cardCompany();
}

/** `pointAt` the middle of a text. */
export const hover = (text: string, nth = 0): Promise<string | null> => pointAt(pointOn(text, nth));

/** Taps a point and returns the company of the card that is open then. */
export async function tapAt(at: Point): Promise<string | null> {
  await touch(at);
  await whenHoverSettled();
  return cardCompany();
}

/** `tapAt` the middle of a text. */
export const tap = (text: string, nth = 0): Promise<string | null> => tapAt(pointOn(text, nth));

/** A card whose word the pointer has left before is closed after this. */
export async function whenGraceIsOver(): Promise<void> {
  await whenHoverSettled();
  await new Promise((resolve) => wait(resolve, delays.graceMs));
  await nextTask();
}

/** Runs a keyboard command that opens a card, and returns the company of that card. */
export async function run(command: PageCommand): Promise<string | null> {
  const before = openedCards();
  globalThis.yanjing!.runCommand!(command);
  await expect.poll(openedCards).toBeGreaterThan(before);
  await whenHoverSettled();
  return cardCompany();
}
