// Mounts cards on a page: one host per open card, with a closed shadow root and a popover in the top layer. At most one card
// is controlled by hover; pinned cards stay until they are closed.
import '../overlay/html-elements.ts';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Language } from '../../lib/format/language.ts';
import { cardMessages } from '../../locales/card.ts';
import { defaultSites } from '../../lib/settings/sites.ts';
import { readSites, watchSites } from '../../lib/settings/sites-storage.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { attachHost, createOverlayHost, detachHost, hasFocus, isTargetOf, parseStyles } from '../overlay/host.ts';
import { overlayParentFor, isMisplaced, watchHidden, watchTopLayer } from '../overlay/top-layer.ts';
import { compensateZoom } from '../overlay/viewport.ts';
import { I18nProvider, resolveLanguage } from '../ui/intl.tsx';
import { today } from '../ui/today.ts';
import uiStyle from '../ui/ui.css?inline';
import cardStyle from './card.css?inline';
import { CardView } from './CardView.tsx';
import { CardWaiting } from './CardWaiting.tsx';
import { makeDraggable } from './drag.ts';
import { focusFirst, focusWithoutRing, restoreFocus, onTab } from './focus.ts';
import { trackAnchor } from './track-anchor.ts';
import { isolateEvents } from './event-isolation.ts';
import { placeCard, resetSide } from './placement.ts';
import type { CardContent, CardEvents, CardPort } from '../../lib/messages/card-port.ts';

interface OpenCard {
  host: HTMLElement;
  box: HTMLElement;
  root: Root;
  content: CardContent;
  /** Navigation history through peers and units. The last dossier is shown; empty while loading. */
  history: Dossier[];
  events: CardEvents;
  isPinned: boolean;
  /** Stops tracking the word, or dragging of a pinned card. */
  stopMoving: () => void;
  unwatch: () => void;
}

/** The oldest pinned card is closed above this limit. */
const mostPinned = 6;

export function createCard(browserLanguage: Language): CardPort {
  const styles = parseStyles(uiStyle, cardStyle);
  // Loaded here because only cards need them, and faster than the first dossier.
  let sites = defaultSites;
  const onSites = (loaded: typeof sites): void => {
    sites = loaded;
    for (const card of all()) render(card);
  };
  void readSites().then(onSites);
  watchSites(onSites);
  watchTopLayer(() => pinned.forEach(moveIfMisplaced));
  // Registered before trackAnchor's listener, so that the size is right when the card is placed.
  window.visualViewport?.addEventListener('resize', () => {
    for (const { host, box } of all()) compensateZoom(host, box);
  });
  let hovering: OpenCard | null = null;
  const pinned = new Set<OpenCard>();
  const all = (): OpenCard[] => (hovering ? [...pinned, hovering] : [...pinned]);

  function createOpenCard(content: CardContent, events: CardEvents, word: Element): OpenCard {
    const { host, box } = createOverlayHost('card', styles);
    const card: OpenCard = {
      host,
      box,
      root: createRoot(box),
      content,
      history: [],
      events,
      isPinned: false,
      stopMoving: () => {},
      unwatch: watchHidden(box, () => moveIfMisplaced(card)),
    };
    isolateEvents(box);
    box.addEventListener('pointerdown', () => bringToFront(card), { capture: true });
    box.addEventListener('pointerenter', (event) => {
      if (!event.isTrusted) return;
      if (card === hovering) events.onEnter();
      // Enables the P and C shortcuts, but never takes focus from an element of the page.
      if (document.activeElement === document.body) focusWithoutRing(box);
    });
    box.addEventListener('pointerleave', (event) => {
      if (event.isTrusted && card === hovering) events.onLeave();
      else if (event.isTrusted && !card.isPinned) close(card);
    });
    // Keys pressed in the card must not trigger the page's shortcuts.
    for (const kind of ['keydown', 'keyup', 'keypress'] as const) {
      box.addEventListener(kind, (event) => {
        event.stopPropagation();
        if (kind !== 'keydown') return;
        delete box.dataset['quiet'];
        if (event.key === 'Tab') onTab(event, box);
        if (event.key !== 'Escape') return;
        // Esc must not close the dialog that contains the card either.
        event.preventDefault();
        dismiss(card);
      });
    }
    attach(card, word);
    return card;
  }

  /** Also used to move a card: moving a popover in the tree hides it, so it is shown again. */
  function attach({ host, box }: OpenCard, word: Element | null): void {
    attachHost(host, overlayParentFor(word));
    compensateZoom(host, box);
    box.showPopover();
  }

  /** When the dialog around a card closes, a pinned card moves elsewhere. A hover card closes, as its word is gone too. */
  function moveIfMisplaced(card: OpenCard): void {
    if (!all().includes(card) || !isMisplaced(card.host, card.box)) return;
    if (card === hovering) dismiss(card);
    else attach(card, null);
  }

  /** Raises the pressed card above other pinned cards, and focuses it. */
  function bringToFront(card: OpenCard): void {
    const isUncovered = !hovering && [...pinned].at(-1) === card;
    if (isUncovered || !pinned.delete(card)) return;
    pinned.add(card);
    const { box } = card;
    // The top layer is ordered by when popovers were shown.
    box.hidePopover();
    box.showPopover();
    focusWithoutRing(box);
  }

  /** The owner of the hover state closes the hover card; pinned cards are closed here. */
  const dismiss = (card: OpenCard): void => (card === hovering ? card.events.onClose() : close(card));

  function close(card: OpenCard): void {
    if (card === hovering) hovering = null;
    pinned.delete(card);
    card.stopMoving();
    card.unwatch();
    const hadFocus = hasFocus(card.host);
    card.root.unmount();
    detachHost(card.host);
    if (hadFocus) restoreFocus();
  }

  function pin(card: OpenCard, isPinned: boolean): void {
    card.isPinned = isPinned;
    render(card);
    if (card !== hovering) return;
    const shown = card.history.at(-1);
    for (const other of pinned) if (shown && other.history.at(-1)?.company.id === shown.company.id) close(other);
    hovering = null;
    pinned.add(card);
    card.stopMoving();
    card.stopMoving = makeDraggable(card.box);
    // Disables the opening animation when the popover is shown again.
    card.box.dataset['still'] = '';
    card.events.onPin();
    if (pinned.size > mostPinned) close([...pinned][0]!);
  }

  async function navigate(card: OpenCard, companyId: string): Promise<void> {
    const dossier = await card.events.dossierOf(companyId);
    if (!dossier || !all().includes(card)) return;
    card.history.push(dossier);
    render(card);
  }

  function fill(card: OpenCard, dossier: Dossier | null): void {
    if (!all().includes(card)) return;
    if (!dossier) {
      dismiss(card);
      return;
    }
    card.history.push(dossier);
    resetSide(card.box);
    render(card);
  }

  function render(card: OpenCard): void {
    const { root, box, events, content, history, isPinned } = card;
    const settings = parseSettings(content.settings);
    const language = resolveLanguage(settings.language, browserLanguage);
    const dossier = history.at(-1);
    box.dataset['theme'] = settings.theme;
    box.dataset['up'] = settings.isRedUp ? 'red' : 'green';
    box.dataset['size'] = settings.textSize;
    box.lang = language;
    flushSync(() =>
      root.render(
        <I18nProvider language={language} messages={cardMessages}>
          {dossier ? (
            <CardView
              key={dossier.company.id}
              dossier={dossier}
              word={content.word}
              today={today()}
              links={sites}
              isPinned={isPinned}
              canGoBack={history.length > 1}
              onWatch={(isWatched) => events.onWatch(dossier.company.id, isWatched)}
              onClose={() => dismiss(card)}
              onMute={events.onMute}
              onPin={(next) => pin(card, next)}
              onBack={() => {
                card.history.pop();
                render(card);
              }}
              onGo={(companyId) => void navigate(card, companyId)}
              onOpenDossier={events.onOpenDossier}
            />
          ) : (
            <CardWaiting />
          )}
        </I18nProvider>,
      ),
    );
  }

  return {
    show(content, dossier, anchor, events) {
      if (hovering) close(hovering);
      const card = createOpenCard(content, events, anchor.contextElement);
      hovering = card;
      if (dossier instanceof Promise) void dossier.then((arrived) => fill(card, arrived));
      else card.history.push(dossier);
      render(card);
      card.stopMoving = trackAnchor(card.box, anchor, () => void placeCard(card.box, anchor));
      return () => {
        if (card === hovering) close(card);
      };
    },
    async refresh() {
      await Promise.all(
        all().map(async (card) => {
          const shown = card.history.at(-1);
          if (!shown) return;
          const dossier = await card.events.dossierOf(shown.company.id);
          if (!dossier || card.history.at(-1) !== shown || !all().includes(card)) return;
          card.history[card.history.length - 1] = dossier;
          render(card);
        }),
      );
    },
    hide() {
      if (hovering) close(hovering);
    },
    isStanding: () => hovering !== null,
    box: () => hovering?.box.getBoundingClientRect() ?? null,
    focus() {
      const card = hovering ?? [...pinned].at(-1);
      if (card) focusFirst(card.box, card.host);
      return card !== undefined && card !== null;
    },
    pin() {
      if (hovering) pin(hovering, true);
    },
    restyle(settings) {
      for (const card of all()) {
        card.content = { ...card.content, settings };
        render(card);
      }
    },
    hideAll() {
      for (const card of all()) close(card);
    },
    isHost: (node) => all().some(({ host, box }) => isTargetOf(node, host, box)),
  };
}
