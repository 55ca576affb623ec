// What every extension page stands in: theme, direction colours, language, the library.
import { useEffect, type ReactNode } from 'react';
import type { Settings } from '../../lib/settings/settings.ts';
import { browserLanguage } from '../../lib/platform/browser.ts';
import { resolveLanguage, Words } from '../ui/intl.tsx';
import { Library } from '../live/library.tsx';
import { useSettings } from '../live/page.ts';

interface ShellProps {
  className: string;
  children: (settings: Settings) => ReactNode;
}

export function Shell({ className, children }: ShellProps) {
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
      <Words language={language}>
        <Library>{children(settings)}</Library>
      </Words>
    </div>
  );
}
