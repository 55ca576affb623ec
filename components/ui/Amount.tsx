import { directionOf, formatQuantity } from '../../lib/format/quantity.ts';
import type { Figure, FigureMovement } from '../../lib/model/figure.ts';
import { useLanguage } from './intl.tsx';

const arrows = { up: '▲', down: '▼' } as const;

/** A figure's number with its unit in smaller type. A price move has an arrow besides its color. */
export function Amount({ figure }: { figure: Figure }) {
  const language = useLanguage();
  if (figure.kind === 'price-move') {
    const direction = directionOf(figure);
    // The arrow replaces the sign. A range keeps its signs, because those of its two ends may differ.
    const size = figure.value === undefined ? figure : { ...figure, value: Math.abs(figure.value) };
    const { number, unit } = formatQuantity(size, language);
    return (
      <span className={direction ? `yj-amount yj-${direction}` : 'yj-amount'}>
        {direction ? `${arrows[direction]} ` : ''}
        {number}
        <small>{unit}</small>
      </span>
    );
  }
  const { number, unit } = formatQuantity(figure, language);
  return (
    <span className="yj-amount">
      {number}
      <small>{unit}</small>
    </span>
  );
}

/** A signed change: "+4,230.22%", "−0.8百分点". */
export function Movement({ change }: { change: FigureMovement }) {
  const { number, unit } = formatQuantity(change, useLanguage(), true);
  const direction = directionOf(change);
  return (
    <span className={direction ? `yj-${direction}` : undefined}>
      {number}
      {unit}
    </span>
  );
}
