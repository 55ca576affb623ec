// The figure at the end of a company's row, with its metric below. Prefers a figure that changed between reports and shows
// both values; otherwise the most important figure with its own change.
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

export function RowFigure({ figure: mainFigure, change }: RowFigureProps) {
  const language = useLanguage();
  const from = change?.kind === 'figure' ? change.from : null;
  const figure = change?.kind === 'figure' ? change.to : mainFigure;
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
