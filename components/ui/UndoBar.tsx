import { useTranslations } from 'use-intl';

/** Every removal can be taken back. Read out by screen readers as it appears. */
export function UndoBar({ name, onUndo }: { name: string; onUndo: () => void }) {
  const t = useTranslations('watch');
  return (
    <div className="undo" role="status">
      <span>{t('removed', { name })}</span>
      <button type="button" onClick={onUndo}>
        {t('undo')}
      </button>
    </div>
  );
}
