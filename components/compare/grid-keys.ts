// Arrow keys move among the cells of a table; one cell is a tab stop.
import type { FocusEvent, KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const cellsOf = (row: HTMLTableRowElement | undefined): HTMLElement[] => [...(row?.querySelectorAll('td') ?? [])];

/** The next cell in a direction; rows without cells, such as headings, are passed over. */
function nextCell(cell: HTMLElement, [down, right]: readonly [number, number]): HTMLElement | undefined {
  const row = cell.closest('tr')!;
  const column = cellsOf(row).indexOf(cell);
  if (down === 0) return cellsOf(row)[column + right];
  const rows = [...row.closest('table')!.rows].filter((one) => cellsOf(one).length > 0);
  return cellsOf(rows[rows.indexOf(row) + down])[column];
}

export interface GridKeys {
  tabIndex: number;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Props of the table. It takes the focus itself only to give it to its first cell. */
export function useGridKeys(): GridKeys {
  return {
    tabIndex: 0,
    onFocus: ({ target, currentTarget, relatedTarget }) => {
      // Back from a cell by Shift+Tab, the focus goes on to what is before the table.
      if (target !== currentTarget || currentTarget.contains(relatedTarget)) return;
      currentTarget.querySelector<HTMLElement>('td')?.focus();
    },
    onKeyDown: (event) => {
      const cell = event.target instanceof HTMLTableCellElement ? event.target : null;
      const step = steps[event.key];
      if (!cell || !step || event.ctrlKey || event.metaKey || event.altKey) return;
      const next = nextCell(cell, step);
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}
