// Marks the places of facts in a text, and reports the facts under the pointer. Pages of a PDF have boxes instead.
import { useEffect } from 'react';
import type { Fact } from '../../lib/reader/facts.ts';
import type { ReaderView } from '../../lib/reader/view.ts';
import { watchPointer } from './watch-pointer.ts';

interface FactSpans {
  view: ReaderView;
  facts: readonly Fact[];
  /** Ids of the highlighted facts. */
  active: readonly string[];
  /** Empty when the pointer leaves them. */
  onPoint: (ids: readonly string[]) => void;
}

export function useFactSpans({ view, facts, active, onPoint }: FactSpans): void {
  useEffect(() => {
    if (view.kind !== 'text') return undefined;
    view.markFacts(
      'all',
      facts.flatMap(({ evidence }) => evidence),
    );
    const idsAt = ({ clientX, clientY }: PointerEvent): string[] => {
      const offset = view.offsetAt(clientX, clientY);
      const isHit = ({ evidence }: Fact): boolean =>
        offset !== null && evidence.some(({ start, end }) => start <= offset && offset < end);
      return facts.filter(isHit).map(({ id }) => id);
    };
    const stopPointer = watchPointer(view.scroller, idsAt, onPoint);
    return () => {
      stopPointer();
      view.markFacts('all', []);
    };
  }, [view, facts, onPoint]);

  useEffect(() => {
    const isActive = ({ id }: Fact): boolean => active.includes(id);
    view.markFacts(
      'active',
      facts.filter(isActive).flatMap(({ evidence }) => evidence),
    );
  }, [view, facts, active]);
}
