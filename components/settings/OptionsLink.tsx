import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';
import { useUndo } from '../hooks/use-undo.tsx';

export function OptionsLink() {
  const t = useTranslations('popup');
  const { attempt } = useUndo();
  return (
    <button type="button" className="foot-link" onClick={() => attempt(openOptions)}>
      {t('options')}
    </button>
  );
}
