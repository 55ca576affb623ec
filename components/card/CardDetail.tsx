// The detail of the figure that the pointer or the keyboard is on, in a layer over an edge of the card: the rows stay where
// they are, and the pointer goes through it. A click opens the same under the row, for touch and for screen readers.
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Dossier, DossierFigure } from '../../lib/dossier/dossier.ts';
import { figureLabel } from '../../lib/dossier/label.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Provenance } from './Provenance.tsx';

/** From one row to the next the layer stays and only changes what it says. */
const leaveMs = 60;

interface Pointed {
  entry: DossierFigure;
  row: Element;
}

const Pointing = createContext<(pointed: Pointed | null) => void>(() => {});

/** Tells which figure is pointed at; null when none is. */
export const usePointing = (): ((pointed: Pointed | null) => void) => useContext(Pointing);

/** The layer stands over the lower edge, and over the upper one while the row itself is down there. */
function DetailLayer({ pointed, dossier }: { pointed: Pointed; dossier: Dossier }) {
  const layer = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const { entry, row } = pointed;
  useLayoutEffect(() => {
    const card = layer.current?.closest('.card');
    if (!layer.current || !card) return;
    const isRowBelow =
      row.getBoundingClientRect().bottom > card.getBoundingClientRect().bottom - layer.current.offsetHeight;
    layer.current.dataset['edge'] = isRowBelow ? 'top' : 'bottom';
  });
  return (
    <div ref={layer} className="card-detail" aria-hidden="true">
      <p className="card-detail-head">
        <span>{figureLabel({ ...entry, relation: 'unit' }, language)}</span>
        <Amount figure={entry.figure} />
      </p>
      <Provenance figure={entry.figure} dossier={dossier} />
    </div>
  );
}

export function CardDetail({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const point = useCallback((next: Pointed | null) => {
    clearTimeout(leaving.current);
    if (next === null) leaving.current = setTimeout(() => setPointed(null), leaveMs);
    // Every move tells; only another row is news.
    else setPointed((now) => (now?.row === next.row ? now : next));
  }, []);
  useEffect(() => () => clearTimeout(leaving.current), []);
  return (
    <Pointing value={point}>
      {children}
      {pointed ? <DetailLayer pointed={pointed} dossier={dossier} /> : null}
    </Pointing>
  );
}
