// What tells that a bare number is a listing's code. Data, carried by the lexicon as the other evidence is.

/** What may stand between a name and its code: brackets, signs, and words that announce a code. */
export const codeGap =
  '[\\s"\'“”‘’,，、:：()（）[\\]【】|/\\\\\\-—~·.…$≈*]|股票|證券|证券|公司|集团|集團|股份|控股|代码|代碼|代號|代号|简称|編號|编号|[沪滬深港京美股]|上海|深圳|香港|北交所|SH|SZ|HK|BJ|US|SSE|SZSE|HKEX|NASDAQ|NYSE|纳斯达克|-[UW]|SW';

/** What announces a code. */
export const codeAnnounced = '代码|代碼|代號|代号|股票|证券|證券|code|ticker|symbol';

/** What behind a number makes an amount, a date or a count of it. */
export const unitAfter =
  '元|万|萬|亿|億|人|个|個|股|手|张|張|次|件|台|臺|米|公里|年|月|日|号|號|%|％|吨|户|戶|家|名|份|分|秒|点|條|条|部|辆|套';
