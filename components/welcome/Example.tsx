// Sample text that the real content script scans: marks and card work as on any web page.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { commandThisPage } from '../../lib/browser/read-this-page.ts';
import { onMarked } from '../../lib/browser/welcome.ts';
import { writeSettings } from '../../lib/settings/storage.ts';
import { useUndo } from '../hooks/use-undo.tsx';

/** Much longer than the compilation of the first lexicon, which starts at the installation. */
const patienceMs = 15_000;

type Marking = 'preparing' | 'marked' | 'notMarked';

/** @param isActive whether marks are expected at all. */
function useMarking(isActive: boolean): Marking {
  const [marking, setMarking] = useState<Marking>('preparing');
  useEffect(() => {
    if (!isActive) return;
    const timer = setTimeout(() => setMarking('notMarked'), patienceMs);
    const stop = onMarked(() => {
      clearTimeout(timer);
      setMarking('marked');
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [isActive]);
  return marking;
}

export function Example({ isPaused }: { isPaused: boolean }) {
  const t = useTranslations('welcome');
  const marking = useMarking(!isPaused);
  const { edit } = useUndo();
  return (
    <section aria-labelledby="try-title" className="welcome-try">
      <h2 id="try-title">{t('try')}</h2>
      {isPaused ? (
        <p>
          {t('paused')}{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => edit(() => writeSettings({ isPaused: false }).then(() => null))}
          >
            {t('resume')}
          </button>
        </p>
      ) : (
        <p role="status">
          {marking === 'marked' ? t('tryHint') : marking === 'preparing' ? t('preparing') : t('notMarked')}
        </p>
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
