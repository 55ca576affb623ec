// Keyboard shortcuts of the card: the handler, and the list that `?` shows.
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';

/** While the card has focus, so that the page's shortcuts keep working. */
export interface CardKeyActions {
  onPin: () => void;
  onCopy: () => void;
  onWatch: () => void;
  onOpenDossier: () => void;
}

const figureRows = '.card-figure, .card-bar-row';

/** Only one figure is a tab stop; arrow keys move among them. */
function moveAmongFigures(card: HTMLElement, by: 1 | -1): boolean {
  const rows = [...card.querySelectorAll<HTMLElement>(figureRows)];
  const { activeElement } = card.getRootNode() as ShadowRoot;
  const next = rows[rows.indexOf(activeElement as HTMLElement) + by];
  if (!next || !rows.includes(activeElement as HTMLElement)) return false;
  for (const row of rows) row.tabIndex = row === next ? 0 : -1;
  next.focus();
  return true;
}

/** React renders all of them outside the tab order. */
function useOneTabStop(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const rows = [...(card.current?.querySelectorAll<HTMLElement>(figureRows) ?? [])];
    if (rows[0] && !rows.some(({ tabIndex }) => tabIndex === 0)) rows[0].tabIndex = 0;
  });
}

function openLink(card: HTMLElement, nth: number): void {
  const links = [...card.querySelectorAll<HTMLElement>('.card-foot a')];
  const shown = links.filter((link) => link.getClientRects().length > 0);
  shown[nth]?.click();
}

/** @returns whether the list of keys is shown. */
export function useCardKeys(card: RefObject<HTMLElement | null>, actions: CardKeyActions): boolean {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useOneTabStop(card);
  const byKey: Readonly<Record<string, () => void>> = {
    p: actions.onPin,
    c: actions.onCopy,
    s: actions.onWatch,
    d: actions.onOpenDossier,
    '?': () => setHelpOpen(!isHelpOpen),
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const within = card.current;
    if (!within || !event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (moveAmongFigures(within, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
      return;
    }
    if (event.repeat) return;
    if (event.key === 'Escape' && isHelpOpen) {
      event.preventDefault();
      event.stopPropagation();
      setHelpOpen(false);
    } else if (/^[1-4]$/.test(event.key)) openLink(within, Number(event.key) - 1);
    else byKey[event.key.toLowerCase()]?.();
  });
  useEffect(() => {
    const within = card.current;
    const listen = (event: KeyboardEvent): void => onKey(event);
    within?.addEventListener('keydown', listen);
    return () => within?.removeEventListener('keydown', listen);
  }, [card]);
  return isHelpOpen;
}

const listed = ['S', 'D', 'P', 'C', '1', 'arrows', 'Esc'] as const;
const written: Readonly<Partial<Record<string, string>>> = { 1: '1–4', arrows: '↑ ↓' };

export function CardKeys() {
  const t = useTranslations('card');
  return (
    <dl className="card-menu card-keys" role="status" aria-label={t('keys.title')}>
      {listed.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{written[key] ?? key}</kbd>
          </dt>
          <dd>{t(`keys.${key}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
