// A figure as a button: hover and focus show its details over the card's edge, a click shows them below it.
import { useEffect, useState, type ReactNode } from 'react';
import type { Dossier, DossierFigure } from '../../lib/dossier/dossier.ts';
import { useShowDetail } from './CardDetail.tsx';
import { Provenance } from './Provenance.tsx';

interface CardFigureProps {
  entry: DossierFigure;
  dossier: Dossier;
  className: string;
  children: ReactNode;
}

export function CardFigure({ entry, dossier, className, children }: CardFigureProps) {
  const [isOpen, setOpen] = useState(false);
  const showDetail = useShowDetail();
  useEffect(() => () => showDetail(null), [showDetail]);
  return (
    <>
      <button
        type="button"
        // Arrow keys move among figures: see CardKeys.tsx.
        tabIndex={-1}
        className={className}
        aria-expanded={isOpen}
        // Not pointerenter, which also fires when a row scrolls or opens under a resting pointer.
        onPointerMove={(event) => {
          // Touch has no hover: it opens the row by click.
          if (!isOpen && event.pointerType !== 'touch') showDetail({ entry, row: event.currentTarget });
        }}
        onPointerLeave={() => showDetail(null)}
        onFocus={(event) => {
          if (!isOpen && event.currentTarget.matches(':focus-visible')) showDetail({ entry, row: event.currentTarget });
        }}
        onBlur={() => showDetail(null)}
        onClick={() => {
          setOpen(!isOpen);
          showDetail(null);
        }}
      >
        {children}
      </button>
      {isOpen ? <Provenance figure={entry.figure} dossier={dossier} /> : null}
    </>
  );
}
