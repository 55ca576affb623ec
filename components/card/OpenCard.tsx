// One open card: its overlay, content and navigation. Which cards are open and pinned is decided by the owner.
import { isPrivateWindow } from '../../lib/browser/browser.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Language } from '../../lib/format/language.ts';
import type { CardAnchor, CardContent, CardEvents } from '../../lib/messages/card-port.ts';
import type { LinkChoice } from '../../lib/sites/chosen.ts';
import { cardMessages } from '../../locales/card.ts';
import { containWheel } from '../overlay/isolation.ts';
import { Overlay } from '../overlay/overlay.tsx';
import { watchHidden } from '../overlay/top-layer.ts';
import { today } from '../ui/today.ts';
import { CardView } from './CardView.tsx';
import { CardWaiting } from './CardWaiting.tsx';
import { makeMovable } from './pinned-position.ts';
import { placeCard, resetSide } from './placement.ts';
import { trackAnchor } from './track-anchor.ts';

const retryMs = 1000;

export interface CardOwner {
  readonly styles: CSSStyleSheet[];
  readonly browserLanguage: Language;
  readonly links: LinkChoice;
  /** Whether hover controls the card. */
  isHovering: (card: OpenCard) => boolean;
  /** The user closed the card, or there is nothing to show. */
  dismiss: (card: OpenCard) => void;
  pin: (card: OpenCard, isPinned: boolean) => void;
  raise: (card: OpenCard) => void;
}

export class OpenCard {
  readonly overlay: Overlay;
  readonly events: CardEvents;
  readonly #owner: CardOwner;
  /** Navigation history through peers and units. The last dossier is shown; empty while loading. */
  readonly #history: Dossier[] = [];
  #content: CardContent;
  #isPinned = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Ends the tracking of the word. */
  #stopTracking = (): void => {};

  constructor(owner: CardOwner, content: CardContent, events: CardEvents) {
    this.#owner = owner;
    this.#content = content;
    this.events = events;
    this.overlay = new Overlay('card', owner.styles, cardMessages);
    this.#listen();
  }

  /** The company that is shown, once it is loaded. */
  get companyId(): string | undefined {
    return this.#history.at(-1)?.company.id;
  }

  get isClosed(): boolean {
    return this.overlay.signal.aborted;
  }

  attach(word: Element | null): void {
    this.overlay.attach(word);
    this.overlay.show();
  }

  /** Shows the loading state until a promised dossier arrives, and closes if that is `null`. */
  fill(dossier: Dossier | Promise<Dossier | null>): void {
    if (dossier instanceof Promise) void dossier.then((loaded) => this.#onLoaded(loaded));
    else this.#history.push(dossier);
    this.render();
  }

  follow(anchor: CardAnchor): void {
    const { box } = this.overlay;
    this.#stopTracking = trackAnchor(box, anchor, () => void placeCard(box, anchor));
  }

  /** Leaves the word: from now on, the user moves the card. */
  release(): void {
    this.#stopTracking();
    makeMovable(this.overlay.box, this.overlay.signal);
  }

  setPinned(isPinned: boolean): void {
    this.#isPinned = isPinned;
    this.render();
  }

  restyle(settings: unknown): void {
    this.#content = { ...this.#content, settings };
    this.render();
  }

  /** Replaces the shown dossier unless the user navigated meanwhile. */
  async refresh(): Promise<void> {
    const shown = this.#history.at(-1);
    if (!shown) return;
    const dossier = await this.events.dossierOf(shown.company.id);
    if (!dossier || this.#history.at(-1) !== shown || this.isClosed) return;
    this.#history[this.#history.length - 1] = dossier;
    this.render();
  }

  /** When the dialog around a card closes, a pinned card moves elsewhere. A hover card closes, as its word is gone too. */
  moveIfMisplaced(): void {
    if (this.isClosed || !this.overlay.isMisplaced) return;
    if (this.#owner.isHovering(this)) this.#owner.dismiss(this);
    else this.attach(null);
  }

  focusWithoutRing(): void {
    this.overlay.focus.moveInWithoutRing('article');
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#stopTracking();
    this.overlay.remove();
  }

  render(): void {
    const { settings, word } = this.#content;
    const dossier = this.#history.at(-1);
    if (dossier?.isWatched === null) this.#requestOwnFacts();
    this.overlay.render(settings, this.#owner.browserLanguage, dossier ? this.#view(dossier, word) : <CardWaiting />);
  }

  #view(dossier: Dossier, word: CardContent['word']) {
    const { events } = this;
    return (
      <CardView
        key={dossier.company.id}
        dossier={dossier}
        word={word}
        today={today()}
        isPrivate={isPrivateWindow()}
        links={this.#owner.links}
        isPinned={this.#isPinned}
        canGoBack={this.#history.length > 1}
        step={this.#history.length > 1 ? undefined : this.#content.step}
        onWatch={(isWatched) => events.onWatch(dossier.company.id, isWatched)}
        onClose={() => this.#owner.dismiss(this)}
        onMute={events.onMute}
        onPin={(next) => this.#owner.pin(this, next)}
        onBack={() => {
          this.#history.pop();
          this.render();
        }}
        onGo={(companyId) => void this.#navigate(companyId)}
        onOpenDossier={events.onOpenDossier}
        onOpenPicture={events.onOpenPicture}
        onOpenEvidence={events.onOpenEvidence}
        onOpenReport={events.onOpenReport}
      />
    );
  }

  async #navigate(companyId: string): Promise<void> {
    const dossier = await this.events.dossierOf(companyId);
    if (!dossier || this.isClosed) return;
    this.#history.push(dossier);
    this.render();
  }

  /** The background refuses the watch state if the user opens many cards in a row. The star is disabled until it answers. */
  #requestOwnFacts(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.refresh(), retryMs);
  }

  #onLoaded(dossier: Dossier | null): void {
    if (this.isClosed) return;
    if (!dossier) {
      this.#owner.dismiss(this);
      return;
    }
    this.#history.push(dossier);
    resetSide(this.overlay.box);
    this.render();
  }

  #listen(): void {
    const { box, signal } = this.overlay;
    containWheel(box, signal);
    box.addEventListener('pointerdown', () => this.#owner.raise(this), { capture: true, signal });
    box.addEventListener('pointerenter', () => this.#onEnter(), { signal });
    box.addEventListener('pointerleave', () => this.#onLeave(), { signal });
    box.addEventListener('keydown', (event) => this.#onKeyDown(event), { signal });
    signal.addEventListener(
      'abort',
      watchHidden(box, () => this.moveIfMisplaced()),
    );
  }

  #onEnter(): void {
    if (this.#owner.isHovering(this)) this.events.onEnter();
    // Enables the card's shortcuts, but never takes focus from an element of the page.
    if (document.activeElement === document.body) this.focusWithoutRing();
  }

  #onLeave(): void {
    if (this.#owner.isHovering(this)) this.events.onLeave();
    else if (!this.#isPinned) this.#owner.dismiss(this);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // Esc must not close the dialog that contains the card either.
    event.preventDefault();
    this.#owner.dismiss(this);
  }
}
