// Reads and writes the code forms that sites use. Each form is named by an example: 300308, 00700, 0700, NVDA, BRK-B.
import { kindOf } from '../listings/exchanges.ts';
import type { Exchange, Listing } from '../model/listing.ts';

/** A way to write codes. If it does not identify the exchange (NVDA), `read` returns a listing for each possible one. */
export interface Notation {
  read: (text: string) => Listing[];
  write: (listing: Listing) => string | null;
}

/** A page about an index, a fund, a bond or a warrant belongs to no company. */
const isShare = (code: string, exchange: Exchange): boolean => kindOf(code, exchange) === 'share';

interface Form {
  exchanges: readonly Exchange[];
  written: RegExp;
  toCode?: (text: string) => string;
  toText?: (code: string) => string;
}

const mainland = ['SSE', 'SZSE', 'BSE'] as const;
const american = ['NASDAQ', 'NYSE'] as const;
const padded = (text: string): string => text.padStart(5, '0');

/** American share classes, with any separator: BRK.B, BRK-B. */
const classed = (sign: string): Form => ({
  exchanges: american,
  written: new RegExp(`^[A-Za-z]{1,5}(?:[${sign}][A-Za-z])?$`),
  toCode: (text) => text.toUpperCase().replace(sign, '.'),
  toText: (code) => code.replace('.', sign),
});

const forms = {
  '300308': { exchanges: mainland, written: /^\d{6}$/ },
  '00700': { exchanges: ['HKEX'], written: /^\d{5}$/ },
  '0700': { exchanges: ['HKEX'], written: /^\d{4,5}$/, toCode: padded, toText: (code) => code.replace(/^0/, '') },
  '700': { exchanges: ['HKEX'], written: /^\d{1,5}$/, toCode: padded, toText: (code) => code.replace(/^0+/, '') },
  NVDA: classed('.'),
  nvda: { ...classed('.'), toText: (code) => code.toLowerCase() },
  'BRK-B': classed('-'),
  BRK_B: classed('_'),
  'BRK/B': classed('/'),
  // Reuters: the share class is a lower-case suffix, BRKb for BRK.B.
  BRKb: {
    exchanges: american,
    written: /^[A-Z]{1,5}[a-z]?$/,
    toCode: (text) => text.replace(/[a-z]$/, (letter) => `.${letter.toUpperCase()}`),
    toText: (code) => code.replace(/\.[A-Z]$/, (letter) => letter.slice(1).toLowerCase()),
  },

  '2330': { exchanges: ['TWSE'], written: /^\d{4}$/ },
  '9984': { exchanges: ['TSE'], written: /^\d{3}[\dA-Za-z]$/, toCode: (text) => text.toUpperCase() },
  '005930': { exchanges: ['KRX'], written: /^\d{6}$/ },
  SIE: { exchanges: ['XETRA'], written: /^[A-Za-z\d]{1,6}$/, toCode: (text) => text.toUpperCase() },
} as const satisfies Record<string, Form>;

/** @param only restricts the form to this exchange. */
export function formOf(name: string, only?: string): Notation {
  if (!(name in forms)) throw new Error(`unknown code form: ${name}`);
  const form: Form = forms[name as keyof typeof forms];
  const exchanges = form.exchanges.filter((exchange) => !only || exchange === only);
  return {
    read: (text) => {
      if (!form.written.test(text)) return [];
      const code = form.toCode?.(text) ?? text;
      return exchanges.filter((exchange) => isShare(code, exchange)).map((exchange) => ({ code, exchange }));
    },
    write: ({ code, exchange }) => (exchanges.includes(exchange) ? (form.toText?.(code) ?? code) : null),
  };
}
