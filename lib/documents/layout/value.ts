// Recognizes the content of a table cell with a figure.

const value =
  /^(?:[-+–—−±~<>(（]*\s*[¥￥$]?\s*(?:[\d,，.]*\d[,.]\d+[AE]|[\d,，.]*\d[\d,，.]*)\s*(?:%|％|x|X|倍|pct|pp|元|[）)])*|[-–—−]{1,3}|n\.?[am]\.?|nm|na|\/|不适用|扭亏|亏损|转亏|—)$/iu;

/** Whether the text is the content of a table cell with a figure. */
export const isValue = (text: string): boolean => value.test(text);
