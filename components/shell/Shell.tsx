// Root of every extension page: theme, up/down colors, language and library.
// First, because ui.css declares the order of the cascade layers.
import '../ui/ui.css';
import '../ui/controls.css';
import './Shell.css';
import { StrictMode, useEffect, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { upColor, type Settings } from '../../lib/settings/settings.ts';
import { watchErrors, type LoggedFrom } from '../../lib/browser/log.ts';
import { browserLanguage } from '../../lib/browser/browser.ts';
import { AgeLimitsContext } from '../ui/age-limits.ts';
import { I18nProvider, resolveLanguage, type SurfaceMessages } from '../ui/intl.tsx';
import { Library, libraryOpened } from '../hooks/library.tsx';
import { settingsRead, useSettings } from '../hooks/settings.ts';
import { PageError } from './PageError.tsx';

interface ShellProps {
  className: LoggedFrom;
  messages: SurfaceMessages;
  children: (settings: Settings) => ReactNode;
}

function Shell({ className, messages, children }: ShellProps) {
  const settings = useSettings();
  const language = resolveLanguage(settings.language, browserLanguage());
  useEffect(() => document.documentElement.setAttribute('lang', language), [language]);
  return (
    <div
      className={`yj ${className}`}
      data-theme={settings.theme}
      data-up={upColor(settings.isRedUp, language)}
      data-size={settings.textSize}
    >
      <I18nProvider language={language} messages={messages}>
        <PageError from={className}>
          <AgeLimitsContext value={settings}>
            <Library>{children(settings)}</Library>
          </AgeLimitsContext>
        </PageError>
      </I18nProvider>
    </div>
  );
}

/** Then the page renders anyway and shows its own loading state. */
const maxWaitMs = 120;

/**
 * Renders into #root once settings and library are read, or after a timeout. This gives one first frame instead of
 * three, and none in the default theme or language. @returns the root, which tests unmount.
 */
export async function showPage(
  className: LoggedFrom,
  messages: SurfaceMessages,
  children: ShellProps['children'],
): Promise<Root> {
  watchErrors(className);
  const timeout = new Promise((resolve) => setTimeout(resolve, maxWaitMs));
  await Promise.race([Promise.allSettled([libraryOpened, settingsRead]), timeout]);
  const root = createRoot(document.getElementById('root')!);
  root.render(
    <StrictMode>
      <Shell className={className} messages={messages}>
        {children}
      </Shell>
    </StrictMode>,
  );
  return root;
}
