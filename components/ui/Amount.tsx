import { useTranslations } from 'use-intl';
import { directionOf, formatQuantity } from '../../lib/format/quantity.ts';
import type { Figure, FigureMovement } from '../../lib/model/figure.ts';
import { useLanguage } from './intl.tsx';
import { Unchecked } from './Unchecked.tsx';

/** A figure's number with its unit in smaller type. A price move of a report is history: signed, without arrow and color. */
export function Amount({ figure }: { figure: Figure }) {
  const t = useTranslations('figure');
  const language = useLanguage();
  const isMove = figure.kind === 'price-move';
  const { number, unit } = formatQuantity(figure, language, isMove);
  return (
    <span className={isMove ? 'yj-amount yj-quiet' : 'yj-amount'}>
      {number}
      <small>{unit}</small>
      <Unchecked fact={figure} />
      {figure.isCurrencyDoubtful ? <small className="yj-doubtful">{t('doubtfulCurrency')}</small> : null}
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
