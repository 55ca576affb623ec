import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';

export function OptionsLink() {
  const t = useTranslations('popup');
  return (
    <button type="button" className="foot-link" onClick={() => void openOptions()}>
      {t('options')}
    </button>
  );
}
