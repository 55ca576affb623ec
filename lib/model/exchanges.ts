// Exchanges, the forms and ranges of their codes, and ids of listings without reports.

const codeForms = {
  // 5xxxxx are funds that trade like shares (ETF, LOF, REIT). In Shenzhen, theirs are 15xxxx, 16xxxx and 18xxxx.
  SSE: /^[569]\d{5}$/,
  SZSE: /^[0-3]\d{5}$/,
  BSE: /^(?:920\d{3}|[48]\d{5})$/,
  HKEX: /^\d{5}$/,
  NASDAQ: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
  NYSE: /^[A-Z]{1,5}(?:\.[A-Z])?$/,
  TWSE: /^\d{4}$/,
  TSE: /^\d{3}[0-9A-Z]$/,
  KRX: /^\d{6}$/,
  XETRA: /^[A-Z0-9]{1,6}$/,
} as const;

export type Exchange = keyof typeof codeForms;

export const exchanges = Object.keys(codeForms) as [Exchange, ...Exchange[]];

/** Market suffixes. American codes are written without one, unless a market is required (.US). */
export const marketMarks: Readonly<Record<Exchange, string>> = {
  SSE: 'SH',
  SZSE: 'SZ',
  BSE: 'BJ',
  HKEX: 'HK',
  NASDAQ: 'US',
  NYSE: 'US',
  TWSE: 'TW',
  TSE: 'T',
  KRX: 'KS',
  XETRA: 'DE',
};

/** "300308.SZ", "00700.HK", "NVDA". */
export const writtenCode = ({ code, exchange }: { code: string; exchange: Exchange }): string =>
  marketMarks[exchange] === 'US' ? code : `${code}.${marketMarks[exchange]}`;

/** Whether `code` has the form its exchange uses: 300308 on SZSE, 00700 (five digits) on HKEX, NVDA on NASDAQ. */
export const fitsExchange = (code: string, exchange: Exchange): boolean => codeForms[exchange].test(code);

type CodeKind = 'share' | 'fund' | 'index' | 'bond';

/** Kinds of mainland codes by first digits. An index of one exchange may have the number of a share of another. */
const mainlandRanges = {
  SSE: [
    ['share', /^(?:6|900)/],
    ['fund', /^5/],
    ['index', /^(?:000|88|95|99)/],
    ['bond', /^(?:0[1-9]|1|2)/],
  ],
  SZSE: [
    ['share', /^(?:00[0-4]|20[01]|30)/],
    ['fund', /^1[568]/],
    ['index', /^39/],
    ['bond', /^1[0-3]/],
  ],
  BSE: [
    ['share', /^(?:920|43|8[37])/],
    ['index', /^899/],
    ['bond', /^81/],
  ],
} as const satisfies Partial<Record<Exchange, readonly (readonly [CodeKind, RegExp])[]>>;

type MainlandExchange = keyof typeof mainlandRanges;

export const isMainland = (exchange: Exchange): exchange is MainlandExchange => exchange in mainlandRanges;

/** Returns `null` if `code` is not six digits or in no range of the exchange. */
export function kindOfCode(code: string, exchange: MainlandExchange): CodeKind | null {
  if (!/^\d{6}$/.test(code)) return null;
  return mainlandRanges[exchange].find(([, range]) => range.test(code))?.[0] ?? null;
}

/**
 * Shares in Hong Kong, excluding exchange-traded funds (028, 030, 031, 07, 090, 091, 098), debt (04, 05) and structured
 * products (1 to 7). A code that starts with 8 is the renminbi counter of the code that starts with 0.
 */
const hongKongShares = /^[08](?!28[0-4]|3[01]|[457]|9[01]|98[0-4])/;

/** Returns a pattern for the first digits of shares, which excludes funds, bonds, indices and warrants. */
export const shareRange = (exchange: MainlandExchange | 'HKEX'): RegExp =>
  exchange === 'HKEX' ? hongKongShares : mainlandRanges[exchange].find(([kind]) => kind === 'share')![1];

/**
 * Returns the exchange of six digits without a market, or `null`. Uses the ranges of shares and funds, which do not overlap
 * between exchanges: 000001 is 平安银行, because the Shanghai index of that number is always written with its market.
 */
export const exchangeOfNumber = (code: string): MainlandExchange | null =>
  (['SSE', 'SZSE', 'BSE'] as const).find((exchange) => /share|fund/.test(kindOfCode(code, exchange) ?? '')) ?? null;

/** Parses the id of a listing without reports ("600519.sse"). Returns `null` for any other id. */
export function parseListingId(id: string): { code: string; exchange: Exchange } | null {
  const [code = '', market = ''] = id.toUpperCase().split(/\.(?=[^.]+$)/);
  const exchange = exchanges.find((one) => one === market);
  return exchange && fitsExchange(code, exchange) ? { code, exchange } : null;
}

/** Returns the id of a listing without reports ("600519.sse"), the inverse of `parseListingId`. */
export const listingId = ({ code, exchange }: { code: string; exchange: Exchange }): string =>
  `${code}.${exchange}`.toLowerCase();
