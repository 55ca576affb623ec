// The open cards: at most one is controlled by hover; pinned cards stay until they are closed.
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Language } from '../../lib/format/language.ts';
import type { CardAnchor, CardContent, CardEvents } from '../../lib/messages/card-port.ts';
import type { LinkChoice } from '../../lib/sites/chosen.ts';
import { OpenCard, type CardOwner } from './OpenCard.tsx';

/** The oldest pinned card is closed above this limit. */
const mostPinned = 6;

export class CardSet implements CardOwner {
  readonly styles: CSSStyleSheet[];
  readonly browserLanguage: Language;
  links: LinkChoice;
  #hovering: OpenCard | null = null;
  /** In the order of the top layer. */
  readonly #pinned = new Set<OpenCard>();

  constructor(styles: CSSStyleSheet[], browserLanguage: Language, links: LinkChoice) {
    this.styles = styles;
    this.browserLanguage = browserLanguage;
    this.links = links;
  }

  get all(): OpenCard[] {
    return this.#hovering ? [...this.#pinned, this.#hovering] : [...this.#pinned];
  }

  get hovering(): OpenCard | null {
    return this.#hovering;
  }

  /** The uppermost card. */
  get top(): OpenCard | undefined {
    return this.all.at(-1);
  }

  isHovering = (card: OpenCard): boolean => card === this.#hovering;

  /** Opens a card that hover controls, in place of the one before. */
  open(content: CardContent, dossier: Dossier | Promise<Dossier | null>, anchor: CardAnchor, events: CardEvents) {
    this.closeHovering();
    const card = new OpenCard(this, content, events);
    this.#hovering = card;
    card.attach(anchor.contextElement);
    card.fill(dossier);
    card.follow(anchor);
    return card;
  }

  close(card: OpenCard): void {
    if (this.isHovering(card)) this.#hovering = null;
    this.#pinned.delete(card);
    card.close();
  }

  closeHovering(): void {
    if (this.#hovering) this.close(this.#hovering);
  }

  /** The owner of the hover state closes the hover card; pinned cards are closed here. */
  dismiss(card: OpenCard): void {
    if (this.isHovering(card)) card.events.onClose();
    else this.close(card);
  }

  pin(card: OpenCard, isPinned: boolean): void {
    card.setPinned(isPinned);
    if (!this.isHovering(card)) return;
    const { companyId } = card;
    for (const other of this.#pinned) if (companyId && other.companyId === companyId) this.close(other);
    this.#hovering = null;
    this.#pinned.add(card);
    card.release();
    card.events.onPin();
    if (this.#pinned.size > mostPinned) this.close([...this.#pinned][0]!);
  }

  /** Raises the pressed card above other pinned cards, and focuses it. */
  raise(card: OpenCard): void {
    if (this.top === card || !this.#pinned.delete(card)) return;
    this.#pinned.add(card);
    card.overlay.show();
    card.focusWithoutRing();
  }
}
