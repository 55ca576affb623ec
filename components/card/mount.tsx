// Puts the card on a page: a host that stands only while a card shows, a closed root, the top layer.
import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../../lib/format/language.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { resolveLanguage, Words } from '../ui/intl.tsx';
import { today } from '../ui/today.ts';
import uiStyle from '../ui/ui.css?inline';
import cardStyle from './card.css?inline';
import { CardView } from './CardView.tsx';
import type { CardAnchor, CardContent, CardEvents, CardPort } from './port.ts';

/** Clear of the word by this much; the pointer's way from one to the other stays short. */
const gapPx = 7;
const edgePx = 8;

interface Standing {
  host: HTMLElement;
  box: HTMLElement;
  root: Root;
  events: CardEvents;
  stopPlacing: () => void;
}

/** A card outside a modal dialog or a fullscreen element is drawn above it but inert, so it goes inside. */
const homeOf = (): Element =>
  [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.fullscreenElement ?? document.documentElement;

function boundsOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Below the hovered line box, above where there is no room, and never over the word: rather shorter, and scrolled. */
async function place(box: HTMLElement, anchor: CardAnchor): Promise<void> {
  const rects = anchor.getClientRects();
  if (rects.length === 0) return;
  const bounds = boundsOf(rects);
  const word = { getBoundingClientRect: () => bounds, getClientRects: () => rects };
  const below = window.innerHeight - bounds.bottom - gapPx - edgePx;
  const isTighterBelow = below < box.offsetHeight && below < bounds.top - gapPx - edgePx;
  const { x, y } = await computePosition(word, box, {
    strategy: 'fixed',
    placement: isTighterBelow ? 'top-start' : 'bottom-start',
    middleware: [
      inline(anchor.pointer),
      offset(gapPx),
      // A word near the side is a matter for shift; only height sends the card to another side.
      flip({
        padding: edgePx,
        crossAxis: false,
        fallbackPlacements: isTighterBelow ? ['right', 'left'] : ['top-start', 'right', 'left'],
        fallbackStrategy: 'initialPlacement',
      }),
      shift({ padding: edgePx }),
      size({
        padding: edgePx,
        apply({ availableHeight }) {
          box.style.maxHeight = `min(var(--card-height), ${Math.floor(availableHeight)}px)`;
        },
      }),
    ],
  });
  box.style.left = `${Math.round(x)}px`;
  box.style.top = `${Math.round(y)}px`;
}

export function createCard(browserLanguage: Language): CardPort {
  const sheets = [uiStyle, cardStyle].map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
  let standing: Standing | null = null;

  function raise(events: CardEvents): Standing {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = sheets;
    const box = document.createElement('div');
    box.className = 'yj card';
    box.popover = 'manual';
    shadow.append(box);
    box.addEventListener('pointerenter', (event) => event.isTrusted && events.onEnter());
    box.addEventListener('pointerleave', (event) => event.isTrusted && events.onLeave());
    // The page's shortcuts are not for keys pressed in the card; Esc still closes it.
    for (const kind of ['keydown', 'keyup', 'keypress'] as const) {
      box.addEventListener(kind, (event) => {
        if (event.key !== 'Escape') event.stopPropagation();
      });
    }
    homeOf().append(host);
    box.showPopover();
    return { host, box, root: createRoot(box), events, stopPlacing: () => {} };
  }

  function render({ root, box, events }: Standing, { dossier, settings: stored, word }: CardContent): void {
    const settings = parseSettings(stored);
    const language = resolveLanguage(settings.language, browserLanguage);
    box.dataset['theme'] = settings.theme;
    box.dataset['up'] = settings.isRedUp ? 'red' : 'green';
    box.lang = language;
    flushSync(() =>
      root.render(
        <Words language={language}>
          <CardView
            key={dossier.company.id}
            dossier={dossier}
            word={word}
            today={today()}
            onWatch={(isWatched) => events.onWatch(dossier.company.id, isWatched)}
            onClose={events.onClose}
            onMute={events.onMute}
          />
        </Words>,
      ),
    );
  }

  function hide(): void {
    if (!standing) return;
    const { host, root, stopPlacing } = standing;
    standing = null;
    stopPlacing();
    root.unmount();
    host.remove();
  }

  return {
    show(content, anchor, events) {
      hide();
      const raised = raise(events);
      standing = raised;
      render(raised, content);
      const reference = {
        getBoundingClientRect: () => boundsOf(anchor.getClientRects()),
        contextElement: anchor.contextElement,
      };
      raised.stopPlacing = autoUpdate(reference, raised.box, () => void place(raised.box, anchor));
    },
    update(content) {
      if (standing) render(standing, content);
    },
    hide,
    isHost: (node) => standing?.host === node,
  };
}
