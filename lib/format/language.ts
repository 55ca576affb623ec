/** UI languages. */
export type Language = 'zh-CN' | 'en';

/** Picks one language of a bilingual value. */
export const inLanguage = <T>(words: { zh: T; en: T }, language: Language): T =>
  language === 'en' ? words.en : words.zh;
