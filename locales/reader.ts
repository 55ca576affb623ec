// Messages of the reader page, which also shows parts of the other pages.
import enReader from './en/reader.json' with { type: 'json' };
import { pageMessages } from './pages.ts';
import zhReader from './zh-CN/reader.json' with { type: 'json' };

export const readerMessages = {
  'zh-CN': { ...pageMessages['zh-CN'], ...zhReader },
  en: { ...pageMessages.en, ...enReader },
};
