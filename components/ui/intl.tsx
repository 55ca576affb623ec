// The translations. Message keys are typed from the Chinese file; a test checks that the English file has the same keys.
import type { ReactNode } from 'react';
import { IntlProvider, useLocale } from 'use-intl';
import en from '../../locales/en.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN.json' with { type: 'json' };
import type { Language } from '../../lib/format/language.ts';

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof zhCN;
    Locale: Language;
  }
}

const messages = { 'zh-CN': zhCN, en };

export const resolveLanguage = (setting: Language | 'auto', browserLanguage: Language): Language =>
  setting === 'auto' ? browserLanguage : setting;

export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <IntlProvider locale={language} messages={messages[language]} timeZone="Asia/Shanghai">
      {children}
    </IntlProvider>
  );
}

export const useLanguage = (): Language => useLocale();
