import { describe, expect, it } from 'vitest';
import { customSites } from '../../../lib/sites/chosen.ts';
import { matchesOfSites } from '../../../lib/sites/hosts.ts';
import { sitesAbroad } from '../../cases/sites/abroad.ts';
import { mainlandSites } from '../../cases/sites/mainland.ts';
import { titledPages } from '../../cases/sites/titles.ts';

const matches = matchesOfSites();

/** Matches like a browser. */
const covers = (pattern: string, address: string): boolean => {
  const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const { hostname, pathname } = new URL(address);
  const isHost = host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host;
  return isHost && pathname.startsWith(path.replace(/\*$/, ''));
};
const isCovered = (address: string): boolean => matches.some((pattern) => covers(pattern, address));

describe('the match patterns of the strip', () => {
  it('are valid and unique', () => {
    expect(new Set(matches).size).toBe(matches.length);
    for (const pattern of matches) expect(pattern).toMatch(/^\*:\/\/(?:\*\.)?[a-z\d.-]+\/(?:[a-z]+)?\*$/);
  });

  it('cover every page of the site table', () => {
    const pages = [...mainlandSites, ...sitesAbroad, ...titledPages]
      .filter(({ listing }) => listing !== null)
      .map(({ url }) => url);

    expect(pages.length).toBeGreaterThan(150);
    expect(pages.filter((url) => !isCovered(url))).toEqual([]);
  });

  it.each([
    'https://www.google.com/search?q=300308',
    'https://mail.google.com/',
    'https://www.baidu.com/s?wd=300308',
    'https://www.qq.com/',
    'https://news.example/',
    'https://quote.eastmoney.com.example/sz300308.html',
  ])('do not cover %s', (address) => {
    expect(isCovered(address)).toBe(false);
  });

  it('cover custom sites with and without www., and skip invalid patterns', () => {
    const own = customSites(['https://my.broker.com/q/{code}', 'no pattern']);

    expect(matchesOfSites(own).slice(-2)).toEqual(['*://my.broker.com/*', '*://www.my.broker.com/*']);
  });
});
