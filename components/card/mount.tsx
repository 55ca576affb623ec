// Puts cards on a page: a host that stands only while its card shows, a closed root, the top layer. One card goes with the
// pointer; pinned ones stand by themselves.
import '../overlay/html-elements.ts';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Language } from '../../lib/format/language.ts';
import { defaultSites } from '../../lib/settings/sites.ts';
import { readSites, watchSites } from '../../lib/settings/sites-storage.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { attachHost, createOverlayHost, detachHost, hasFocus, isTargetOf, parseStyles } from '../overlay/host.ts';
import { overlayParentFor, isMisplaced, watchHidden, watchTopLayer } from '../overlay/top-layer.ts';
import { compensateZoom } from '../overlay/viewport.ts';
import { resolveLanguage, Words } from '../ui/intl.tsx';
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
import type { CardContent, CardEvents, CardPort } from './port.ts';

interface Standing {
  host: HTMLElement;
  box: HTMLElement;
  root: Root;
  content: CardContent;
  /** The dossiers one after the other, as the user went on to peers and units; the last one shows, none while waiting. */
  trail: Dossier[];
  events: CardEvents;
  isPinned: boolean;
  /** Ends following the word, or being dragged. */
  letGo: () => void;
  unwatch: () => void;
}

/** More than these, side by side, nobody compares; the oldest goes. */
const mostPinned = 6;

export function createCard(browserLanguage: Language): CardPort {
  const styles = parseStyles(uiStyle, cardStyle);
  // Read by the card alone, and there long before the first dossier is.
  let sites = defaultSites;
  const onSites = (read: typeof sites): void => {
    sites = read;
    for (const card of all()) render(card);
  };
  void readSites().then(onSites);
  watchSites(onSites);
  watchTopLayer(() => pinned.forEach(moveIfMisplaced));
  // Runs before each placement of the card.
  window.visualViewport?.addEventListener('resize', () => {
    for (const { host, box } of all()) compensateZoom(host, box);
  });
  let hovering: Standing | null = null;
  const pinned = new Set<Standing>();
  const all = (): Standing[] => (hovering ? [...pinned, hovering] : [...pinned]);

  function raise(content: CardContent, events: CardEvents, word: Element): Standing {
    const { host, box } = createOverlayHost('card', styles);
    const card: Standing = {
      host,
      box,
      root: createRoot(box),
      content,
      trail: [],
      events,
      isPinned: false,
      letGo: () => {},
      unwatch: watchHidden(box, () => moveIfMisplaced(card)),
    };
    isolateEvents(box);
    box.addEventListener('pointerdown', () => bringToFront(card), { capture: true });
    box.addEventListener('pointerenter', (event) => {
      if (!event.isTrusted) return;
      if (card === hovering) events.onEnter();
      // P and C are the card's while the pointer is in it; but nothing of the page's loses the focus for that.
      if (document.activeElement === document.body) focusWithoutRing(box);
    });
    box.addEventListener('pointerleave', (event) => {
      if (event.isTrusted && card === hovering) events.onLeave();
      else if (event.isTrusted && !card.isPinned) close(card);
    });
    // The page's shortcuts are not for keys pressed in the card.
    for (const kind of ['keydown', 'keyup', 'keypress'] as const) {
      box.addEventListener(kind, (event) => {
        event.stopPropagation();
        if (kind !== 'keydown') return;
        delete box.dataset['quiet'];
        if (event.key === 'Tab') onTab(event, box);
        if (event.key !== 'Escape') return;
        // Nor does it close the dialog that the card stands in.
        event.preventDefault();
        dismiss(card);
      });
    }
    settle(card, word);
    return card;
  }

  /** A popover that is moved in the tree is hidden, so it is shown again. */
  function settle({ host, box }: Standing, word: Element | null): void {
    attachHost(host, overlayParentFor(word));
    compensateZoom(host, box);
    box.showPopover();
  }

  /** A card without its dialog goes on elsewhere if it is pinned; otherwise its word is gone too. */
  function moveIfMisplaced(card: Standing): void {
    if (!all().includes(card) || !isMisplaced(card.host, card.box)) return;
    if (card === hovering) dismiss(card);
    else settle(card, null);
  }

  /** Of pinned cards that lie over each other, the pressed one comes up, and has the keys. */
  function bringToFront(card: Standing): void {
    const isUncovered = !hovering && [...pinned].at(-1) === card;
    if (isUncovered || !pinned.delete(card)) return;
    pinned.add(card);
    const { box } = card;
    // What stands in the top layer lies there in the order of its being shown.
    box.hidePopover();
    box.showPopover();
    focusWithoutRing(box);
  }

  /** The one that goes with the pointer is closed by whoever follows that. */
  const dismiss = (card: Standing): void => (card === hovering ? card.events.onClose() : close(card));

  function close(card: Standing): void {
    if (card === hovering) hovering = null;
    pinned.delete(card);
    card.letGo();
    card.unwatch();
    const hadFocus = hasFocus(card.host);
    card.root.unmount();
    detachHost(card.host);
    if (hadFocus) restoreFocus();
  }

  function pin(card: Standing, isPinned: boolean): void {
    card.isPinned = isPinned;
    render(card);
    if (card !== hovering) return;
    const shown = card.trail.at(-1);
    for (const other of pinned) if (shown && other.trail.at(-1)?.company.id === shown.company.id) close(other);
    hovering = null;
    pinned.add(card);
    card.letGo();
    card.letGo = makeDraggable(card.box);
    // Shown anew, it has been there all the time.
    card.box.dataset['still'] = '';
    card.events.onPin();
    if (pinned.size > mostPinned) close([...pinned][0]!);
  }

  async function go(card: Standing, companyId: string): Promise<void> {
    const dossier = await card.events.dossierOf(companyId);
    if (!dossier || !all().includes(card)) return;
    card.trail.push(dossier);
    render(card);
  }

  function fill(card: Standing, dossier: Dossier | null): void {
    if (!all().includes(card)) return;
    if (!dossier) {
      dismiss(card);
      return;
    }
    card.trail.push(dossier);
    resetSide(card.box);
    render(card);
  }

  function render(card: Standing): void {
    const { root, box, events, content, trail, isPinned } = card;
    const settings = parseSettings(content.settings);
    const language = resolveLanguage(settings.language, browserLanguage);
    const dossier = trail.at(-1);
    box.dataset['theme'] = settings.theme;
    box.dataset['up'] = settings.isRedUp ? 'red' : 'green';
    box.dataset['size'] = settings.textSize;
    box.lang = language;
    flushSync(() =>
      root.render(
        <Words language={language}>
          {dossier ? (
            <CardView
              key={dossier.company.id}
              dossier={dossier}
              word={content.word}
              today={today()}
              links={sites}
              isPinned={isPinned}
              canGoBack={trail.length > 1}
              onWatch={(isWatched) => events.onWatch(dossier.company.id, isWatched)}
              onClose={() => dismiss(card)}
              onMute={events.onMute}
              onPin={(next) => pin(card, next)}
              onBack={() => {
                card.trail.pop();
                render(card);
              }}
              onGo={(companyId) => void go(card, companyId)}
              onOpenDossier={events.onOpenDossier}
            />
          ) : (
            <CardWaiting />
          )}
        </Words>,
      ),
    );
  }

  return {
    show(content, dossier, anchor, events) {
      if (hovering) close(hovering);
      const card = raise(content, events, anchor.contextElement);
      hovering = card;
      if (dossier instanceof Promise) void dossier.then((arrived) => fill(card, arrived));
      else card.trail.push(dossier);
      render(card);
      card.letGo = trackAnchor(card.box, anchor, () => void placeCard(card.box, anchor));
      return () => {
        if (card === hovering) close(card);
      };
    },
    async refresh() {
      await Promise.all(
        all().map(async (card) => {
          const shown = card.trail.at(-1);
          if (!shown) return;
          const dossier = await card.events.dossierOf(shown.company.id);
          if (!dossier || card.trail.at(-1) !== shown || !all().includes(card)) return;
          card.trail[card.trail.length - 1] = dossier;
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
