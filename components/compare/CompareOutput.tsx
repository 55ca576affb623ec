// Copies or saves the comparison as it is shown.
import { useTranslations } from 'use-intl';
import type { CompareWords } from '../../lib/dossier/compare-export.ts';
import type { Comparison } from '../../lib/dossier/compare.ts';
import { tableFormats } from '../../lib/dossier/tables.ts';
import { useCompareExport } from '../hooks/comparison.ts';
import { useLanguage } from '../ui/intl.tsx';

function useCompareWords(): CompareWords {
  const t = useTranslations('compare');
  const tFigure = useTranslations('figure');
  const tReport = useTranslations('report');
  return {
    language: useLanguage(),
    columns: {
      metric: t('metric'),
      period: t('period'),
      kind: t('kind'),
      unit: t('unit'),
      source: t('source'),
      note: t('note'),
    },
    rating: t('rating'),
    date: t('date'),
    house: t('house'),
    target: t('target'),
    kinds: {
      actual: tFigure('kind.actual'),
      guidance: tFigure('kind.guidance'),
      estimate: tFigure('kind.estimate'),
      expectation: tFigure('kind.expectation'),
      'price-move': tFigure('kind.price-move'),
    },
    unreported: tReport('unreported'),
    noRating: tReport('noRating'),
    outlookOnly: tReport('outlookOnly'),
    unsigned: tReport('unsigned'),
    doubtfulCurrency: tFigure('doubtfulCurrency'),
    before: (company, amount, date) => t('before', { company, amount, date }),
  };
}

export function CompareOutput({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('compare');
  const tTable = useTranslations('table');
  const words = useCompareWords();
  const { write, done, failure } = useCompareExport();
  return (
    <div className="compare-output" role="group" aria-label={t('output')}>
      <span role="status" className="yj-quiet">
        {failure ? t('failed', { reason: failure.reason }) : done ? t(`outcome.${done}`) : ''}
      </span>
      {tableFormats.map((format) => (
        <button key={format} type="button" onClick={() => write(comparison, format, words)}>
          {tTable(`format.${format}`)}
        </button>
      ))}
    </div>
  );
}
