// Keyboard control of a list of company rows: arrows move between the rows. CompanyRow handles Ctrl+Enter.
import { useEffect } from 'react';

const panelId = 'tab-panel';

const rowButtons = (): HTMLElement[] => [
  ...(document.getElementById(panelId)?.querySelectorAll<HTMLElement>('.row-open') ?? []),
];

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'preventDefault'>;

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: Keys): boolean => !ctrlKey && !metaKey && !altKey && !shiftKey;

/** Moves the focus from the search box to the first row. Enter then opens it, as on any button. */
export function enterRows(event: Keys): void {
  if (event.key !== 'ArrowDown' || !isPlain(event)) return;
  const [first] = rowButtons();
  if (!first) return;
  event.preventDefault();
  first.focus();
}

function moveInRows(event: KeyboardEvent, leave: () => void): void {
  const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.row-open') : null;
  if (!target) return;
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !isPlain(event)) return;
  event.preventDefault();
  const buttons = rowButtons();
  const at = buttons.indexOf(target) + by;
  if (at < 0) leave();
  else buttons[at]?.focus();
}

/** @param leave moves the focus from the first row back to the search box; a stable function. */
export function useRowKeys(leave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => moveInRows(event, leave);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [leave]);
}
