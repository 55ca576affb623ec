// Custom sites and links: compiles patterns such as https://my.broker.com/quote/{exchange}{code} for reading and writing.
import { withoutBidiControls } from '../model/bidi.ts';
import { exchanges } from '../listings/exchanges.ts';
import type { Exchange, Listing } from '../model/listing.ts';
import type { AddressParts } from './address.ts';
import { formOf, type Notation } from './forms.ts';
import { fillTemplate, matchTemplate, openEnd, parseTemplate } from './template.ts';

/** Why a pattern is invalid; shown on the options page. */
export type PatternProblem =
  | { kind: 'too-long'; most: number }
  | { kind: 'bad-scheme' | 'no-host' | 'bad-host' | 'hole-in-host' | 'bad-character' | 'unclosed-hole' | 'no-code' }
  /** ".." in the path: the browser would open another page than the address shows. */
  | { kind: 'dot-segment' }
  /** {code}{name} without a separator. */
  | { kind: 'touching-holes' }
  /** A link to write cannot contain "*". */
  | { kind: 'wildcard-in-link' }
  | { kind: 'unknown-hole'; hole: string };

type Compiled<T> = { ok: true; value: T } | { ok: false; problem: PatternProblem };

export interface SitePattern {
  host: string;
  read: (parts: AddressParts) => Listing[];
}

export interface LinkTemplate {
  write: (listing: Listing, name: string) => string | null;
}

export interface CustomSite {
  id: string;
  pattern: SitePattern;
}

export interface CustomLink {
  id: string;
  name: string;
  template: LinkTemplate;
}

const most = 500;
const holes = ['code', 'exchange', 'exchange:lower', 'exchange:full', 'name'] as const;
type Hole = (typeof holes)[number];

/** How sites spell each exchange. All spellings are read; the first is written. */
const spellings: Readonly<Record<Exchange, readonly [string, ...string[]]>> = {
  SSE: ['SH', 'SSE', 'SHA', 'SS', 'XSHG'],
  SZSE: ['SZ', 'SZSE', 'SHE', 'XSHE'],
  BSE: ['BJ', 'BSE', 'BJSE'],
  HKEX: ['HK', 'HKEX', 'HKG', 'SEHK', 'XHKG'],
  NASDAQ: ['US', 'NASDAQ', 'XNAS'],
  NYSE: ['US', 'NYSE', 'XNYS'],
  TWSE: ['TW', 'TWSE', 'TPE', 'XTAI'],
  TSE: ['JP', 'TSE', 'TYO', 'XTKS'],
  KRX: ['KR', 'KRX', 'KS', 'XKRX'],
  XETRA: ['DE', 'XETRA', 'ETR', 'XETR'],
};

const formNames: Readonly<Record<Exchange, string>> = {
  SSE: '300308',
  SZSE: '300308',
  BSE: '300308',
  HKEX: '700',
  NASDAQ: 'NVDA',
  NYSE: 'NVDA',
  TWSE: '2330',
  TSE: '9984',
  KRX: '005930',
  XETRA: 'SIE',
};

const codeOn = (exchange: Exchange): Notation => formOf(formNames[exchange], exchange);

/** Codes without an exchange: six digits are mainland Chinese, fewer are Hong Kong, letters are American. */
const alone: readonly Notation[] = [formOf('300308'), formOf('700'), formOf('NVDA')];

/** Splits two adjacent holes ("SZ300308", "300308SZ"): tries every spelling; the code must be valid on its exchange. */
function splitPair(text: string, isCodeFirst: boolean): Listing[] {
  const folded = text.toUpperCase();
  return exchanges.flatMap((exchange) => {
    const spelt = spellings[exchange].filter((one) => (isCodeFirst ? folded.endsWith(one) : folded.startsWith(one)));
    return spelt.flatMap((one) =>
      codeOn(exchange).read(isCodeFirst ? text.slice(0, text.length - one.length) : text.slice(one.length)),
    );
  });
}

/** Normalizes a pattern for reading: merges two adjacent holes and drops the spelling of the exchange. */
const forReading = (text: string): string =>
  text
    .replace(/^https?:\/\//i, '')
    .replaceAll(/\{exchange:\w+\}/g, '{exchange}')
    .replaceAll('{name}', '*')
    .replaceAll('{exchange}{code}', '{exchange+code}')
    .replaceAll('{code}{exchange}', '{code+exchange}');

function readCaptured(captured: ReadonlyMap<string, string>): Listing[] {
  const pair = captured.get('exchange+code');
  if (pair !== undefined) return splitPair(pair, false);
  const swapped = captured.get('code+exchange');
  if (swapped !== undefined) return splitPair(swapped, true);
  const code = captured.get('code') ?? '';
  const exchange = captured.get('exchange')?.toUpperCase();
  if (exchange === undefined) return alone.map((form) => form.read(code)).find((found) => found.length > 0) ?? [];
  return exchanges.filter((one) => spellings[one].includes(exchange)).flatMap((one) => codeOn(one).read(code));
}

function problemOf(text: string): PatternProblem | null {
  if (text.length > most) return { kind: 'too-long', most };
  const scheme = /^https?:\/\//i.exec(text)?.[0];
  if (!scheme) return { kind: 'bad-scheme' };
  // Browsers silently remove these characters or replace them by a slash.
  if (/[\s\\]/.test(text)) return { kind: 'bad-character' };
  const [host = ''] = text.slice(scheme.length).split(/[/?#]/);
  if (host === '') return { kind: 'no-host' };
  if (/[{}*]/.test(host)) return { kind: 'hole-in-host' };
  // Rejects user names and ports too. Internationalized names must be written as xn--.
  if (!/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]*[a-z][a-z\d-]*$/i.test(host)) return { kind: 'bad-host' };
  const [path = ''] = text.slice(scheme.length + host.length).split(/[?#]/);
  if (/\/(?:\.|%2e){1,2}(?=\/|$)/i.test(path)) return { kind: 'dot-segment' };
  const rest = text.replaceAll(/\{([^{}]*)\}/g, '');
  if (/[{}]/.test(rest)) return { kind: 'unclosed-hole' };
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, hole = '']) => hole);
  const unknown = named.find((hole) => !holes.includes(hole as Hole));
  if (unknown !== undefined) return { kind: 'unknown-hole', hole: unknown };
  return named.includes('code') ? null : { kind: 'no-code' };
}

/** @param given an address with {code} and optionally {exchange}; {name} and "*" match anything, "/**" any further segments. */
export function compileSitePattern(given: string): Compiled<SitePattern> {
  const text = withoutBidiControls(given);
  const problem = problemOf(text);
  if (problem) return { ok: false, problem };
  const simple = forReading(text);
  if (/[}*][{*]/.test(simple.replace(openEnd, ''))) return { ok: false, problem: { kind: 'touching-holes' } };
  const template = parseTemplate(simple);
  const host = template.host.toLowerCase();
  return {
    ok: true,
    value: {
      host,
      read: (parts) => {
        if (parts.host !== host && parts.host !== `www.${host}`) return [];
        const captured = matchTemplate(template, parts);
        return captured ? readCaptured(captured) : [];
      },
    },
  };
}

/** @param given an address with {code}, {exchange} (SZ), {exchange:lower} (sz), {exchange:full} (SZSE) and {name}. */
export function compileLinkTemplate(given: string): Compiled<LinkTemplate> {
  const text = withoutBidiControls(given);
  const problem = problemOf(text) ?? (text.includes('*') ? ({ kind: 'wildcard-in-link' } as const) : null);
  if (problem) return { ok: false, problem };
  const write = ({ code, exchange }: Listing, name: string): string | null =>
    fillTemplate(text, (hole) => {
      const written: Record<Hole, string> = {
        code,
        exchange: spellings[exchange][0],
        'exchange:lower': spellings[exchange][0].toLowerCase(),
        'exchange:full': exchange,
        name,
      };
      return written[hole as Hole];
    });
  return { ok: true, value: { write } };
}
