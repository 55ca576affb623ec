// Regex sources for listing codes and their cues. The lexicon carries them to the pages, like the homonym rules.
import { shareRange } from '../listings/exchanges.ts';

/** Tokens allowed between a name and its code: brackets, punctuation, and words that announce a code. */
export const codeGap =
  '[\\s"\'“”‘’,，、:：()（）﹙﹚〔〕[\\]【】|/\\\\\\-—~·.…$≈*]|股票|證券|证券|公司|集团|集團|股份|控股|代码|代碼|代號|代号|简称|編號|编号|[沪滬深港京美股]|上海|深圳|香港|北交所|SH|SZ|HK|BJ|US|SSE|SZSE|HKEX|NASDAQ|NYSE|纳斯达克|-[UW]|SW|\\d{6}';

/** Words that announce a code. */
export const codeAnnounced =
  '(?<!错误|區劃|区划|邮政|验证|报错|行政|返回|状态|基金|指[数數]|[转轉可]债|[转轉]債|债券|債券|error |verification |zip |area |country |status |exit )(?:代码|代碼|代號|代号|股票|证券|證券|(?<!["\'])code|ticker|symbol)';

/** Units that follow an amount, a date or a count. */
export const unitAfter =
  '元|港元|美元|日元|万|萬|亿|億|人|个|個|股(?!票|份|价|價)|手|张|張|次|件|[台臺](?![积積])|米|公里|年|月|日|号|號|%|％|吨|户|戶|家|名|份|分|秒|点|條|条|部|辆|套';

const digitsOfShare = (exchange: 'SSE' | 'SZSE' | 'BSE' | 'HKEX', digits: number): string =>
  String.raw`(?=${shareRange(exchange).source.slice(1)})\d{${digits}}`;

/** The market before the code: 上交所：688256, HKEX: 700, SH688256. `group` names the market, see `marketForms`. */
const before = (group: string, markets: string, code: string): string =>
  String.raw`(?<![A-Za-z0-9])(?:${markets})(?<${group}>${code})(?![A-Za-z0-9])`;

/** The code before the market: 688256.SH, 700-HK, NVDA:US. */
const after = (group: string, code: string, markets: string): string =>
  String.raw`(?<![A-Za-z0-9.])(?<${group}>${code})(?:${markets})(?![A-Za-z0-9])`;

const colon = String.raw`[:：|]\s?`;
const named = (names: string): string => `(?:${names})(?:代[码碼号號])?(?:${colon}|\\.)`;

const six = String.raw`\d{6}`;
const letters = String.raw`[A-Z]{1,5}(?:\.[A-Z])?`;
const tokyo = String.raw`\d{3}[0-9A-Z]`;

/** Data vendors have one mark for all mainland exchanges: 300308 CH, 300308-CN, CN:300308. */
const mainlandForms = (['SSE', 'SZSE', 'BSE'] as const).flatMap((exchange) => {
  const code = digitsOfShare(exchange, 6);
  return [after(exchange, code, '[ :-]C[HN12]'), before(exchange, 'C[HN]:', code)];
});

/** Not part of a longer number: 12,0.300308. In a list, a comma follows the six digits of another code. */
const unjoined = String.raw`(?<![A-Za-z0-9.]|(?<!\d{5}),)`;

/**
 * Forms of codes with their market, which is the name of the group, with "bare" before it if the form needs a cue. Several
 * alternatives may share a group name.
 */
const marketForms = [
  before('SSE', `SH[:：.|]?\\s?|${named('SHA|SSE|SHSE|XSHG|USHA|上交所|上[证證]')}`, six),
  before('SZSE', `SZ[:：.|]?\\s?|${named('SHE|SZSE|XSHE|USZA|深交所')}`, six),
  before('BSE', `BJ[:：.|]?\\s?|${named('BSE|USTM|北交所')}`, six),
  after('SSE', six, '[.:-](?:SH|SS|SHA|SSE|SHSE|XSHG)'),
  after('SZSE', six, '[.:-](?:SZ|SHE|SZSE|XSHE)'),
  after('BSE', six, '[.:-](?:BJ|BSE)'),
  ...mainlandForms,
  // Market numbers of 东方财富. 0.300308 is a decimal too, so its group says that it needs a cue, like a bare code.
  String.raw`${unjoined}1\.(?<bareSSE>6\d{5})(?![\d.%])`,
  String.raw`${unjoined}0\.(?<bareSZSE>[03]0\d{4})(?![\d.%])`,
  String.raw`${unjoined}116\.(?<bareHKEX>0\d{4})(?![\d.%])`,
  String.raw`(?<![A-Za-z0-9.,=])10[567]\.(?<US>[A-Z]{1,5})(?![A-Za-z0-9])`,
  before('HKEX', String.raw`HK[:：.|]?`, String.raw`\d{4,5}`),
  before('HKEX', `HK${colon}|${named('HKG|HKEX|HKSE|SEHK|XHKG|港交所|[联聯]交所|香港交易所')}`, String.raw`\d{1,5}`),
  after('HKEX', String.raw`\d{1,5}`, '[.:-](?:HK|HKG|HKEX)'),
  after('HKEX', String.raw`\d{3,4}`, ' HK'),
  before('TWSE', `${named('TPE|TWSE|TW|XTAI')}|(?<=[台臺]股[:：]\\s?)`, String.raw`\d{4}`),
  after('TWSE', String.raw`\d{4}`, '[.:-](?:TW|TT|TPE|TWSE)| TT'),
  before('TSE', `(?:TYO|TSE|TYSE|XTKS|JP)${colon}|(?<=[东東][证證京][:：]\\s?)`, tokyo),
  after('TSE', tokyo, String.raw`\.(?:T|TYO|JP)|[:-](?:JP|TYO)| JP`),
  before('XETRA', `(?:ETR|XETRA?|FRA|XE|DE):\\s?`, '[A-Z]{3}'),
  String.raw`(?<![A-Za-z0-9.])(?<XETRA>[A-Z]{3})(?:[A-Z]?n?\.(?:DE|ETR)|[:-](?:DE|ETR|G[RY])| G[RY])(?![A-Za-z0-9])`,
  before(
    'US',
    `(?:NASDAQ(?: ?G[SM])?|NYSE|XN[AY]S|[纳納那]斯[达達]克|[纽紐]交所)(?:\\s?${colon}|-)|US[.:|]|(?<=(?:美股|[纽紐][约約][证證](?:券交易|交)所)[:：]\\s?)`,
    letters,
  ),
  // The watchlists of 腾讯 and 新浪: usNVDA.
  before('US', 'us', '[A-Z]{2,5}'),
  after(
    'US',
    letters,
    String.raw`\.(?:US|OQ|[OKN]|NASDAQ|NYSE)|[:|-]US|:(?:NASDAQ|NYSE)| U[NQRW]| US(?= Equity|[,)，）])`,
  ),
  String.raw`(?<![A-Za-z0-9$])\$(?<US>[A-Z]{1,5}(?:\.[A-Z])?)(?![A-Za-z0-9])`,
];

/** One regex, so that each text is scanned once. The leading lookahead quickly rejects offsets where no code can begin. */
export const codeGrammar = String.raw`(?=[0-9A-Z$上深北港香联聯纳納那纽紐])(?:${marketForms.join('|')})`;

/** What may follow a code directly although it looks like a longer word: NVDA+1.1%, AVGO-2.0%, AVGO291.50. */
const numberAfterLetters = String.raw`-(?!\d+(?:\.\d|%))|\d(?!\d*\.(?:\d\d(?!\d)|\d+[%+-]))`;

/** A number or a word in capitals that may be a code. Fewer than four capitals need a cue. */
export const bareCode =
  String.raw`(?<![A-Za-z0-9.%$]|\d[,-])\d{3,6}(?![A-Za-z0-9%]|[.,]\d|-\d(?!\d*(?:\.\d+)?%))` +
  '|' +
  String.raw`(?<![\w.-])[A-Z]{2,5}(?:\.[A-Z])?(?![A-Za-z_]|${numberAfterLetters})`;

/** Words that announce a number of another kind. */
export const otherNumber =
  '邮编|邮政编码|电话|热线|传真|分机|订单号?|单号|验证码|区号|QQ群?|房号|门牌号?|工号|密码|postcode|phone|tel|order';

/** Text below or beside the heading 代码, in a column or a row of codes. */
export const codeColumn =
  '(?<!错误|区划|邮政|验证|报错|行政|返回|状态|基金|指[数數]|[转轉可]债|[转轉]債|债券|債券)(?:代码|代碼|代号|代號)[^。；！？]{0,160}$';

/** Codes of unknown companies count only in unambiguous forms: $PATH, 2024.T and READ.ME look like codes too. */
export const unknownForm = String.raw`^(?:S[HZ]|BJ|HK)[:：.]?\d|^S[HZ]SE[:：.]\s?\d|\d\.(?:S[HZS]|BJ|HK|XSH[GE])$|^(?:NASDAQ|NYSE)\s?[:：]`;

/** Codes of unknown companies count only if the exchange uses the number for shares. */
export const unknownListing = `^(?:${[
  String.raw`${digitsOfShare('SSE', 6)}\.SSE`,
  String.raw`${digitsOfShare('SZSE', 6)}\.SZSE`,
  String.raw`${digitsOfShare('BSE', 6)}\.BSE`,
  String.raw`${digitsOfShare('HKEX', 5)}\.HKEX`,
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

/** Between two codes of one list: separators, prices and changes. */
export const codeListGap = String.raw`[\s,，、;；|/()（）=+\-–—%.\d$¥￥:：↑↓▲▼△▽涨漲跌#&和与與及]|and|or`;

/** Codes that are technical terms too: an SMR is a small modular reactor. `termAfter` begins with the code. */
export const termBefore = String.raw`(?:^|[\s"“(（])(?:an|first|only|another|each|every|own|modular reactors?|小型(?:模块化?)?(?:反应)?堆|advanced|light-water|GW|MW)[\s(（]{1,2}$`;
export const termAfter = String.raw`^SMR\s?(?:designs?|technolog|reactors?|projects?|plants?|vendors?|developers?|makers?|market|industry|space|sector|deploy|units?|modules?|fleet|company|companies|suppl|小堆|堆|技术|技術|项目|電站|电站|产业|板块|概念|路线|反应)`;

/** After a code: its price and change, as in a list of quotes: TSM $22.28 -0.10. */
export const quoteAfter = String.raw`[\s|:：]{1,3}[$¥]?\d[\d,]{0,9}\.\d+\s?[|(（]?\s?[+\-−▲▼↑↓]\s?\d`;

/** After a code of two or three letters: what only shares have: GDS shares rose, SMR stock. */
export const sharesAfter = String.raw`(?:['’]s)? (?:stocks?|ADRs?|ADSs?|(?:shares|puts|calls)(?= (?:rose|fell|gain|lost|jump|slid|surg|soar|drop|climb|tumbl|plung|rall|sank|were|are|have|had|trade|clos|open|expir|in|on|at|up|down)|[,.;]|$))`;
