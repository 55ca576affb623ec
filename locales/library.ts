// Messages of the library page, which also shows parts of the other pages.
import enLibrary from './en/library.json' with { type: 'json' };
import { pageMessages } from './pages.ts';
import zhLibrary from './zh-CN/library.json' with { type: 'json' };

export const libraryMessages = {
  'zh-CN': { ...pageMessages['zh-CN'], ...zhLibrary },
  en: { ...pageMessages.en, ...enLibrary },
};
