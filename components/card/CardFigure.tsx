// One figure as a button: pointed at, it shows its detail over the card's edge; pressed, under itself.
import { useEffect, useState, type ReactNode } from 'react';
import type { Dossier, DossierFigure } from '../../lib/dossier/dossier.ts';
import { usePointing } from './CardDetail.tsx';
import { Provenance } from './Provenance.tsx';

interface CardFigureProps {
  entry: DossierFigure;
  dossier: Dossier;
  className: string;
  children: ReactNode;
}

export function CardFigure({ entry, dossier, className, children }: CardFigureProps) {
  const [isOpen, setOpen] = useState(false);
  const point = usePointing();
  useEffect(() => () => point(null), [point]);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-expanded={isOpen}
        // Not on entering: what scrolls or opens under a pointer that rests has not been pointed at.
        onPointerMove={(event) => {
          // A finger has no hover: what it touches opens.
          if (!isOpen && event.pointerType !== 'touch') point({ entry, row: event.currentTarget });
        }}
        onPointerLeave={() => point(null)}
        onFocus={(event) => {
          if (!isOpen && event.currentTarget.matches(':focus-visible')) point({ entry, row: event.currentTarget });
        }}
        onBlur={() => point(null)}
        onClick={() => {
          setOpen(!isOpen);
          point(null);
        }}
      >
        {children}
      </button>
      {isOpen ? <Provenance figure={entry.figure} dossier={dossier} /> : null}
    </>
  );
}
