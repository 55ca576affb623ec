// Sample text that the real content script scans: marks and card work as on any web page.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { commandThisPage, onMarked } from '../../lib/browser/welcome.ts';
import { writeSettings } from '../../lib/settings/storage.ts';

/** false until the text is marked: the first lexicon is compiled after the installation. */
function useIsMarked(): boolean {
  const [isMarked, setMarked] = useState(false);
  useEffect(() => onMarked(() => setMarked(true)), []);
  return isMarked;
}

export function Example({ isPaused }: { isPaused: boolean }) {
  const t = useTranslations('welcome');
  const isMarked = useIsMarked();
  return (
    <section aria-labelledby="try-title" className="welcome-try">
      <h2 id="try-title">{t('try')}</h2>
      {isPaused ? (
        <p>
          {t('paused')}{' '}
          <button type="button" className="quiet" onClick={() => void writeSettings({ isPaused: false })}>
            {t('resume')}
          </button>
        </p>
      ) : (
        <p>{isMarked ? t('tryHint') : t('preparing')}</p>
      )}
      <article>
        <p className="yj-quiet">{t('sample')}</p>
        <h3>{t('headline')}</h3>
        <p className="welcome-text">{t('text')}</p>
      </article>
      <p className="welcome-step">
        <span>{t('step')}</span>
        <button type="button" className="welcome-key" onClick={() => commandThisPage('next-mention')}>
          {t('next')}
        </button>
        <button type="button" className="welcome-key" onClick={() => commandThisPage('open-card')}>
          {t('enter')}
        </button>
      </p>
    </section>
  );
}
