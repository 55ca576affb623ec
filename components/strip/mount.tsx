// Puts the strip on a page: a host that exists only while the strip does, a closed root, the top layer. A dialog or a
// fullscreen element that comes later covers it, as it covers the page.
import '../overlay/html-elements.ts';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../../lib/format/language.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import type { Corner } from '../../lib/settings/strip-places.ts';
import { attachHost, createOverlayHost, detachHost, hasFocus, isTargetOf, parseStyles } from '../overlay/host.ts';
import { fullscreenElement, overlayParentFor, isMisplaced, watchHidden } from '../overlay/top-layer.ts';
import { focusedElement } from '../overlay/flat-tree.ts';
import { compensateZoom, viewportNow, watchViewport, zoomOf } from '../overlay/viewport.ts';
import { resolveLanguage, Words } from '../ui/intl.tsx';
import { today } from '../ui/today.ts';
import uiStyle from '../ui/ui.css?inline';
import { cornerBeside, freestCorner } from './corner.ts';
import { makeDraggable } from './drag.ts';
import type { StripContent, StripEvents, StripPort } from './port.ts';
import stripStyle from './strip.css?inline';
import { StripView } from './StripView.tsx';

/** Pages put their chat buttons and notices up late: the corner is chosen once more. */
const lateMs = 2500;

interface Standing {
  host: HTMLElement;
  box: HTMLElement;
  root: Root;
  content: StripContent;
  events: StripEvents;
  ending: AbortController;
  /** What of the page's had the focus before. */
  origin: Element | null;
}

const trusted = ['click', 'keydown', 'keyup', 'pointerdown', 'pointermove', 'pointerup'] as const;

export function createStripView(browserLanguage: Language): StripPort {
  const styles = parseStyles(uiStyle, stripStyle);
  let strip: Standing | null = null;

  function raise(content: StripContent, events: StripEvents): Standing {
    const { host, shadow, box } = createOverlayHost('strip', styles);
    const ending = new AbortController();
    const { signal } = ending;
    const standing: Standing = { host, box, root: createRoot(box), content, events, ending, origin: null };
    for (const kind of trusted) {
      const refuse = (event: Event): void => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      };
      shadow.addEventListener(kind, refuse, { capture: true, signal });
    }
    // The page's shortcuts are not for keys pressed in the strip.
    for (const kind of ['keydown', 'keyup', 'keypress'] as const) {
      box.addEventListener(kind, (event) => onKey(event, standing), { signal });
    }
    box.addEventListener(
      'focusin',
      ({ relatedTarget }) => {
        const isFromPage = relatedTarget instanceof Element && !box.contains(relatedTarget);
        if (isFromPage) standing.origin = relatedTarget;
      },
      { signal },
    );
    makeDraggable(box, (corner) => moveTo(standing, corner), signal);
    window.addEventListener('resize', () => settle(standing), { signal });
    const late = setTimeout(() => settle(standing), lateMs);
    signal.addEventListener('abort', () => clearTimeout(late));
    watchViewport(() => fitViewport(standing), signal);
    // The dialog that it was shown in closed.
    const unwatch = watchHidden(box, () => box.matches(':popover-open') && isMisplaced(host, box) && stand(standing));
    signal.addEventListener('abort', unwatch);
    const afterFullscreen = (): void => {
      if (!box.matches(':popover-open')) stand(standing);
    };
    document.addEventListener('fullscreenchange', afterFullscreen, { signal });
    return standing;
  }

  function stand({ host, box }: Standing): void {
    attachHost(host, overlayParentFor(null));
    fitViewport({ host, box });
    const { documentElement } = document;
    // A part of the page in fullscreen, such as a chart, is left alone until that ends.
    if ((fullscreenElement() ?? documentElement) === documentElement) box.showPopover();
  }

  /** In its corner of what is in view, at its own size, also while the page is pinched. */
  function fitViewport({ host, box }: Pick<Standing, 'host' | 'box'>): void {
    compensateZoom(host, box);
    const { left, top, width, height } = viewportNow();
    const zoom = zoomOf(box);
    const edges = { left, top, right: window.innerWidth - left - width, bottom: window.innerHeight - top - height };
    for (const [edge, px] of Object.entries(edges)) {
      // Without a pinch what is left of the window's width is its scroll bar.
      box.style.setProperty(`--view-${edge}`, viewportNow().scale === 1 ? '0px' : `${px / zoom}px`);
    }
  }

  function onKey(event: KeyboardEvent, { content, box }: Standing): void {
    event.stopPropagation();
    if (event.type !== 'keydown' || event.key !== 'Escape') return;
    event.preventDefault();
    if (content.place.isFolded) restoreFocus();
    else fold(true);
    delete box.dataset['moving'];
  }

  function restoreFocus(): void {
    const origin = strip?.origin;
    if (origin instanceof HTMLElement || origin instanceof SVGElement) origin.focus({ preventScroll: true });
    else strip?.host.blur();
  }

  /** Where the user has chosen no corner, the page does; but not under the user's hand. */
  function settle({ box, host, content }: Standing): void {
    const { corner } = content.place;
    if (!corner && (box.matches(':hover') || hasFocus(host))) return;
    box.dataset['corner'] = corner ?? freestCorner(box.getBoundingClientRect(), host);
  }

  function moveTo({ content, events }: Standing, corner: Corner): void {
    events.onPlace({ ...content.place, corner });
  }

  function fold(isFolded: boolean): void {
    if (!strip) return;
    const { host, box, content, events } = strip;
    const hadFocus = hasFocus(host);
    events.onPlace({ ...content.place, isFolded });
    if (hadFocus) box.querySelector<HTMLElement>(isFolded ? '.strip-chip' : '.strip-open')?.focus();
  }

  function render(standing: Standing): void {
    const { root, box, events, content } = standing;
    const settings = parseSettings(content.settings);
    const language = resolveLanguage(settings.language, browserLanguage);
    box.dataset['theme'] = settings.theme;
    box.dataset['up'] = settings.isRedUp ? 'red' : 'green';
    box.dataset['size'] = settings.textSize;
    box.lang = language;
    flushSync(() =>
      root.render(
        <Words language={language}>
          <StripView
            listing={content.listing}
            dossier={content.dossier}
            today={today()}
            isFolded={content.place.isFolded}
            onFold={fold}
            onWatch={events.onWatch}
            onOpenDossier={events.onOpenDossier}
            onDismiss={events.onDismiss}
            onTurnOff={events.onTurnOff}
            onMove={(key) => {
              const corner = cornerBeside(box.dataset['corner'] as Corner, key);
              if (corner !== box.dataset['corner']) moveTo(standing, corner);
            }}
          />
        </Words>,
      ),
    );
  }

  return {
    show(content, events) {
      const isNew = !strip;
      strip ??= raise(content, events);
      Object.assign(strip, { content, events });
      render(strip);
      if (isNew) stand(strip);
      if (isNew || content.place.corner) settle(strip);
    },
    hide() {
      if (!strip) return;
      const { host, root, ending } = strip;
      if (hasFocus(host)) restoreFocus();
      ending.abort();
      root.unmount();
      detachHost(host);
      strip = null;
    },
    keep() {
      if (strip && !strip.host.isConnected) stand(strip);
    },
    focus() {
      if (!strip) return false;
      if (!hasFocus(strip.host)) strip.origin = focusedElement();
      strip.box.querySelector<HTMLElement>('.strip-chip, .strip-open')?.focus({ focusVisible: true });
      return true;
    },
    isHost: (node) => strip !== null && isTargetOf(node, strip.host, strip.box),
  };
}
