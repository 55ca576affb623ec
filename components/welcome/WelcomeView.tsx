// Layout of the welcome page.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import './WelcomeView.css';

interface WelcomeViewProps {
  /** Shown if the library is closed or data was lost. */
  notice: ReactNode;
  /** List item that says what the library holds. */
  library: ReactNode;
  /** Search box for the first companies of the watchlist. */
  stars: ReactNode;
  example: ReactNode;
  /** Request for host access; empty if granted. */
  access: ReactNode;
  keys: ReactNode;
}

export function WelcomeView({ notice, library, example, stars, access, keys }: WelcomeViewProps) {
  const t = useTranslations('welcome');
  const tApp = useTranslations('app');
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="44" height="44" />
        <div>
          <h1>{t('title')}</h1>
          <ul className="welcome-lines">
            <li>{t('what')}</li>
            <li>{t('how')}</li>
            {library}
            <li>{t('where')}</li>
          </ul>
        </div>
      </header>
      {notice}
      <div className="welcome-access">{access}</div>
      {example}
      {stars}
      <div className="welcome-pair">
        <section aria-labelledby="pin-title">
          <h2 id="pin-title">{t('pin')}</h2>
          <p>{import.meta.env.FIREFOX ? t('pinFirefox') : t('pinChromium')}</p>
        </section>
        <section aria-labelledby="after-title">
          <h2 id="after-title">{t('after')}</h2>
          <ul className="welcome-links">
            <li>
              <a href="/library.html">{t('addReports')}</a>
              <span className="yj-quiet">{t('addReportsHint')}</span>
            </li>
            <li>
              <a href="/options.html#watchlist">{t('import')}</a>
              <span className="yj-quiet">{t('importHint')}</span>
            </li>
            <li>
              <a href="/options.html">{t('options')}</a>
              <span className="yj-quiet">{t('optionsHint')}</span>
            </li>
          </ul>
        </section>
      </div>
      <section aria-labelledby="keys-title">
        <h2 id="keys-title">{t('keys')}</h2>
        {keys}
      </section>
      <footer>
        <p>{t('close')}</p>
        <p>{tApp('disclaimer')}</p>
      </footer>
    </main>
  );
}
