import { useTranslations } from 'use-intl';
import './Progress.css';

interface ProgressProps {
  label: string;
  /** From 0 to 1. */
  done: number;
  onCancel: () => void;
}

/** Progress bar with a cancel button. */
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
