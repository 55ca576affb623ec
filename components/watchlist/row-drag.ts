// Hook for sorting rows by HTML drag and drop, and the id that follows the last shown row.
import { useRef, type DragEvent } from 'react';

/**
 * The id after `last` in `all`, ignoring `moving`; null for the end. The shown list may be filtered, so its last row need
 * not be the last of `all`.
 */
export function idAfter(all: readonly string[], last: string | undefined, moving: string): string | null {
  const others = all.filter((id) => id !== moving);
  const at = last === undefined || last === moving ? -1 : others.indexOf(last);
  return at < 0 ? null : (others[at + 1] ?? null);
}

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-company]') : null;

const idOf = (row: HTMLElement | null): string | undefined => row?.dataset['company'];

const isInUpperHalf = (row: HTMLElement, y: number): boolean => {
  const { top, height } = row.getBoundingClientRect();
  return y < top + height / 2;
};

interface RowDrag {
  onDragStart: (event: DragEvent) => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
  onDragEnd: () => void;
}

/**
 * Props for the element around the rows. The drop position is a data attribute set without React, because it changes with
 * every pointer move.
 * @param onMove called with `before` null to move to the end of the shown rows.
 */
export function useRowDrag(shown: readonly string[], onMove: (id: string, before: string | null) => void): RowDrag {
  const dragged = useRef<string | null>(null);
  const target = useRef<HTMLElement | null>(null);
  const showDrop = (row: HTMLElement | null, side: 'above' | 'below' | null): void => {
    if (target.current) delete target.current.dataset['drop'];
    target.current = row;
    if (row && side) row.dataset['drop'] = side;
  };
  return {
    onDragStart(event) {
      const row = rowOf(event.target);
      dragged.current = idOf(row) ?? null;
      event.dataTransfer.effectAllowed = 'move';
      // Firefox does not start a drag without data.
      event.dataTransfer.setData('text/plain', row?.innerText ?? '');
      if (row) event.dataTransfer.setDragImage(row, 12, 12);
    },
    onDragOver(event) {
      const row = rowOf(event.target);
      if (dragged.current === null || !row) return;
      event.preventDefault();
      showDrop(row, isInUpperHalf(row, event.clientY) ? 'above' : 'below');
    },
    onDrop(event) {
      const row = rowOf(event.target);
      const [id, over] = [dragged.current, idOf(row)];
      showDrop(null, null);
      dragged.current = null;
      if (!row || over === undefined || id === null || over === id) return;
      event.preventDefault();
      const others = shown.filter((one) => one !== id);
      const at = others.indexOf(over) + (isInUpperHalf(row, event.clientY) ? 0 : 1);
      onMove(id, others[at] ?? null);
    },
    onDragEnd() {
      showDrop(null, null);
      dragged.current = null;
    },
  };
}
