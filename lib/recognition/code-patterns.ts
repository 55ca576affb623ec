// Regex sources for listing codes and their cues. The lexicon carries them to the pages, like the homonym rules.
import { shareRange } from '../model/exchanges.ts';

/** Tokens allowed between a name and its code: brackets, punctuation, and words that announce a code. */
export const codeGap =
  '[\\s"\'“”‘’,，、:：()（）[\\]【】|/\\\\\\-—~·.…$≈*]|股票|證券|证券|公司|集团|集團|股份|控股|代码|代碼|代號|代号|简称|編號|编号|[沪滬深港京美股]|上海|深圳|香港|北交所|SH|SZ|HK|BJ|US|SSE|SZSE|HKEX|NASDAQ|NYSE|纳斯达克|-[UW]|SW|\\d{6}';

/** Words that announce a code. */
export const codeAnnounced =
  '(?<!错误|區劃|区划|邮政|验证|报错|行政|返回|状态|error |verification |zip |area |country |status |exit )(?:代码|代碼|代號|代号|股票|证券|證券|(?<!["\'])code|ticker|symbol)';

/** Units that follow an amount, a date or a count. */
export const unitAfter =
  '元|港元|美元|日元|万|萬|亿|億|人|个|個|股(?!票|份|价|價)|手|张|張|次|件|[台臺](?![积積])|米|公里|年|月|日|号|號|%|％|吨|户|戶|家|名|份|分|秒|点|條|条|部|辆|套';

/**
 * Forms of codes with their market, which is the name of the group, with "bare" before it if the form needs a cue. Several
 * alternatives may share a group name.
 */
const marketForms = [
  String.raw`(?<![A-Za-z0-9])(?:SH[:：. ]?|(?:SHA|SSE|SHSE|上交所|上证)(?:[:：]\s?|\.))(?<SSE>\d{6})(?!\d)`,
  String.raw`(?<![A-Za-z0-9])(?:SZ[:：. ]?|(?:SHE|SZSE|深交所)(?:[:：]\s?|\.))(?<SZSE>\d{6})(?!\d)`,
  String.raw`(?<![A-Za-z0-9])(?:BJ[:：. ]?|(?:BSE|北交所)(?:[:：]\s?|\.))(?<BSE>\d{6})(?!\d)`,
  String.raw`(?<![A-Za-z0-9])(?<SSE>\d{6})[.-](?:SH|SS|XSHG)(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?<SZSE>\d{6})[.-](?:SZ|XSHE)(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?<BSE>\d{6})[.-]BJ(?![A-Za-z0-9])`,
  // Bloomberg and FactSet have one mark for all mainland exchanges.
  String.raw`(?<![A-Za-z0-9])(?<SSE>(?:6\d\d|900)\d{3})[ -]C[HN](?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?<SZSE>[023]\d{5})[ -]C[HN](?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?<BSE>(?:920|43\d|8[37]\d)\d{3})[ -]C[HN](?![A-Za-z0-9])`,
  // Market numbers of 东方财富. 0.300308 is a decimal too, so its group says that it needs a cue, like a bare code.
  String.raw`(?<![A-Za-z0-9.,=])1\.(?<bareSSE>6\d{5})(?![\d.%])`,
  String.raw`(?<![A-Za-z0-9.,=])0\.(?<bareSZSE>[03]0\d{4})(?![\d.%])`,
  String.raw`(?<![A-Za-z0-9.,=])116\.(?<bareHKEX>0\d{4})(?![\d.%])`,
  String.raw`(?<![A-Za-z0-9.,=])10[567]\.(?<US>[A-Z]{1,5})(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?:HK[:：.]?|(?:HKG|HKEX|SEHK|港交所|联交所|聯交所)[:：]\s?)(?<HKEX>\d{4,5})(?!\d)`,
  String.raw`(?<![A-Za-z0-9.])(?<HKEX>\d{1,5})[-.]HK(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9.])(?<HKEX>\d{3,4}) HK(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?:TPE|TWSE|TW)[:：.]\s?(?<TWSE>\d{4})(?!\d)`,
  String.raw`(?<![A-Za-z0-9])(?<TWSE>\d{4})\.TW(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?:TYO|TSE|TYSE)[:：]\s?(?<TSE>\d{3}[0-9A-Z])(?![0-9A-Z])`,
  String.raw`(?<![A-Za-z0-9.])(?<TSE>\d{3}[0-9A-Z])\.(?:T|TYO|JP)(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?:ETR|XETRA|FRA)[:：]\s?(?<XETRA>[A-Z]{3})(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9.])(?<XETRA>[A-Z]{3})[A-Z]?n?\.(?:DE|ETR)(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])(?:NASDAQ|NasdaqG[SM]|NYSE|纳斯达克|纽交所)\s?[:：]\s?(?<US>[A-Z]{1,5}(?:\.[A-Z])?)(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9])US\.(?<US>[A-Z]{1,5})(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9.])(?<US>[A-Z]{1,5}(?:\.[A-Z])?)(?:\.(?:US|OQ|O|N)|-US| US(?= Equity|[,)，）]))(?![A-Za-z0-9])`,
  String.raw`(?<![A-Za-z0-9$])\$(?<US>[A-Z]{1,5}(?:\.[A-Z])?)(?![A-Za-z0-9])`,
];

/** One regex, so that each text is scanned once. The leading lookahead quickly rejects offsets where no code can begin. */
export const codeGrammar = String.raw`(?=[0-9A-Z$上深北港联聯纳纽])(?:${marketForms.join('|')})`;

/** A number or a word in capitals that may be a code. Fewer than four capitals need a cue. */
export const bareCode =
  String.raw`(?<![A-Za-z0-9.%$]|\d[,-])\d{3,6}(?![A-Za-z0-9%]|[.,-]\d)` +
  '|' +
  String.raw`(?<![A-Za-z0-9.-])[A-Z]{2,5}(?:\.[A-Z])?(?![A-Za-z0-9-])`;

/** Words that announce a number of another kind. */
export const otherNumber =
  '邮编|邮政编码|电话|热线|传真|分机|订单号?|单号|验证码|区号|QQ群?|房号|门牌号?|工号|密码|postcode|phone|tel|order';

/** Text below or beside the heading 代码, in a column or a row of codes. */
export const codeColumn = '(?<!错误|区划|邮政|验证|报错|行政|返回|状态)(?:代码|代碼|代号|代號)[^。；！？]{0,160}$';

/** Codes of unknown companies count only in unambiguous forms: $PATH, 2024.T and READ.ME look like codes too. */
export const unknownForm = String.raw`^(?:S[HZ]|BJ|HK)[:：.]?\d|^S[HZ]SE[:：.]\s?\d|\d\.(?:S[HZS]|BJ|HK|XSH[GE])$|^(?:NASDAQ|NYSE)\s?[:：]`;

const digitsOfShare = (exchange: 'SSE' | 'SZSE' | 'BSE' | 'HKEX', digits: number): string =>
  String.raw`(?=${shareRange(exchange).source})\d{${digits}}\.${exchange}`;

/** Codes of unknown companies count only if the exchange uses the number for shares. */
export const unknownListing = `^(?:${[
  digitsOfShare('SSE', 6),
  digitsOfShare('SZSE', 6),
  digitsOfShare('BSE', 6),
  digitsOfShare('HKEX', 5),
  String.raw`[A-Z]{1,5}\.(?:NASDAQ|NYSE)`,
].join('|')})$`;

/** Found in every web or mail address. */
export const address = String.raw`:\/\/|www\.|@[\w-]+\.|[a-z0-9-]\.(?:com|cn|net|org|io|hk|tw|ai|dev|co|gov|edu|app|me)(?:[/:?.,]|$)`;

/** Heading of a table column of codes. */
export const codeHead = '代[码碼号號]|code|symbol|ticker';

/** Heading of a table column of numbers that are not codes. */
export const numberHead = '[价價额額量幅率值涨漲跌%]|price|chg|change|vol';

/** Suffix that an exchange adds to a security's short name: 寒武纪-U, 阿里巴巴-SW. */
export const classSuffix = '^(?:集团|公司)?[-－](?:SW|UW|U|W|B|S)(?![A-Za-z0-9])';

/** Prefix that an exchange adds to a security's short name: XD工业富联. */
export const statusPrefix = String.raw`(?<![A-Za-z])(?:XR|XD|DR|\*?ST)$`;
