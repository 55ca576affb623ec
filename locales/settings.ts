// Messages of the options and welcome pages, which also show parts of the other pages.
import enSettings from './en/settings.json' with { type: 'json' };
import { pageMessages } from './pages.ts';
import zhSettings from './zh-CN/settings.json' with { type: 'json' };

export const settingsMessages = {
  'zh-CN': { ...pageMessages['zh-CN'], ...zhSettings },
  en: { ...pageMessages.en, ...enSettings },
};
