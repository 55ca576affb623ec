import { useTranslations } from 'use-intl';
import { Icon } from './Icon.tsx';

interface UndoBarProps {
  /** Text that describes the change. */
  children: string;
  onUndo: () => void;
  /** "Undo" by default. */
  undoLabel?: string;
  onDismiss?: () => void;
  /** Text of the dismiss button; an icon by default. */
  dismissLabel?: string;
}

/** Offers to undo what was done. Screen readers announce it when it appears. */
export function UndoBar({ children, onUndo, undoLabel, onDismiss, dismissLabel }: UndoBarProps) {
  const t = useTranslations('watch');
  return (
    <div className="undo" role="status">
      <span className="undo-said">{children}</span>
      <button type="button" onClick={onUndo}>
        {undoLabel ?? t('undo')}
      </button>
      {!onDismiss ? null : dismissLabel === undefined ? (
        <button type="button" aria-label={t('dismiss')} title={t('dismiss')} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      ) : (
        <button type="button" onClick={onDismiss}>
          {dismissLabel}
        </button>
      )}
    </div>
  );
}
