// Messages of the pages that compare companies and draw pictures, which also show parts of the other pages.
import enCompare from './en/compare.json' with { type: 'json' };
import { pageMessages } from './pages.ts';
import zhCompare from './zh-CN/compare.json' with { type: 'json' };

export const compareMessages = {
  'zh-CN': { ...pageMessages['zh-CN'], ...zhCompare },
  en: { ...pageMessages.en, ...enCompare },
};
