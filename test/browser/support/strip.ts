// Shows the real strip in a test document, without the extension, and gives access to its closed shadow root.
import './fake-extension.ts';
import { expect, vi } from 'vitest';
import { createStripView } from '../../../components/strip/mount.ts';
import { standStripHost } from '../../../lib/content/session/strip-host.ts';
import type { StripContent, StripEvents, StripPort } from '../../../lib/messages/strip-port.ts';
import type { StripPlace } from '../../../lib/settings/strip-places.ts';
import { dossierFor } from './card.ts';
import { act, boxOf, centerOf, elementAt, eventually, inOverlays, whenPressable } from './test-page.ts';

export const strip: StripPort = createStripView('zh-CN');

type RecordedEvents = { [Name in keyof StripEvents]: ReturnType<typeof vi.fn<StripEvents[Name]>> };

interface ShowOptions {
  settings?: unknown;
  place?: Partial<StripPlace>;
  /** The page's listing; by default the company's first one. */
  listing?: StripContent['listing'];
  canReveal?: boolean;
  /** A ready dossier instead of the seeds' one. */
  dossier?: StripContent['dossier'];
}

/** Shows the strip of a company. Moving, folding and dismissing it take effect, as in a page. */
export function showStrip(companyId: string, options: ShowOptions = {}): RecordedEvents {
  const dossier = options.dossier ?? dossierFor(companyId);
  const [first] = dossier.company.listings;
  const content = {
    dossier,
    listing: options.listing ?? first ?? { code: 'NONE', exchange: 'NYSE' as const },
    settings: options.settings ?? {},
    canReveal: options.canReveal ?? false,
  };
  const place: StripPlace = { corner: null, isFolded: false, ...options.place };
  const events: RecordedEvents = {
    onReveal: vi.fn<StripEvents['onReveal']>(),
    onWatch: vi.fn<StripEvents['onWatch']>(),
    onOpenDossier: vi.fn<StripEvents['onOpenDossier']>(),
    onOpenEvidence: vi.fn<StripEvents['onOpenEvidence']>(),
    onDismiss: vi.fn<StripEvents['onDismiss']>(strip.hide),
    onTurnOff: vi.fn<StripEvents['onTurnOff']>(strip.hide),
    onPlace: vi.fn<StripEvents['onPlace']>((next) => strip.show({ ...content, place: next }, events, standStripHost())),
  };
  strip.show({ ...content, place }, events, standStripHost());
  return events;
}

export const stripElement = (): HTMLElement | null => inOverlays('.strip')[0] ?? null;

export const stripText = (): string | null => stripElement()?.innerText ?? null;

/** Fails without an element of the class. */
export function stripPart(className: string): HTMLElement {
  const found = inOverlays(`.strip .${className}`)[0];
  if (!found) throw new Error(`no .${className} in a strip`);
  return found;
}

export async function clickStripPart(className: string): Promise<void> {
  await whenPressable(stripPart(className));
  const { x, y } = centerOf(stripPart(className));
  await act({ kind: 'move', x, y }, { kind: 'down' }, { kind: 'up' });
}

export const cornerOfStrip = (): string | undefined => stripElement()?.dataset['corner'];

/** Whether the strip gets the pointer where it is drawn. */
export function isStripReachable(): boolean {
  const box = stripElement()!;
  if (boxOf(box).width === 0) return false;
  const { x, y } = centerOf(box);
  return box.contains(elementAt(x, y));
}

export const expectStripReachable = (isReachable = true): Promise<void> =>
  eventually(() => expect(isStripReachable()).toBe(isReachable));
