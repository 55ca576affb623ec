// Thin boxes on the pages of a PDF where facts were read, and the fact under the pointer.
import { useEffect } from 'react';
import { printedPlaces } from '../../lib/documents/places.ts';
import type { Fact } from '../../lib/reader/facts.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import type { ReadableDocument } from '../hooks/reader.ts';

interface FactBoxes {
  view: ReaderView;
  document: ReadableDocument | null;
  facts: readonly Fact[];
  active: string | null;
  /** Calls with null when the pointer leaves the boxes. */
  onPoint: (id: string | null) => void;
}

const contains = (box: Element, x: number, y: number): boolean => {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
};

export function useFactBoxes({ view, document, facts, active, onPoint }: FactBoxes): void {
  useEffect(() => {
    if (!document) return undefined;
    const boxes = facts.flatMap(({ id, evidence }) =>
      evidence.flatMap((span) => printedPlaces(document, span)).map((place) => ({ id, place })),
    );
    const drawn = boxes.flatMap(({ id, place }) => {
      const overlay = view.overlayOf(place.page + 1);
      if (!overlay) return [];
      const element = overlay.ownerDocument.createElement('div');
      element.className = 'reader-fact-box';
      element.dataset['fact'] = id;
      overlay.append(element);
      view.placeBox(element, place);
      return [{ element, place, id }];
    });
    const stopLayout = view.onLayout((page) => {
      for (const { element, place } of drawn) if (place.page + 1 === page) view.placeBox(element, place);
    });
    // The boxes let the pointer through to the text, so that it can be selected.
    const point = ({ target, clientX, clientY }: PointerEvent): void => {
      const page = target instanceof Element ? target.closest('.page') : null;
      const hit = page
        ? drawn.find(({ element }) => page.contains(element) && contains(element, clientX, clientY))
        : undefined;
      onPoint(hit?.id ?? null);
    };
    view.scroller.addEventListener('pointermove', point);
    return () => {
      view.scroller.removeEventListener('pointermove', point);
      stopLayout();
      for (const { element } of drawn) element.remove();
    };
  }, [view, document, facts, onPoint]);

  useEffect(() => {
    for (const box of view.root.querySelectorAll<HTMLElement>('.reader-fact-box'))
      box.toggleAttribute('data-active', box.dataset['fact'] === active);
  }, [view, active]);
}
