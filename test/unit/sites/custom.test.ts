import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../lib/model/listing.ts';
import { compileLinkTemplate, compileSitePattern } from '../../../lib/sites/custom.ts';
import { listingOfPage } from '../../../lib/sites/page-listing.ts';

function readingsAt(pattern: string, url: string): string[] {
  const compiled = compileSitePattern(pattern);
  if (!compiled.ok) throw new Error(compiled.problem.kind);
  const page = listingOfPage({ address: new URL(url) }, [{ id: 'own', pattern: compiled.value }]);
  return (page?.readings ?? []).map(({ code, exchange }) => `${code}.${exchange}`);
}

function linkTo(template: string, code: string, exchange: Exchange, name = ''): string | null {
  const compiled = compileLinkTemplate(template);
  if (!compiled.ok) throw new Error(compiled.problem.kind);
  return compiled.value.write({ code, exchange }, name);
}

const problemOf = (text: string, compile: typeof compileSitePattern | typeof compileLinkTemplate): unknown => {
  const compiled = compile(text);
  return compiled.ok ? null : compiled.problem;
};

describe('compileSitePattern', () => {
  const paired = 'https://my.broker.com/quote/{exchange}{code}';
  const dotted = 'https://x.com/s/{code}.{exchange}';

  it.each([
    [paired, 'https://my.broker.com/quote/SZ300308', ['300308.SZSE']],
    [paired, 'https://www.my.broker.com/quote/sz300308/', ['300308.SZSE']],
    [paired, 'http://my.broker.com/quote/SZSE300308?from=mail', ['300308.SZSE']],
    [paired, 'https://my.broker.com/quote/hk700', ['00700.HKEX']],
    [paired, 'https://my.broker.com/quote/usNVDA', ['NVDA.NASDAQ', 'NVDA.NYSE']],
    [paired, 'https://my.broker.com/quote/NYSEORCL', ['ORCL.NYSE']],
    [paired, 'https://my.broker.com/quote/SH300308', []],
    [paired, 'https://my.broker.com/quote/SHOP', []],
    [paired, 'https://my.broker.com/quote/SZ300308/news', []],
    [paired, 'https://other.broker.com/quote/SZ300308', []],
    [paired, 'https://my.broker.com.evil.com/quote/SZ300308', []],
    ['https://my.broker.com/{code}{exchange}', 'https://my.broker.com/300308SZ', ['300308.SZSE']],
    [dotted, 'https://x.com/s/300308.SZ', ['300308.SZSE']],
    [dotted, 'https://x.com/s/BRK.B.US', ['BRK.B.NASDAQ', 'BRK.B.NYSE']],
    [dotted, 'https://x.com/s/BRK.B.NYSE', ['BRK.B.NYSE']],
    [dotted, 'https://x.com/s/00700.HK', ['00700.HKEX']],
    [dotted, 'https://x.com/s/300308.XX', []],
    ['https://x.com/s/{code}', 'https://x.com/s/300308', ['300308.SZSE']],
    ['https://x.com/s/{code}', 'https://x.com/s/000001', ['000001.SZSE']],
    ['https://x.com/s/{code}', 'https://x.com/s/20260101', []],
    [
      'https://x.com/q?symbol={code}&market={exchange:lower}',
      'https://x.com/q?a=1&market=HK&symbol=0700',
      ['00700.HKEX'],
    ],
    ['https://x.com/#/stock/{exchange}/{code}', 'https://x.com/#/stock/sz/300308', ['300308.SZSE']],
    ['https://x.com/#code={code}', 'https://x.com/#a=b&code=300308', ['300308.SZSE']],
    ['https://x.com/{name}/{code}.html', 'https://x.com/%E4%B8%AD%E9%99%85/300308.html', ['300308.SZSE']],
    ['https://x.com/%E8%82%A1/{code}', 'https://x.com/股/300308', ['300308.SZSE']],
    ['https://x.com/*/{code}/**', 'https://x.com/zh/300308/news/2', ['300308.SZSE']],
    ['https://X.com/S/{code}', 'https://x.com/s/300308', ['300308.SZSE']],
  ])('%s reads %s as %j', (pattern, url, expected) => {
    expect(readingsAt(pattern, url)).toEqual(expected);
  });

  it('takes precedence over the site table', () => {
    expect(readingsAt('https://xueqiu.com/neo/{code}', 'https://xueqiu.com/neo/300308')).toEqual(['300308.SZSE']);
    expect(readingsAt('https://xueqiu.com/neo/{code}', 'https://xueqiu.com/S/SZ300502')).toEqual(['300502.SZSE']);
  });

  it.each([
    ['', { kind: 'bad-scheme' }],
    ['my.broker.com/{code}', { kind: 'bad-scheme' }],
    ['javascript:alert({code})', { kind: 'bad-scheme' }],
    ['data:text/html,{code}', { kind: 'bad-scheme' }],
    ['java\nscript:{code}', { kind: 'bad-scheme' }],
    ['https:///{code}', { kind: 'no-host' }],
    ['https://{code}.broker.com/', { kind: 'hole-in-host' }],
    ['https://*.broker.com/{code}', { kind: 'hole-in-host' }],
    ['https://broker/{code}', { kind: 'bad-host' }],
    ['https://user:pw@broker.com/{code}', { kind: 'bad-host' }],
    ['https://broker.com:8443/{code}', { kind: 'bad-host' }],
    ['https://券商.com/{code}', { kind: 'bad-host' }],
    ['https://broker.com/a b/{code}', { kind: 'bad-character' }],
    ['https://broker.com\\@evil.com/{code}', { kind: 'bad-character' }],
    ['https://broker.com/../{code}', { kind: 'dot-segment' }],
    ['https://broker.com/a/%2E%2e/{code}', { kind: 'dot-segment' }],
    ['https://broker.com/{code}/..', { kind: 'dot-segment' }],
    ['https://broker.com/./{code}?a', { kind: 'dot-segment' }],
    ['https://broker.com/\u202e/../{code}', { kind: 'dot-segment' }],
    ['https://broker.com/{code', { kind: 'unclosed-hole' }],
    ['https://broker.com/{code}}', { kind: 'unclosed-hole' }],
    ['https://broker.com/{symbol}', { kind: 'unknown-hole', hole: 'symbol' }],
    ['https://broker.com/{exchange}/{name}', { kind: 'no-code' }],
    [`https://broker.com/{code}${'a'.repeat(500)}`, { kind: 'too-long', most: 500 }],
  ])('rejects %s for sites and for links, with the reason', (text, problem) => {
    expect(problemOf(text, compileSitePattern)).toEqual(problem);
    expect(problemOf(text, compileLinkTemplate)).toEqual(problem);
  });

  it.each([
    'https://b.com/{code}{name}',
    'https://b.com/*{code}',
    'https://b.com/{exchange}{code}{name}',
    'https://b.com/**/{code}',
  ])('rejects %s, which has no separator between two parts', (text) => {
    expect(problemOf(text, compileSitePattern)).toEqual({ kind: 'touching-holes' });
  });

  it('ignores controls that change the order of text', () => {
    expect(linkTo('https://broker.com/\u202e{code}\u2066/x', '300308', 'SZSE')).toBe('https://broker.com/300308/x');
    expect(readingsAt('https://broker.com/\u200f{code}', 'https://broker.com/300308')).toEqual(['300308.SZSE']);
  });

  it.each(['..', '.', 'a..b', '...'])('writes no link whose name is a segment of dots: %s', (name) => {
    const href = linkTo('https://broker.com/{name}/{code}', '300308', 'SZSE', name);

    expect(href).toBe(/^\.{1,2}$/.test(name) ? null : `https://broker.com/${name}/300308`);
  });

  it('accepts dots that are no segment', () => {
    expect(linkTo('https://broker.com/a..b/.c/{code}?u=../x#/../y', '300308', 'SZSE')).toContain('/a..b/.c/300308');
  });

  it('never throws for any pattern and address', () => {
    const bits = fc.constantFrom(
      '{code}',
      '{exchange}',
      '{name}',
      '{',
      '}',
      '*',
      '/**',
      '/',
      '?',
      '=',
      '&',
      '#',
      '.',
      'a',
      '中',
      'İ',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 20 }), fc.array(bits, { maxLength: 20 }), (pattern, path) => {
        const compiled = compileSitePattern(`https://b.com/${pattern.join('')}`);
        const url = `https://b.com/${path.join('')}`;
        if (!compiled.ok || !URL.canParse(url)) return;
        const page = listingOfPage({ address: new URL(url) }, [{ id: 'own', pattern: compiled.value }]);
        expect(page === null || page.readings.length > 0).toBe(true);
      }),
    );
  });
});

describe('compileLinkTemplate', () => {
  it.each([
    ['https://b.com/{exchange}{code}', '300308', 'SZSE', 'https://b.com/SZ300308'],
    ['https://b.com/{exchange:lower}{code}.html', '688256', 'SSE', 'https://b.com/sh688256.html'],
    ['https://b.com/{exchange:full}-{code}', 'ORCL', 'NYSE', 'https://b.com/NYSE-ORCL'],
    ['http://b.com/?c={code}&c2={code}', '00700', 'HKEX', 'http://b.com/?c=00700&c2=00700'],
    ['https://b.com/{code}#{exchange}', 'BRK.B', 'NYSE', 'https://b.com/BRK.B#US'],
  ] as const)('%s leads from %s on %s to %s', (template, code, exchange, href) => {
    expect(linkTo(template, code, exchange)).toBe(href);
  });

  it('percent-encodes any name', () => {
    const names = ['中际旭创', 'A&B=C?D#E/F', '"><script>', '../..', '{code}', 'javascript:', '\uD800', '%2F'];
    for (const name of names) {
      const { origin, pathname, search, hash, searchParams } = new URL(
        linkTo('https://b.com/q?n={name}&c={code}', 'NVDA', 'NASDAQ', name)!,
      );

      expect([origin, pathname, hash]).toEqual(['https://b.com', '/q', '']);
      expect(searchParams.get('n')).toBe(name.toWellFormed());
      expect(search).toMatch(/&c=NVDA$/);
    }
  });

  it('rejects wildcards', () => {
    expect(problemOf('https://b.com/*/{code}', compileLinkTemplate)).toEqual({ kind: 'wildcard-in-link' });
  });
});
