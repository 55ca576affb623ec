// Codes as the interface writes them.
import type { Exchange } from '../../lib/model/exchanges.ts';
import type { Listing } from '../../lib/model/listing.ts';

const suffixes: Partial<Record<Exchange, string>> = {
  SSE: '.SH',
  SZSE: '.SZ',
  BSE: '.BJ',
  HKEX: '.HK',
  TWSE: '.TW',
  TSE: '.T',
  KRX: '.KS',
  XETRA: '.DE',
};

/** "300308.SZ", "00700.HK", "NVDA". */
export const writtenCode = ({ code, exchange }: Listing): string => code + (suffixes[exchange] ?? '');
