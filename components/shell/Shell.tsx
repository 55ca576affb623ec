// What every extension page stands in: theme, direction colours, language, the library.
import { StrictMode, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Settings } from '../../lib/settings/settings.ts';
import { browserLanguage } from '../../lib/browser/browser.ts';
import { I18nProvider, resolveLanguage } from '../ui/intl.tsx';
import { Library, libraryOpened } from '../hooks/library.tsx';
import { settingsRead, useSettings } from '../hooks/settings.ts';

interface ShellProps {
  className: string;
  children: (settings: Settings) => ReactNode;
}

function Shell({ className, children }: ShellProps) {
  const settings = useSettings();
  const language = resolveLanguage(settings.language, browserLanguage());
  useEffect(() => document.documentElement.setAttribute('lang', language), [language]);
  return (
    <div
      className={`yj ${className}`}
      data-theme={settings.theme}
      data-up={settings.isRedUp ? 'red' : 'green'}
      data-size={settings.textSize}
    >
      <I18nProvider language={language}>
        <Library>{children(settings)}</Library>
      </I18nProvider>
    </div>
  );
}

/** A store that takes longer is waited for in the page, which has its own words for that. */
const patienceMs = 120;

/**
 * Draws the page in #root as soon as what it opens with is read: one frame in place of three, and none of them in the
 * default theme or language.
 */
export async function showPage(className: string, children: ShellProps['children']): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
  await Promise.race([Promise.allSettled([libraryOpened, settingsRead]), patience]);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Shell className={className}>{children}</Shell>
    </StrictMode>,
  );
}
