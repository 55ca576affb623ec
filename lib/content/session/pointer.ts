// Handles hover, keys and taps on a page with mentions, and opens and dismisses the card. Injected at the first input on
// such a page, to keep the scripts of other pages small.
import { isOnTheWay } from '../hover/corridor.ts';
import { createHover, type Hover } from '../hover/driver.ts';
import { sendMessage } from '../../messages/send-message.ts';
import { cardPort, stripPort } from '../../messages/page-api.ts';
import { elementOf } from '../marks/blocks.ts';
import { actionAt } from '../marks/control.ts';
import { placesInOrder } from '../marks/document-order.ts';
import { mentionAt, type HitSources } from '../marks/hit-test.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { rangeOf } from '../marks/range.ts';
import { triggerSettings } from '../../settings/settings.ts';
import { createCardClient, type CardClient } from './card.ts';
import { createListeners, type InputHandlers } from './input-events.ts';
import type { Pointer, PointerDeps } from './later-scripts.ts';
import { createPlaces } from './panel-answers.ts';
import { createCommands } from './pointer-commands.ts';
import { showCard, type Position } from './position.ts';

/** Whether `now` is `before` after its text was read again, or the same word after its text node was replaced. */
function isRedrawn(before: PageMention, now: PageMention): boolean {
  const [old, found] = [before.segments[0]!, now.segments[0]!];
  if (before === now || before.mention.companyId !== now.mention.companyId) return false;
  return old.node === found.node ? old.start === found.start : !old.node.isConnected;
}

function isOnTheWayToCard({ pointer, current }: Position): boolean {
  const box = cardPort()?.box();
  if (!box || !current) return false;
  return [...rangeOf(current).getClientRects()].some((word) => isOnTheWay(pointer, word, box));
}

const isFocusInCard = (): boolean => cardPort()?.isHost(document.activeElement ?? document) === true;

/** Passes the mention under the pointer to `hover`, at most once per frame. */
function createLook(
  position: Position,
  hover: Hover<PageMention>,
  sources: HitSources,
  signal: AbortSignal,
): () => void {
  let isFrameRequested = false;
  const look = (): void => {
    isFrameRequested = false;
    if (signal.aborted || (hover.isFocused() && isFocusInCard())) return;
    hover.send({ kind: 'blur' });
    const { pointer, current } = position;
    let pointed = isOnTheWayToCard(position) ? current : mentionAt(pointer.x, pointer.y, sources);
    // A list that was redrawn under the pointer has the same word there: its card stays open.
    if (pointed && current && isRedrawn(current, pointed)) pointed = Object.assign(current, pointed);
    position.pointed = pointed;
    hover.send(
      pointed ? { kind: 'over', target: pointed, at: { ...pointer, ms: performance.now() } } : { kind: 'out' },
    );
  };
  return (): void => {
    if (isFrameRequested) return;
    isFrameRequested = true;
    requestAnimationFrame(look);
  };
}

function handlersFor(
  position: Position,
  hover: Hover<PageMention>,
  card: CardClient,
  sources: HitSources,
  look: () => void,
  dismiss: () => void,
): InputHandlers {
  return {
    onPoint(at) {
      position.pointer = at;
      look();
    },
    onLeave: () => hover.send({ kind: 'out' }),
    onDismiss: dismiss,
    onEscape() {
      const hasCard = card.isStanding();
      dismiss();
      return hasCard;
    },
    onScroll(target) {
      // A list that scrolls elsewhere does not move the word.
      const moves = (place: PageMention | null): boolean =>
        place !== null && target instanceof Node && target.contains(elementOf(place.container));
      if (moves(position.pointed) || moves(position.current)) dismiss();
    },
    onTap(at, target) {
      const action = target ? actionAt(target) : 'content';
      // A tap on a button acts at once, whatever its label says. Only a link waits for a second tap, because following it
      // leaves the page; on other content, the card does not interfere.
      const place = action === 'control' ? null : mentionAt(at.x, at.y, sources);
      const isShown = place !== null && !(place === position.current && card.isStanding());
      if (isShown) showCard(position, hover, place, at);
      else dismiss();
      return isShown && action === 'link';
    },
    onType: () => hover.send({ kind: 'busy' }),
    // The strip counts as well: mentions below it are not hovered.
    isInCard: ({ target }) =>
      target instanceof Node && [cardPort(), stripPort()].some((port) => port?.isHost(target) === true),
  };
}

export function createPointer({ settings: stored, sources, dismissMark, drawState }: PointerDeps): Pointer {
  const ending = new AbortController();
  const { signal } = ending;
  const settings = triggerSettings(stored);
  const emphasize = (place: PageMention | null): void => drawState('hover', place);
  const places = createPlaces(sources, (place) => drawState('pulse', place));
  const position: Position = { pointer: { x: 0, y: 0 }, pointed: null, current: null, step: undefined };
  const dismiss = (): void => hover.send({ kind: 'dismiss' });

  async function mute(word: string, scope: 'site' | 'everywhere'): Promise<void> {
    const reply = await sendMessage('mute', { word, scope });
    // Not saved in a private window: the marks are removed until their text is read again.
    if (!reply.ok || reply.value.isSaved) return;
    for (const place of placesInOrder(sources)) if (place.mention.word === word) dismissMark(place);
  }

  const card = createCardClient({
    settings: stored,
    onEnter: () => hover.send({ kind: 'enter-card' }),
    onLeave: () => hover.send({ kind: 'leave-card' }),
    onClose: dismiss,
    onPin() {
      hover.send({ kind: 'release' });
      emphasize(null);
    },
    onMute(place, scope) {
      // The card stays to say what happens to the mark. Pages follow when the background publishes a muted word.
      if (scope === 'here') dismissMark(place);
      else void mute(place.mention.word, scope);
    },
  });
  const hover = createHover<PageMention>({
    dwellMs: settings.dwellMs,
    prepare: card.prepare,
    async open(place, isCurrent) {
      const { pointer, step } = position;
      position.step = undefined;
      const isShown = await card.open(place, pointer, isCurrent, step);
      if (!isShown) return false;
      position.current = place;
      emphasize(place);
      return true;
    },
    focus: card.focus,
    close() {
      card.close();
      emphasize(null);
    },
  });
  const look = createLook(position, hover, sources, signal);
  const commands = createCommands(position, hover, card, sources, dismiss, signal);
  const handlers = handlersFor(position, hover, card, sources, look, dismiss);

  return {
    places,
    listen: createListeners(handlers, settings.hoverKey, signal),
    reread() {
      const isGone = position.current && !position.current.segments.every(({ node }) => node.isConnected);
      if (isGone && card.isStanding()) look();
    },
    refresh: () => void card.refresh(),
    command: (command) => commands[command](),
    stop(next) {
      dismiss();
      if (next) cardPort()?.restyle(next.settings);
      else card.stop();
      places.stop();
      ending.abort();
    },
  };
}
