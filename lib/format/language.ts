import type { Bilingual } from '../model/ids.ts';

/** UI languages. */
export type Language = 'zh-CN' | 'en';

/** Picks one language of a text; falls back to the other one if the text is not translated. */
export const inLanguage = ({ zh, en }: Bilingual, language: Language): string =>
  (language === 'en' ? (en ?? zh) : (zh ?? en)) ?? '';
