// Leading control of a watchlist row: a drag handle, or a checkbox in selection mode.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import type { Company } from '../../lib/model/company.ts';
import { useLanguage } from '../ui/intl.tsx';

type Named = Pick<Company, 'id' | 'names'>;

export function RowCheckbox({
  company,
  isChosen,
  onChoose,
}: {
  company: Named;
  isChosen: boolean;
  onChoose: (companyId: string) => void;
}) {
  const t = useTranslations('watch');
  const name = inLanguage(company.names, useLanguage());
  return (
    <input
      type="checkbox"
      className="row-choice"
      aria-label={t('choose', { name })}
      checked={isChosen}
      onChange={() => onChoose(company.id)}
    />
  );
}

export function RowHandle({ company, onStep }: { company: Named; onStep: (companyId: string, by: 1 | -1) => void }) {
  const t = useTranslations('watch');
  const name = inLanguage(company.names, useLanguage());
  return (
    <button
      type="button"
      className="row-handle"
      draggable
      aria-label={t('move', { name })}
      title={t('moveHint')}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onStep(company.id, event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <span aria-hidden="true">⠿</span>
    </button>
  );
}
