// Says that the user has not attached the report's document, with a link to the page where it can be attached.
import { useTranslations } from 'use-intl';
import { openOptions } from '../../lib/browser/browser.ts';
import { useUndo } from '../hooks/use-undo.tsx';

export function NoSource() {
  const t = useTranslations('panel');
  const { attempt } = useUndo();
  return (
    <p className="dossier-quote">
      {t('noSource')}{' '}
      <button type="button" onClick={() => attempt(() => openOptions('reports'))}>
        {t('attach')}
      </button>
    </p>
  );
}
