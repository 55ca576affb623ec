// Why nothing is marked on the page: all sites are paused, with a button to resume, or this one is disabled.
import { useTranslations } from 'use-intl';
import type { Settings } from '../../lib/settings/settings.ts';
import { writeSettings } from '../../lib/settings/storage.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { Notice } from '../ui/Notice.tsx';

export function PageOff({ settings }: { settings: Settings }) {
  const t = useTranslations('popup');
  const { edit } = useUndo();
  if (!settings.isPaused) return <Notice title={t('pageOff')}>{t('pageOffHint')}</Notice>;
  return (
    <Notice title={t('paused')}>
      {t('pausedHint')}{' '}
      <button
        type="button"
        className="button"
        onClick={() => edit(() => writeSettings({ isPaused: false }).then(() => null))}
      >
        {t('resume')}
      </button>
    </Notice>
  );
}
