// The two languages of the interface.
export type Language = 'zh-CN' | 'en';

/** The words of a bilingual value in `language`. */
export const inLanguage = <T>(words: { zh: T; en: T }, language: Language): T =>
  language === 'en' ? words.en : words.zh;
