import { useTranslations } from 'use-intl';
import { Icon } from './Icon.tsx';
import './UndoBar.css';

interface UndoBarProps {
  /** What was done. */
  children: string;
  onUndo: () => void;
  onDismiss?: () => void;
}

/** Every removal can be taken back. Read out by screen readers as it appears. */
export function UndoBar({ children, onUndo, onDismiss }: UndoBarProps) {
  const t = useTranslations('watch');
  return (
    <div className="undo" role="status">
      <span className="undo-said">{children}</span>
      <button type="button" onClick={onUndo}>
        {t('undo')}
      </button>
      {onDismiss ? (
        <button type="button" aria-label={t('dismiss')} title={t('dismiss')} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      ) : null}
    </div>
  );
}
