// Bars of one quantity on a common scale. A range is lighter between its ends; an open bound fades out.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Amount } from '../ui/Amount.tsx';
import { CardFigure } from './CardFigure.tsx';

/** Leaves room after the longest bar, so that an open bound ("> 1,200") does not look like a limit. */
const longestPercent = 92;

const endsOf = ({ value, low, high }: Figure): [number, number] => [value ?? low ?? 0, value ?? high ?? 0];

/** Bars are omitted if signs differ or all values are zero. */
const isDrawable = (figures: readonly Figure[]): boolean => {
  const ends = figures.flatMap(endsOf);
  return ends.some((end) => end !== 0) && (ends.every((end) => end >= 0) || ends.every((end) => end <= 0));
};

interface Bar {
  figure: Figure;
  /** The bar's label: month or report. */
  name: string;
}

function BarLine({ figure, longest }: { figure: Figure; longest: number }) {
  const percents = endsOf(figure).map((end) => (Math.abs(end) / longest) * longestPercent);
  const [from, to] = [Math.min(...percents), Math.max(...percents)];
  const isOpen = figure.comparator === '>' || figure.comparator === '>=';
  return (
    <span className="card-bar" aria-hidden="true">
      <span style={{ width: `${from}%` }} data-open={isOpen || undefined} />
      {to > from ? <span className="card-bar-range" style={{ width: `${to - from}%` }} /> : null}
    </span>
  );
}

export function CardBars({ bars, dossier }: { bars: readonly Bar[]; dossier: Dossier }) {
  const t = useTranslations('figure');
  const figures = bars.map(({ figure }) => figure);
  const longest = Math.max(...figures.flatMap(endsOf).map(Math.abs));
  return (
    <ul className="card-bars">
      {bars.map(({ figure, name }) => (
        <li key={figure.id}>
          <CardFigure entry={{ figure, relation: 'own' }} dossier={dossier} className="card-bar-row">
            <span className="card-bar-name">{name}</span>
            {isDrawable(figures) ? <BarLine figure={figure} longest={longest} /> : <span />}
            <Amount figure={figure} />
            <span className="card-aside">
              <span>{t(`kind.${figure.kind}`)}</span>
            </span>
          </CardFigure>
        </li>
      ))}
    </ul>
  );
}
