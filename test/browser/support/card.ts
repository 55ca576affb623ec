// Opens the real card in a test document, without the extension, and gives access to its closed shadow root.
import { fakeBrowser } from './fake-extension.ts';
import { expect, vi } from 'vitest';
import { createCard } from '../../../components/card/mount.ts';
import { assembleDossier } from '../../../lib/dossier/assemble.ts';
import type { Dossier, DossierRows } from '../../../lib/dossier/dossier.ts';
import { companyOfListing } from '../../../lib/dossier/unreported.ts';
import type { CardAnchor, CardContent, CardEvents } from '../../../lib/messages/card-port.ts';
import { seeds } from '../../../seeds/index.ts';
import {
  act,
  boxOf,
  centerOf,
  elementAt,
  eventually,
  findText,
  inOverlays,
  moveTo,
  nextFrame,
  whenPressable,
  type Box,
} from './test-page.ts';

/** One for the whole file, as in a page. */
export const card = createCard('zh-CN');

/** A company's dossier as the background assembles it. */
export function dossierFor(companyId: string, rows: DossierRows = seeds, isWatched = false): Dossier {
  const isCovered = rows.companies.some(({ id }) => id === companyId);
  const uncovered = isCovered ? null : companyOfListing(companyId);
  const companies = uncovered ? [...rows.companies, uncovered] : rows.companies;
  const dossier = assembleDossier(companyId, { ...rows, companies }, { isWatched, origin: 'store' });
  if (!dossier) throw new Error(`no company ${companyId}`);
  return dossier;
}

export type RecordedEvents = { [Name in keyof CardEvents]: ReturnType<typeof vi.fn<CardEvents[Name]>> };

/** Companies on the watchlist of the fake background. */
const watched = new Set<string>();

const recordEvents = (): RecordedEvents => ({
  onWatch: vi.fn<CardEvents['onWatch']>((companyId, isWatched) => {
    if (isWatched) watched.add(companyId);
    else watched.delete(companyId);
    void card.refresh();
  }),
  onEnter: vi.fn<CardEvents['onEnter']>(),
  onLeave: vi.fn<CardEvents['onLeave']>(),
  onClose: vi.fn<CardEvents['onClose']>(),
  onMute: vi.fn<CardEvents['onMute']>(),
  onPin: vi.fn<CardEvents['onPin']>(),
  dossierOf: vi.fn<CardEvents['dossierOf']>((companyId) =>
    Promise.resolve(dossierFor(companyId, seeds, watched.has(companyId))),
  ),
  onOpenDossier: vi.fn<CardEvents['onOpenDossier']>(),
  onOpenPicture: vi.fn<CardEvents['onOpenPicture']>(),
  onOpenEvidence: vi.fn<CardEvents['onOpenEvidence']>(),
  onOpenReport: vi.fn<CardEvents['onOpenReport']>(),
});

interface OpenOptions {
  settings?: unknown;
  /** A ready dossier, or one that arrives later, instead of the seeds' one. */
  dossier?: Dossier | Promise<Dossier | null>;
  word?: CardContent['word'];
  anchor?: Partial<CardAnchor>;
}

/** Opens the card of a company at the first place of `text`, and closes it when it asks for that. */
export async function openCard(text: string, companyId: string, options: OpenOptions = {}): Promise<RecordedEvents> {
  const range = findText(text);
  const anchor: CardAnchor = {
    contextElement: range.startContainer.parentElement!,
    getClientRects: () => [...range.getClientRects()],
    isAbove: false,
    pointer: centerOf(range),
    ...options.anchor,
  };
  const events = recordEvents();
  const word = options.word === undefined ? { text, reasons: ['name'] } : options.word;
  const content = { settings: options.settings ?? {}, word };
  const close = card.show(content, options.dossier ?? dossierFor(companyId), anchor, events);
  events.onClose.mockImplementation(close);
  events.onMute.mockImplementation(close);
  await nextFrame();
  return events;
}

/** Closes all cards and clears the fake background. */
export function closeCards(): void {
  card.hideAll();
  watched.clear();
  fakeBrowser.reset();
}

export const cardBoxes = (): HTMLElement[] => inOverlays('.card');

/** The first open card. */
export function cardElement(): HTMLElement {
  const [first] = cardBoxes();
  if (!first) throw new Error('no card is open');
  return first;
}

export const isCardOpen = (): boolean => cardBoxes().length > 0;

/** Text of the first card, as shown; `null` if none is open. */
export const cardText = (): string | null => cardBoxes()[0]?.innerText ?? null;

export const cardBox = (): Box => boxOf(cardElement());

/** First element with the class in the open cards, or `null`. */
export const part = (className: string): HTMLElement | null => inOverlays(`.card .${className}`)[0] ?? null;

/** Like `part`, but fails without one. */
export function partOf(className: string): HTMLElement {
  const found = part(className);
  if (!found) throw new Error(`no .${className} in a card`);
  return found;
}

/** Clicks the middle of the first element with the class. */
export async function clickPart(className: string): Promise<void> {
  await whenPressable(partOf(className));
  const { x, y } = centerOf(partOf(className));
  await act({ kind: 'move', x, y }, { kind: 'down' }, { kind: 'up' });
}

/** Rests the pointer on an element of the card, in two moves as by hand. */
export async function pointAt(element: Element): Promise<void> {
  const { x, y, width, height } = boxOf(element);
  await moveTo(x + width / 3, y + height / 2, 2);
}

/** Whether the card gets the pointer where it is drawn; an inert card does not. */
export function isCardReachable(): boolean {
  const { x, y, width } = cardBox();
  return cardElement().contains(elementAt(x + width / 2, y + 20));
}

export const expectCardReachable = (): Promise<void> => eventually(() => expect(isCardReachable()).toBe(true));
