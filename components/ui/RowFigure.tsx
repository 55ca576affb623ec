// The number at the end of a company's row, and under it what it is of: one that moved between reports, with both ends of
// the move; else the one that tells most, with its own movement.
import type { FigureChange, ViewChange } from '../../lib/comparison/changes.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { formatQuantity } from '../../lib/format/quantity.ts';
import { Amount, Movement } from './Amount.tsx';
import { FigureKind } from './FigureKind.tsx';
import { useLanguage } from './intl.tsx';
import './RowFigure.css';

interface RowFigureProps {
  figure: Figure | null;
  change: FigureChange | ViewChange | null;
}

export function RowFigure({ figure: telling, change }: RowFigureProps) {
  const language = useLanguage();
  const from = change?.kind === 'figure' ? change.from : null;
  const figure = change?.kind === 'figure' ? change.to : telling;
  if (!figure) return null;
  const movement = from ? undefined : figure.changes[0];
  return (
    <>
      <p>
        {from ? <span className="row-from">{formatQuantity(from, language).number} → </span> : null}
        <Amount figure={figure} /> {movement ? <Movement change={movement} /> : null}
      </p>
      <p className="row-metric">
        {inLanguage(figure.metric, language)}
        {figure.period ? ` ${formatPeriod(figure.period, language)}` : ''} <FigureKind figure={figure} />
      </p>
    </>
  );
}
