// Exchanges and the forms of their codes; the id of a listing whose company no report names.

const codeForms = {
  SSE: /^[69]\d{5}$/,
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

/** What is written with a code for its market; American codes stand alone, and as .US only where a market must be said. */
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

/**
 * "600519.sse" stands for the company of a listing that the library does not know.
 * @returns that listing; null for any other id.
 */
export function parseListingId(id: string): { code: string; exchange: Exchange } | null {
  const [code = '', market = ''] = id.toUpperCase().split(/\.(?=[^.]+$)/);
  const exchange = exchanges.find((one) => one === market);
  return exchange && fitsExchange(code, exchange) ? { code, exchange } : null;
}
