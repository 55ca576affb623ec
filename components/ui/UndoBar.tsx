import { useTranslations } from 'use-intl';
import { Icon } from './Icon.tsx';
import './UndoBar.css';

interface UndoBarProps {
  /** Text that describes the change. */
  children: string;
  /** How many earlier changes can be undone too; absent if none. */
  more?: string | undefined;
  onUndo: () => void;
  /** "Undo" by default. */
  undoLabel?: string;
  onDismiss?: () => void;
  /** Text of the dismiss button; an icon by default. */
  dismissLabel?: string;
}

/** Offers to undo what was done. Screen readers announce it when it appears. */
export function UndoBar({ children, more, onUndo, undoLabel, onDismiss, dismissLabel }: UndoBarProps) {
  const t = useTranslations('watch');
  return (
    <div className="undo" role="status">
      <span className="undo-said">
        <span>{children}</span>
        {more === undefined ? null : <span className="undo-more"> {more}</span>}
      </span>
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
