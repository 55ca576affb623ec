// Opens and closes the card for a mention: the script on first need, the dossier each time. Where the frame is too small
// for it, the tab's own page shows it.
import type { Dossier } from '../../dossier/dossier.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { cardPort, providePageApi } from '../../messages/page-api.ts';
import type { HoistedCardCommand, HoistedCardEvent } from '../../model/hoisted-card.ts';
import { elementOf } from '../marks/blocks.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { rangeOf } from '../marks/range.ts';
import { hasOwnCards } from '../../sites/own-cards.ts';
import type { CardContent, CardEvents, MuteScope } from '../../messages/card-port.ts';
import { askingEvents, dossierOf } from './background-client.ts';

const patienceMs = 150;
/** Longer than any dwell. What was asked for on a word that the pointer left is old when it comes back. */
const preparedForMs = 1000;
/** A card is 368 pixels wide, and with less height than this it is a slit that scrolls. */
const roomPx = { width: 400, height: 300 };

const later = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms));

const isCramped = (): boolean =>
  window !== window.top && (window.innerWidth < roomPx.width || window.innerHeight < roomPx.height);

/** Which of the tab's frames this one is, or is in. Within a shadow root it is none of them: -1. */
function indexInTop(): number {
  let view: Window = window;
  while (view.parent !== view.parent.parent) view = view.parent;
  const top = view.parent;
  return Array.from({ length: top.length }, (_, index) => top[index]).indexOf(view);
}

export interface CardClient {
  /** Asks for what a card for it takes, ahead of `open`: a background that sleeps wakes while the pointer dwells. */
  prepare: (place: PageMention) => void;
  /** @returns whether the card stands; `isCurrent` is asked after every wait. */
  open: (place: PageMention, pointer: { x: number; y: number }, isCurrent: () => boolean) => Promise<boolean>;
  close: () => void;
  /** Whether one goes with the pointer now. */
  isStanding: () => boolean;
  /** As the card's own of those names, also where the tab's own page shows it. */
  focus: () => boolean;
  pin: () => void;
  /** Reads again what the standing cards show. */
  refresh: () => Promise<void>;
  /** Closes the pinned ones too. */
  stop: () => void;
}

export interface CardClientDeps {
  /** As stored. */
  settings: unknown;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
  onMute: (place: PageMention, scope: MuteScope) => void;
  onPin: () => void;
}

export function createCardClient({ settings, onEnter, onLeave, onClose, onMute, onPin }: CardClientDeps): CardClient {
  let prepared: { place: PageMention; dossier: Promise<Dossier | null>; atMs: number } | null = null;
  let scriptComing: Promise<unknown> | null = null;
  /** Whose card the tab's own page shows. */
  let hoisted: PageMention | null = null;
  let hide = (): void => {};

  const wordOf = ({ mention, segments }: PageMention): NonNullable<CardContent['word']> => {
    const text = segments.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    return { text, reasons: mention.reasons };
  };

  const eventsFor = (place: PageMention): CardEvents => ({
    ...askingEvents,
    onEnter,
    onLeave,
    onClose,
    onMute: (scope) => onMute(place, scope),
    onPin,
  });

  const command = (wanted: HoistedCardCommand): void => void sendMessage('hoistedCardCommand', { command: wanted });

  async function hoist(place: PageMention, pointer: { x: number; y: number }): Promise<boolean> {
    const rects = [...rangeOf(place).getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    const frameIndex = indexInTop();
    if (frameIndex === -1 || rects.length === 0) return false;
    const { text, reasons } = wordOf(place);
    const { companyId } = place.mention;
    const answer = await sendMessage('hoistCard', {
      text,
      reasons: [...reasons],
      companyId,
      rects,
      pointer,
      frameIndex,
      width: window.innerWidth,
      isNested: window.parent !== window.top,
    });
    return answer.ok && answer.value.isShown;
  }

  /** Receives what the user does with the card in the top frame. */
  function listenToHoistedCard(place: PageMention): void {
    const { onMute: mute, ...events } = eventsFor(place);
    const onHoistedCardEvent = (event: HoistedCardEvent): void => {
      // A card that was closed or pinned is no longer to be hidden by this frame.
      if (event === 'close' || event === 'pin') hoisted = null;
      if (event === 'enter') events.onEnter();
      else if (event === 'leave') events.onLeave();
      else if (event === 'close') events.onClose();
      else if (event === 'pin') events.onPin();
      else mute(event);
    };
    providePageApi({ onHoistedCardEvent });
  }

  /** Once at a time. */
  async function bringScript(): Promise<void> {
    // What was asked for ahead may have got no answer: a background may be stopped at any moment.
    await scriptComing;
    if (cardPort()) return;
    scriptComing = sendMessage('injectScript', { name: 'card' });
    await scriptComing;
  }

  /** As asked for ahead, or again: where that was long ago, for another place, or got no answer. */
  async function dossierFor(place: PageMention): Promise<Dossier | null> {
    const ahead = prepared;
    prepared = null;
    const isFresh = ahead?.place === place && performance.now() - ahead.atMs < preparedForMs;
    return (isFresh && (await ahead.dossier)) || dossierOf(place.mention.companyId);
  }

  async function open(
    place: PageMention,
    pointer: { x: number; y: number },
    isCurrent: () => boolean,
  ): Promise<boolean> {
    if (isCramped() && (await hoist(place, pointer))) {
      hoisted = place;
      listenToHoistedCard(place);
      if (!isCurrent()) close();
      return hoisted !== null;
    }
    const arriving = dossierFor(place);
    await bringScript();
    // An empty card at once, filled a blink later, would flicker: it is shown only where the wait is felt.
    const dossier = await Promise.race([arriving, later(patienceMs)]);
    const card = cardPort();
    if (dossier === null || !card || !isCurrent()) return false;
    const anchor = {
      contextElement: elementOf(place.container),
      getClientRects: () => [...rangeOf(place).getClientRects()],
      pointer,
      isAbove: hasOwnCards(location.hostname),
    };
    hide = card.show({ settings, word: wordOf(place) }, dossier ?? arriving, anchor, eventsFor(place));
    return true;
  }

  function close(): void {
    if (hoisted) command('hide');
    hoisted = null;
    hide();
  }

  return {
    prepare(place) {
      // The tab's own page asks for the card that it shows.
      if (isCramped()) return;
      prepared = { place, dossier: dossierOf(place.mention.companyId), atMs: performance.now() };
      void bringScript();
    },
    open,
    close,
    isStanding: () => hoisted !== null || cardPort()?.isStanding() === true,
    focus() {
      if (hoisted) command('focus');
      return hoisted !== null || cardPort()?.focus() === true;
    },
    pin() {
      if (hoisted) command('pin');
      else cardPort()?.pin();
    },
    async refresh() {
      prepared = null;
      if (hoisted) command('refresh');
      await cardPort()?.refresh();
    },
    stop() {
      close();
      cardPort()?.hideAll();
    },
  };
}
