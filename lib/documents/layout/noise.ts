// Recognizes text that is not part of a report: marks of templates, codes and stamps of distributors, notices.
import type { Word } from './line.ts';

/** Place holders of Word templates, invisible on paper: `[Table_Main]`, `[table_page]`, `＃summary＃`. */
const templateMark = /＃[a-z_]{3,30}＃|\[\s*(?:table|tbl|doctable|reportinfo|report_)[\s_]*[a-z0-9_|\s]{0,40}\]/giu;

/**
 * Codes that identify the account that downloaded a file: 40 characters and more, with capitals, small letters and digits
 * mixed. Addresses and hashes have separators or one case only.
 */
const longCode = /(?<![A-Za-z0-9/=_.-])[A-Za-z0-9]{40,120}(?![A-Za-z0-9/=_.-])/gu;
const isMixed = (code: string): boolean => {
  const changes = code.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[A-Za-z])/gu)?.length ?? 0;
  return /[a-z]/u.test(code) && /[A-Z]/u.test(code) && changes >= code.length / 4;
};

/** Who downloaded a file, and when. */
const downloadStamp = new RegExp(
  [
    String.raw`用户.{0,40}于\s*\d{4}[-年/.].{0,20}下载`,
    String.raw`(?:本|此)(?:报告|文档|资料|文件).{0,12}(?:仅供|由).{1,40}下载`,
    String.raw`下载日志已记录`,
    String.raw`(?:for the exclusive use of|this (?:report|document) is (?:intended|provided) for|prepared exclusively for|downloaded by|licensed to)\b`,
    String.raw`unauthorized (?:re)?distribution`,
  ].join('|'),
  'iu',
);

/** Notices of houses and distributors that are printed on each page. */
const notice = new RegExp(
  `^[•■●*#＊【\\[（(|\\s]*(?:${[
    '敬?请.{0,4}(?:务必)?(?:仔细)?(?:阅读|参阅|参见|详阅|关注).{0,14}(?:正文|末页|尾页|后页|最后|尾部|声明|说明|披露|免责|附注|条款)',
    '(?:请务必|敬请|谨请|务请).{0,6}(?:阅读|参阅|参见)',
    '请通过合法途径获取',
    '(?:重要)?(?:免责|法律)声明.{0,8}(?:请|详)?见',
    '(?:更多|获取).{0,6}(?:研报|研究报告|投研资料).{0,12}(?:请|就)?(?:访问|上|到|点击|扫码)',
    '(?:点击进入|进入)?\\s*(?:https?://)?(?:www\\.)?(?:hibor\\.com|microbell\\.com|djyanbao\\.com|fxbaogao\\.com)',
    '慧博(?:投研|资讯)',
    '证券研究报告$',
    '(?:please )?(?:see|refer to|read)\\b.{0,60}(?:disclosures?|disclaimers?|certification|important information)',
    'for (?:important )?(?:disclosures?|analyst certification)',
    '(?:analyst )?certification.{0,30}(?:disclosures?).{0,40}(?:page|appendix)',
    'this (?:report|material) (?:is|has been) (?:intended|prepared) (?:only )?for',
  ].join('|')})`,
  'iu',
);

const pageNumber =
  /^[-–—\s|]*(?:第\s*)?(?:p(?:age)?\.?\s*)?\d{1,4}\s*(?:页)?(?:\s*(?:\/|of|共|，共)\s*\d{1,4}\s*页?)?[-–—\s|]*$/iu;

const longestNotice = 120;

export const isNotice = (text: string): boolean => text.length <= longestNotice && notice.test(text);
export const isStamp = (text: string): boolean => text.length <= 2 * longestNotice && downloadStamp.test(text);
export const isPageNumber = (text: string): boolean => pageNumber.test(text);

/** Without template marks and account codes. */
export function withoutMarks(text: string): string {
  if (!/[[＃]/u.test(text) && text.length < 40) return text;
  return text.replace(templateMark, '').replace(longCode, (code) => (isMixed(code) ? '' : code));
}

/** Removes marks that may be spread over several words, because the PDF draws them in pieces. */
export function removeMarks(words: readonly Word[]): Word[] {
  const text = words.map((word) => word.text).join('');
  if (withoutMarks(text) === text) return [...words];
  const isRemoved = new Uint8Array(text.length);
  for (const pattern of [templateMark, longCode])
    for (const match of text.matchAll(pattern))
      if (pattern === templateMark || isMixed(match[0])) isRemoved.fill(1, match.index, match.index + match[0].length);
  let offset = 0;
  return words.flatMap((word) => {
    const start = offset;
    offset += word.text.length;
    // By code unit, as the offsets are.
    const kept = word.text.split('').filter((_, i) => isRemoved[start + i] === 0);
    return kept.length > 0 ? [{ ...word, text: kept.join('') }] : [];
  });
}

const numeric = /^[-+±~<>()（）$¥￥%％,，.．:：/\d年月日QHEAF ]+$/u;

/** True for words of a chart's axis: `-20%`, `0.5`, `2021-07`. */
export const isAxisLabel = (text: string): boolean => /\d/u.test(text) && numeric.test(text);
