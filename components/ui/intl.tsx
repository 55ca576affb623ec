// Translations. Each surface passes its own set of messages, so that no script bundles the texts of another surface.
import type { ReactNode } from 'react';
import { IntlProvider, useLocale } from 'use-intl';
import type { cardMessages } from '../../locales/card.ts';
import type { compareMessages } from '../../locales/compare.ts';
import type { libraryMessages } from '../../locales/library.ts';
import type { readerMessages } from '../../locales/reader.ts';
import type { settingsMessages } from '../../locales/settings.ts';
import type { stripMessages } from '../../locales/strip.ts';
import type { Language } from '../../lib/format/language.ts';

declare module 'use-intl' {
  interface AppConfig {
    // Keys are typed from the Chinese files of all surfaces. A test checks that each surface has the keys that it uses.
    Messages: (typeof cardMessages)['zh-CN'] &
      (typeof stripMessages)['zh-CN'] &
      (typeof settingsMessages)['zh-CN'] &
      (typeof libraryMessages)['zh-CN'] &
      (typeof readerMessages)['zh-CN'] &
      (typeof compareMessages)['zh-CN'];
    Locale: Language;
  }
}

/** Messages of one surface in every language: an export of locales/. */
export type SurfaceMessages = Readonly<Record<Language, object>>;

export const resolveLanguage = (setting: Language | 'auto', browserLanguage: Language): Language =>
  setting === 'auto' ? browserLanguage : setting;

interface I18nProviderProps {
  language: Language;
  messages: SurfaceMessages;
  children: ReactNode;
}

export function I18nProvider({ language, messages, children }: I18nProviderProps) {
  return (
    <IntlProvider locale={language} messages={messages[language]} timeZone="Asia/Shanghai">
      {children}
    </IntlProvider>
  );
}

export const useLanguage = (): Language => useLocale();
