// Label of the numbers that are compared: period, kind and unit.
import { useTranslations } from 'use-intl';
import { formatPeriod } from '../../lib/format/period.ts';
import { formatQuantity } from '../../lib/format/quantity.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { useLanguage } from '../ui/intl.tsx';

/** @param sample any of the numbers; they share all that is shown. */
export function RowLabel({ sample }: { sample: Figure }) {
  const t = useTranslations('figure');
  const language = useLanguage();
  return (
    <>
      <span className="compare-period">
        {sample.period === null ? t('noPeriod') : formatPeriod(sample.period, language)}
      </span>{' '}
      <span className="compare-kind" data-kind={sample.kind}>
        {t(`kind.${sample.kind}`)}
      </span>{' '}
      <span className="compare-unit">{formatQuantity(sample, language).unit}</span>
    </>
  );
}
