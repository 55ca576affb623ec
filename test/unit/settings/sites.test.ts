import { describe, expect, it } from 'vitest';
import { defaultSites, longestLinkName, parseSites } from '../../../lib/settings/sites.ts';
import { placeOn, withPlace, type StripPlaces } from '../../../lib/settings/strip-places.ts';

describe('parseSites', () => {
  it.each([undefined, null, 'x', 7, [], {}])('returns the defaults when %j is stored', (stored) => {
    expect(parseSites(stored)).toEqual(defaultSites);
  });

  it('keeps valid values next to invalid ones', () => {
    const stored = {
      links: ['xueqiu', 3, 'xueqiu', '', 'a-site-of-tomorrow'],
      ownLinks: [{ name: 'A', template: 'https://a.example/{code}' }, { name: 'B' }, 'x'],
      ownSites: 'https://a.example/{code}',
      strip: 'sometimes',
      stripOffHosts: ['xueqiu.com', null],
      isFollowing: false,
    };

    expect(parseSites(stored)).toEqual({
      links: ['xueqiu', 'a-site-of-tomorrow'],
      ownLinks: [{ name: 'A', template: 'https://a.example/{code}' }],
      ownSites: [],
      strip: 'reported',
      stripOffHosts: ['xueqiu.com'],
      isFollowing: false,
    });
  });

  it('distinguishes an empty selection from no selection', () => {
    expect(parseSites({ links: [] }).links).toEqual([]);
    expect(parseSites({}).links).toBeNull();
  });
});

describe('placeOn and withPlace', () => {
  it('store the place per site', () => {
    const stored = withPlace(undefined, 'xueqiu.com', { corner: 'top-left', isFolded: true });

    expect(placeOn(stored, 'xueqiu.com')).toEqual({ corner: 'top-left', isFolded: true });
    expect(placeOn(stored, 'gu.qq.com')).toEqual({ corner: null, isFolded: null });
  });

  it.each([undefined, null, 'x', { 'xueqiu.com': 'middle' }, { 'xueqiu.com': { corner: 'middle', isFolded: 1 } }])(
    'return no corner when the stored value is %j',
    (stored) => {
      expect(placeOn(stored, 'xueqiu.com')).toEqual({ corner: null, isFolded: null });
    },
  );

  it('drop the oldest sites over the limit', () => {
    let stored: StripPlaces = {};
    for (let at = 0; at < 300; at++)
      stored = withPlace(stored, `${at}.example`, { corner: 'top-left', isFolded: false });

    expect(Object.keys(stored)).toHaveLength(200);
    expect(placeOn(stored, '299.example').corner).toBe('top-left');
    expect(placeOn(stored, '0.example').corner).toBeNull();
  });
});

describe('custom links', () => {
  it('lose controls that change the order of text, and keep their place among the chosen links', () => {
    const template = 'https://evil.example/{code}';
    const stored = {
      links: ['xueqiu', `\u202e${template}`],
      ownLinks: [{ name: '\u202e东方财富\u2069', template: `\u202e${template}` }],
    };

    expect(parseSites(stored)).toMatchObject({
      links: ['xueqiu', template],
      ownLinks: [{ name: '东方财富', template }],
    });
  });

  it('have short names, and are dropped if nothing is left of the name', () => {
    const ownLinks = [
      { name: '长'.repeat(500), template: 'https://a.example/{code}' },
      { name: '\u200e', template: 'https://b.example/{code}' },
    ];

    expect(parseSites({ ownLinks }).ownLinks).toEqual([
      { name: '长'.repeat(longestLinkName), template: 'https://a.example/{code}' },
    ]);
  });
});
