// Figures of one quantity as bars to one scale: of a range the part between its ends is lighter, of an open bound the end
// fades.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Amount } from '../ui/Amount.tsx';
import { CardFigure } from './CardFigure.tsx';

/** The longest bar leaves a little room, so that a number "above" its value does not look like a limit. */
const longestPercent = 92;

const endsOf = ({ value, low, high }: Figure): [number, number] => [value ?? low ?? 0, value ?? high ?? 0];

/** Bars of which one goes left and one right, or that end at nothing, would say less than the numbers. */
const isDrawable = (figures: readonly Figure[]): boolean => {
  const ends = figures.flatMap(endsOf);
  return ends.some((end) => end !== 0) && (ends.every((end) => end >= 0) || ends.every((end) => end <= 0));
};

interface Bar {
  figure: Figure;
  /** What tells this bar from the others: its month, or its report. */
  name: string;
}

function Drawn({ figure, longest }: { figure: Figure; longest: number }) {
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
            {isDrawable(figures) ? <Drawn figure={figure} longest={longest} /> : <span />}
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
