import '../../components/ui/ui.css';
import './popup.css';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Library } from '../../components/live/library.tsx';
import { useSettings } from '../../components/live/page.ts';
import { resolveLanguage, Words } from '../../components/ui/intl.tsx';
import { browserLanguage } from '../../lib/platform/browser.ts';
import { Popup } from './Popup.tsx';

function App() {
  const settings = useSettings();
  const language = resolveLanguage(settings.language, browserLanguage());
  useEffect(() => document.documentElement.setAttribute('lang', language), [language]);
  return (
    <div className="yj popup" data-theme={settings.theme} data-up={settings.isRedUp ? 'red' : 'green'}>
      <Words language={language}>
        <Library>
          <Popup settings={settings} />
        </Library>
      </Words>
    </div>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
