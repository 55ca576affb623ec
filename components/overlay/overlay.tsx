// Base class of card and strip: a host with a closed root and a popover. Handles event isolation, focus, zoom and appearance.
import '../../lib/browser/html-elements.ts';
import './generated-text.ts';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../../lib/format/language.ts';
import { parseSettings, upColor } from '../../lib/settings/settings.ts';
import { AgeLimitsContext } from '../ui/age-limits.ts';
import { I18nProvider, resolveLanguage, type SurfaceMessages } from '../ui/intl.tsx';
import { OverlayFocus } from './focus.ts';
import { attachHost, createOverlayHost, detachHost, isTargetOf, type StandingHost } from './host.ts';
import { isolateEvents } from './isolation.ts';
import { PressGuard } from './press-guard.ts';
import { isMisplaced, overlayParentFor } from './top-layer.ts';
import { compensateZoom } from './viewport.ts';

export class Overlay {
  readonly host: HTMLElement;
  readonly box: HTMLElement;
  readonly focus: OverlayFocus;
  readonly #root: Root;
  readonly #messages: SurfaceMessages;
  readonly #controller = new AbortController();
  readonly #guard: PressGuard;
  readonly #isHostStanding: boolean;
  #wasShown = false;

  /** @param standing a host in the document that stays there when the overlay is removed. */
  constructor(className: string, styles: CSSStyleSheet[], messages: SurfaceMessages, standing?: StandingHost) {
    const { host, shadow, box } = createOverlayHost(className, styles, standing);
    this.#isHostStanding = standing !== undefined;
    this.host = host;
    this.box = box;
    this.#messages = messages;
    this.#root = createRoot(box);
    this.focus = new OverlayFocus(host, box, this.signal);
    isolateEvents(shadow, box, this.signal);
    this.#guard = new PressGuard(host, shadow, box, () => this.raise(), this.signal);
    // Registered before listeners that place the box, so that its size is right by then.
    window.visualViewport?.addEventListener('resize', () => compensateZoom(host, box), { signal: this.signal });
  }

  /** Aborted when the overlay is removed. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isMisplaced(): boolean {
    return isMisplaced(this.host, this.box);
  }

  /** Also moves an attached overlay. @param word the element around the overlay's word, if it has one. */
  attach(word: Element | null): void {
    const parent = overlayParentFor(word);
    // A page would notice a move of the host.
    if (this.host.parentNode !== parent) attachHost(this.host, parent);
    compensateZoom(this.host, this.box);
  }

  /** Shows the popover above everything else. Moving it in the document hides it. */
  show(): void {
    // Only the first time is animated: when it is shown again, it has been there before.
    if (this.#wasShown) this.box.dataset['still'] = '';
    this.#wasShown = true;
    const isRaised = this.box.matches(':popover-open');
    // The top layer is ordered by when popovers were shown.
    if (isRaised) this.box.hidePopover();
    this.#guard.onShow(!isRaised);
    this.box.showPopover();
  }

  /** Shows it above everything else again, with the focus that it has. */
  raise(): void {
    const focused = (this.box.getRootNode() as ShadowRoot).activeElement;
    this.show();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  /** @param stored settings as stored. */
  render(stored: unknown, browserLanguage: Language, content: ReactNode): void {
    const settings = parseSettings(stored);
    const { theme, isRedUp, textSize, cardWidth, language: setting } = settings;
    const language = resolveLanguage(setting, browserLanguage);
    const { box } = this;
    box.dataset['theme'] = theme;
    box.dataset['up'] = upColor(isRedUp, language);
    box.dataset['size'] = textSize;
    box.dataset['width'] = cardWidth;
    box.lang = language;
    const translated = (
      <I18nProvider language={language} messages={this.#messages}>
        <AgeLimitsContext value={settings}>{content}</AgeLimitsContext>
      </I18nProvider>
    );
    flushSync(() => this.#root.render(translated));
  }

  isTarget(node: Node): boolean {
    return isTargetOf(node, this.host, this.box);
  }

  /** Removes the overlay and returns focus to the page if it was inside. */
  remove(): void {
    const hadFocus = this.focus.isIn;
    this.#root.unmount();
    this.box.remove();
    if (!this.#isHostStanding) detachHost(this.host);
    else if (this.host.parentNode !== document.documentElement) attachHost(this.host, document.documentElement);
    this.#controller.abort();
    if (hadFocus) this.focus.restore();
  }
}
