import { useState } from 'react';
import { useTranslations } from 'use-intl';

interface TwoStepButtonProps {
  ask: string;
  confirm: string;
  onConfirm: () => void;
}

/** Button for a destructive action: the first click asks for confirmation. */
export function TwoStepButton({ ask, confirm, onConfirm }: TwoStepButtonProps) {
  const t = useTranslations('data');
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" className="notice-action" onClick={() => setAsked(true)}>
        {ask}
      </button>
    );
  }
  return (
    <>
      <button type="button" className="notice-action" autoFocus onClick={onConfirm}>
        {confirm}
      </button>
      <button type="button" className="notice-action" onClick={() => setAsked(false)}>
        {t('cancel')}
      </button>
    </>
  );
}
