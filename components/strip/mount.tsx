// Mounts the strip on a page: a host with a closed shadow root and a popover in the top layer. Unlike cards, it does not
// move into dialogs or fullscreen elements that open later: they cover it like the rest of the page.
import '../overlay/html-elements.ts';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../../lib/format/language.ts';
import { stripMessages } from '../../locales/strip.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import type { Corner } from '../../lib/settings/strip-places.ts';
import { attachHost, createOverlayHost, detachHost, hasFocus, isTargetOf, parseStyles } from '../overlay/host.ts';
import { fullscreenElement, overlayParentFor, isMisplaced, watchHidden } from '../overlay/top-layer.ts';
import { focusedElement } from '../overlay/flat-tree.ts';
import { compensateZoom, viewportNow, watchViewport, zoomOf } from '../overlay/viewport.ts';
import { I18nProvider, resolveLanguage } from '../ui/intl.tsx';
import { today } from '../ui/today.ts';
import uiStyle from '../ui/ui.css?inline';
import { cornerBeside, freestCorner } from './corner.ts';
import { makeDraggable } from './drag.ts';
import type { StripContent, StripEvents, StripPort } from '../../lib/messages/strip-port.ts';
import stripStyle from './strip.css?inline';
import { StripView } from './StripView.tsx';

/** Pages add chat buttons and notices late, so the corner is chosen again after this delay. */
const lateMs = 2500;

interface OpenStrip {
  host: HTMLElement;
  box: HTMLElement;
  root: Root;
  content: StripContent;
  events: StripEvents;
  controller: AbortController;
  /** The page's element that was focused before. */
  origin: Element | null;
}

/** Synthetic events of these types, dispatched by page scripts, are blocked. */
const trusted = ['click', 'keydown', 'keyup', 'pointerdown', 'pointermove', 'pointerup'] as const;

export function createStripView(browserLanguage: Language): StripPort {
  const styles = parseStyles(uiStyle, stripStyle);
  let strip: OpenStrip | null = null;

  function createOpenStrip(content: StripContent, events: StripEvents): OpenStrip {
    const { host, shadow, box } = createOverlayHost('strip', styles);
    const controller = new AbortController();
    const { signal } = controller;
    const opened: OpenStrip = { host, box, root: createRoot(box), content, events, controller, origin: null };
    for (const kind of trusted) {
      const blockSynthetic = (event: Event): void => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      };
      shadow.addEventListener(kind, blockSynthetic, { capture: true, signal });
    }
    // Keys pressed in the strip must not trigger the page's shortcuts.
    for (const kind of ['keydown', 'keyup', 'keypress'] as const) {
      box.addEventListener(kind, (event) => onKey(event, opened), { signal });
    }
    box.addEventListener(
      'focusin',
      ({ relatedTarget }) => {
        const isFromPage = relatedTarget instanceof Element && !box.contains(relatedTarget);
        if (isFromPage) opened.origin = relatedTarget;
      },
      { signal },
    );
    makeDraggable(box, (corner) => moveTo(opened, corner), signal);
    window.addEventListener('resize', () => chooseCorner(opened), { signal });
    const late = setTimeout(() => chooseCorner(opened), lateMs);
    signal.addEventListener('abort', () => clearTimeout(late));
    watchViewport(() => fitViewport(opened), signal);
    // Reattaches the strip when the dialog around it closes.
    const unwatch = watchHidden(box, () => box.matches(':popover-open') && isMisplaced(host, box) && attach(opened));
    signal.addEventListener('abort', unwatch);
    const afterFullscreen = (): void => {
      if (!box.matches(':popover-open')) attach(opened);
    };
    document.addEventListener('fullscreenchange', afterFullscreen, { signal });
    return opened;
  }

  function attach({ host, box }: OpenStrip): void {
    attachHost(host, overlayParentFor(null));
    fitViewport({ host, box });
    const { documentElement } = document;
    // Not shown while a part of the page, such as a chart, is in fullscreen.
    if ((fullscreenElement() ?? documentElement) === documentElement) box.showPopover();
  }

  /** Keeps size and corner relative to the visual viewport during pinch zoom. */
  function fitViewport({ host, box }: Pick<OpenStrip, 'host' | 'box'>): void {
    compensateZoom(host, box);
    const { left, top, width, height } = viewportNow();
    const zoom = zoomOf(box);
    const edges = { left, top, right: window.innerWidth - left - width, bottom: window.innerHeight - top - height };
    for (const [edge, px] of Object.entries(edges)) {
      // Without pinch zoom, the difference is only the scroll bar's width.
      box.style.setProperty(`--view-${edge}`, viewportNow().scale === 1 ? '0px' : `${px / zoom}px`);
    }
  }

  function onKey(event: KeyboardEvent, { content, box }: OpenStrip): void {
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

  /** Applies the user's corner, else the freest one. An automatic corner does not change during hover or focus. */
  function chooseCorner({ box, host, content }: OpenStrip): void {
    const { corner } = content.place;
    if (!corner && (box.matches(':hover') || hasFocus(host))) return;
    box.dataset['corner'] = corner ?? freestCorner(box.getBoundingClientRect(), host);
  }

  function moveTo({ content, events }: OpenStrip, corner: Corner): void {
    events.onPlace({ ...content.place, corner });
  }

  function fold(isFolded: boolean): void {
    if (!strip) return;
    const { host, box, content, events } = strip;
    const hadFocus = hasFocus(host);
    events.onPlace({ ...content.place, isFolded });
    if (hadFocus) box.querySelector<HTMLElement>(isFolded ? '.strip-chip' : '.strip-open')?.focus();
  }

  function render(opened: OpenStrip): void {
    const { root, box, events, content } = opened;
    const settings = parseSettings(content.settings);
    const language = resolveLanguage(settings.language, browserLanguage);
    box.dataset['theme'] = settings.theme;
    box.dataset['up'] = settings.isRedUp ? 'red' : 'green';
    box.dataset['size'] = settings.textSize;
    box.lang = language;
    flushSync(() =>
      root.render(
        <I18nProvider language={language} messages={stripMessages}>
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
              if (corner !== box.dataset['corner']) moveTo(opened, corner);
            }}
          />
        </I18nProvider>,
      ),
    );
  }

  return {
    show(content, events) {
      const isNew = !strip;
      strip ??= createOpenStrip(content, events);
      Object.assign(strip, { content, events });
      render(strip);
      if (isNew) attach(strip);
      if (isNew || content.place.corner) chooseCorner(strip);
    },
    hide() {
      if (!strip) return;
      const { host, root, controller } = strip;
      if (hasFocus(host)) restoreFocus();
      controller.abort();
      root.unmount();
      detachHost(host);
      strip = null;
    },
    keep() {
      if (strip && !strip.host.isConnected) attach(strip);
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
