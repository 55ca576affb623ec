// The strip while it is open: overlay, corner, folding and keys.
import { isPrivateWindow } from '../../lib/browser/browser.ts';
import type { Language } from '../../lib/format/language.ts';
import type { StripContent, StripEvents, StripHost } from '../../lib/messages/strip-port.ts';
import type { Corner } from '../../lib/settings/strip-places.ts';
import { stripMessages } from '../../locales/strip.ts';
import { Overlay } from '../overlay/overlay.tsx';
import { fullscreenElement, watchHidden } from '../overlay/top-layer.ts';
import { viewportNow, watchViewport, zoomOf } from '../overlay/viewport.ts';
import { today } from '../ui/today.ts';
import { cornerBeside, coversContent, freestCorner } from './corner.ts';
import { dragToCorner } from './drag-to-corner.ts';
import { StripView } from './StripView.tsx';

/** Pages add chat buttons and notices late, so the corner is chosen again after this delay. */
const lateMs = 2500;

/** Selector of the initial focus: the chip if the strip is folded, else its first action. */
const mainControl = '.strip-chip, .strip-open';

export class OpenStrip {
  readonly overlay: Overlay;
  readonly #browserLanguage: Language;
  #content: StripContent;
  #events: StripEvents;
  /** Whether the whole strip would cover content. Once folded for it, it stays so until the user unfolds it. */
  #isCrowded = false;

  constructor(
    styles: CSSStyleSheet[],
    browserLanguage: Language,
    content: StripContent,
    events: StripEvents,
    standing: StripHost,
  ) {
    this.#browserLanguage = browserLanguage;
    this.#content = content;
    this.#events = events;
    this.overlay = new Overlay('strip', styles, stripMessages, standing);
    this.#listen();
    this.#render();
    this.attach();
    this.#chooseCorner();
  }

  get isShown(): boolean {
    return this.overlay.box.matches(':popover-open');
  }

  get #isFolded(): boolean {
    return this.#content.place.isFolded ?? this.#isCrowded;
  }

  update(content: StripContent, events: StripEvents): void {
    this.#content = content;
    this.#events = events;
    this.#render();
    if (content.place.corner) this.#chooseCorner();
  }

  /** Unlike a card, the strip does not move into dialogs and fullscreen elements: they cover it like the rest of the page. */
  attach(): void {
    this.overlay.attach(null);
    this.#fitViewport();
    const { documentElement } = document;
    // Not shown while a part of the page, such as a chart, is in fullscreen.
    if ((fullscreenElement() ?? documentElement) === documentElement) this.overlay.show();
  }

  focus(): void {
    this.overlay.focus.moveIn(mainControl);
  }

  #listen(): void {
    const { box, signal } = this.overlay;
    box.addEventListener('keydown', (event) => this.#onKeyDown(event), { signal });
    dragToCorner(box, (corner) => this.#moveTo(corner), signal);
    window.addEventListener('resize', () => this.#chooseCorner(), { signal });
    const late = setTimeout(() => this.#chooseCorner(), lateMs);
    signal.addEventListener('abort', () => clearTimeout(late));
    watchViewport(() => this.#fitViewport(), signal);
    const afterFullscreen = (): void => {
      if (!this.isShown) this.attach();
    };
    document.addEventListener('fullscreenchange', afterFullscreen, { signal });
    // Reattaches the strip when the dialog around it closes.
    const unwatch = watchHidden(box, () => this.isShown && this.overlay.isMisplaced && this.attach());
    signal.addEventListener('abort', unwatch);
  }

  /** Keeps the corner relative to the visual viewport during pinch zoom. */
  #fitViewport(): void {
    const { box } = this.overlay;
    const { left, top, width, height, scale } = viewportNow();
    const zoom = zoomOf(box);
    const edges = { left, top, right: window.innerWidth - left - width, bottom: window.innerHeight - top - height };
    for (const [edge, px] of Object.entries(edges)) {
      // Without pinch zoom, the difference is only the scroll bar's width.
      box.style.setProperty(`--view-${edge}`, scale === 1 ? '0px' : `${px / zoom}px`);
    }
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (this.#isFolded) this.overlay.focus.restore();
    else this.#fold(true);
  }

  /** Applies the user's corner, else the freest one. An automatic corner does not change during hover or focus. */
  #chooseCorner(): void {
    const { box, host, focus } = this.overlay;
    const { corner, isFolded } = this.#content.place;
    if (!corner && (box.matches(':hover') || focus.isIn)) return;
    box.dataset['corner'] = corner ?? freestCorner(box.getBoundingClientRect(), host);
    if (isFolded !== null || this.#isCrowded || focus.isIn) return;
    this.#isCrowded = coversContent(box.getBoundingClientRect(), host);
    if (!this.#isCrowded) return;
    this.#render();
    // The chip, which is rendered by then, may fit into a corner where the whole strip did not.
    requestAnimationFrame(() => this.#chooseCorner());
  }

  #moveTo(corner: Corner): void {
    this.#events.onPlace({ corner, isFolded: this.#isFolded });
  }

  #moveBy(key: string): void {
    const corner = this.overlay.box.dataset['corner'] as Corner;
    const next = cornerBeside(corner, key);
    if (next !== corner) this.#moveTo(next);
  }

  #fold(isFolded: boolean): void {
    const { focus } = this.overlay;
    const hadFocus = focus.isIn;
    this.#events.onPlace({ ...this.#content.place, isFolded });
    if (hadFocus) focus.moveWithin(mainControl);
  }

  #render(): void {
    const { listing, dossier, settings, canReveal } = this.#content;
    const { onReveal, onWatch, onOpenDossier, onOpenEvidence, onDismiss, onTurnOff } = this.#events;
    this.overlay.render(
      settings,
      this.#browserLanguage,
      <StripView
        listing={listing}
        dossier={dossier}
        today={today()}
        isFolded={this.#isFolded}
        isPrivate={isPrivateWindow()}
        canReveal={canReveal}
        onReveal={onReveal}
        onFold={(isFolded) => this.#fold(isFolded)}
        onWatch={onWatch}
        onOpenDossier={onOpenDossier}
        onOpenEvidence={onOpenEvidence}
        onDismiss={onDismiss}
        onTurnOff={onTurnOff}
        onMove={(key) => this.#moveBy(key)}
      />,
    );
  }
}
