import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../lib/settings/hosts.ts';

describe('hostOf', () => {
  it.each([
    ['xueqiu.com', 'xueqiu.com'],
    ['  XueQiu.com ', 'xueqiu.com'],
    ['xueqiu.com/S/SZ300308', 'xueqiu.com'],
    ['https://xueqiu.com/S/SZ300308?a=1#b', 'xueqiu.com'],
    ['http://quote.eastmoney.com:8080/', 'quote.eastmoney.com'],
    ['quote.eastmoney.com:443', 'quote.eastmoney.com'],
    ['股吧.中国', 'xn--4qrx84h.xn--fiqs8s'],
    ['localhost:3000', 'localhost'],
    ['192.168.1.4', '192.168.1.4'],
    ['[::1]', '[::1]'],
  ])('normalizes “%s” to %s', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  it.each([
    '',
    '   ',
    '雪球',
    'xueqiu',
    '雪球 论坛',
    'chrome://extensions',
    'file:///a.html',
    'a..b',
    'https://',
    '.com',
  ])('returns null for “%s”', (typed) => {
    expect(hostOf(typed)).toBeNull();
  });
});
