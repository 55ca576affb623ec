// The figure that tells most of a company, at the end of its row: number and movement, and under it what it is of.
import type { Figure } from '../../lib/model/figure.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { Amount, Movement } from './Amount.tsx';
import { FigureKind } from './FigureKind.tsx';
import { useLanguage } from './intl.tsx';

export function RowFigure({ figure }: { figure: Figure | null }) {
  const language = useLanguage();
  if (!figure) return null;
  const change = figure.changes[0];
  return (
    <>
      <p>
        <Amount figure={figure} /> {change ? <Movement change={change} /> : null}
      </p>
      <p className="row-metric">
        {inLanguage(figure.metric, language)}
        {figure.period ? ` ${formatPeriod(figure.period, language)}` : ''} <FigureKind figure={figure} />
      </p>
    </>
  );
}
