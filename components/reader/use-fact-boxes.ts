// Thin boxes on the pages of a PDF where facts were read, and the facts under the pointer.
import { useEffect, useRef } from 'react';
import { printedPlaces, type PrintedPlace } from '../../lib/documents/places.ts';
import type { Fact } from '../../lib/reader/facts.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import type { ReadableDocument } from '../hooks/reader.ts';
import { watchPointer } from './watch-pointer.ts';

interface FactBoxes {
  view: ReaderView;
  document: ReadableDocument | null;
  facts: readonly Fact[];
  /** Ids of the highlighted facts. */
  active: readonly string[];
  /** All facts under the pointer: cells of a row share a box. Empty when the pointer leaves the boxes. */
  onPoint: (ids: readonly string[]) => void;
}

interface DrawnBox {
  element: HTMLElement;
  place: PrintedPlace;
  /** Of the fact. */
  id: string;
}

const contains = (box: Element, x: number, y: number): boolean => {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
};

export function useFactBoxes({ view, document, facts, active, onPoint }: FactBoxes): void {
  /** pdf.js takes them out of pages far from the view, so a query would not find all. */
  const shown = useRef<readonly DrawnBox[]>([]);
  useEffect(() => {
    if (!document) return undefined;
    const boxes = facts.flatMap(({ id, evidence }) =>
      evidence.flatMap((span) => printedPlaces(document, span)).map((place) => ({ id, place })),
    );
    const drawn = boxes.flatMap(({ id, place }): DrawnBox[] => {
      const overlay = view.overlayOf(place.page + 1);
      if (!overlay) return [];
      const element = overlay.ownerDocument.createElement('div');
      element.className = 'reader-fact-box';
      overlay.append(element);
      view.placeBox(element, place);
      return [{ element, place, id }];
    });
    shown.current = drawn;
    const stopLayout = view.onLayout((page) => {
      for (const { element, place } of drawn) if (place.page + 1 === page) view.placeBox(element, place);
    });
    // The boxes let the pointer through to the text, so that it can be selected.
    const idsAt = ({ target, clientX, clientY }: PointerEvent): string[] => {
      const page = target instanceof Element ? target.closest('.page') : null;
      const hit = page
        ? drawn.filter(({ element }) => page.contains(element) && contains(element, clientX, clientY))
        : [];
      return [...new Set(hit.map(({ id }) => id))];
    };
    const stopPointer = watchPointer(view.scroller, idsAt, onPoint);
    return () => {
      stopPointer();
      stopLayout();
      for (const { element } of drawn) element.remove();
      shown.current = [];
    };
  }, [view, document, facts, onPoint]);

  // After each render, because the effect above may have created new boxes.
  useEffect(() => {
    for (const { element, id } of shown.current) element.toggleAttribute('data-active', active.includes(id));
  });
}
