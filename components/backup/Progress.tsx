import { useTranslations } from 'use-intl';

interface ProgressProps {
  label: string;
  /** From 0 to 1. */
  done: number;
  onCancel: () => void;
}

/** Long work: how far it is, and the way out of it. */
export function Progress({ label, done, onCancel }: ProgressProps) {
  const t = useTranslations('data');
  return (
    <div className="progress">
      <label>
        {label} <progress max={1} value={done} />
      </label>
      <button type="button" className="quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
