// Overlay with the details of the hovered or focused figure. It covers an edge of the card, so rows do not move, and ignores
// the pointer. A click on a figure shows the same details below its row, for touch and screen readers.
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
import { EvidenceProvider } from '../ui/EvidenceLink.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Provenance } from './Provenance.tsx';

/** Delay before the overlay closes, so that it only changes its content when the pointer moves to the next row. */
const leaveMs = 60;

interface DetailTarget {
  entry: DossierFigure;
  row: Element;
}

type ShowDetail = (target: DetailTarget | null) => void;

const DetailContext = createContext<ShowDetail>(() => {});

/** Returns a function that shows the details of a figure; `null` hides them. */
export const useShowDetail = (): ShowDetail => useContext(DetailContext);

/** Covers the lower edge of the card, or the upper one if the row itself is at the bottom. */
function DetailLayer({ target, dossier }: { target: DetailTarget; dossier: Dossier }) {
  const layer = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const { entry, row } = target;
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
      {/* It ignores the pointer, so it has no button. */}
      <EvidenceProvider value={undefined}>
        <Provenance figure={entry.figure} dossier={dossier} />
      </EvidenceProvider>
    </div>
  );
}

export function CardDetail({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  const [target, setTarget] = useState<DetailTarget | null>(null);
  const leaveTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const showDetail = useCallback<ShowDetail>((next) => {
    clearTimeout(leaveTimer.current);
    if (next === null) leaveTimer.current = setTimeout(() => setTarget(null), leaveMs);
    // Called on every pointer move: keeping the same object avoids a render.
    else setTarget((current) => (current?.row === next.row ? current : next));
  }, []);
  useEffect(() => () => clearTimeout(leaveTimer.current), []);
  return (
    <DetailContext value={showDetail}>
      {children}
      {target ? <DetailLayer target={target} dossier={dossier} /> : null}
    </DetailContext>
  );
}
