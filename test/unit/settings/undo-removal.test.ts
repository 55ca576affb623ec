import { describe, expect, it } from 'vitest';
import { defaultSites, type SiteSettings } from '../../../lib/settings/sites.ts';
import { undoRemoval } from '../../../lib/settings/undo-removal.ts';

const defaultLinks = ['eastmoney', 'xueqiu', 'futu'];
const settings = (change: Partial<SiteSettings>): SiteSettings => ({ ...defaultSites, ...change });
const link = (name: string) => ({ name, template: `https://${name}.example/{code}` });

describe('undoRemoval', () => {
  it('restores the default links if nothing else changed', () => {
    const before = settings({ links: null });
    const change = { links: ['eastmoney', 'futu'] };

    expect(undoRemoval(before, change, { ...before, ...change }, defaultLinks)).toEqual({ links: null });
  });

  it('keeps a site that was added after the removal', () => {
    const before = settings({ links: ['eastmoney', 'xueqiu', 'futu'] });
    const now = settings({ links: ['eastmoney', 'futu', 'sina'] });

    expect(undoRemoval(before, { links: ['eastmoney', 'futu'] }, now, defaultLinks)).toEqual({
      links: ['eastmoney', 'xueqiu', 'futu', 'sina'],
    });
  });

  it('does not bring back what a later removal took', () => {
    const before = settings({ ownSites: ['a', 'b', 'c'] });
    const now = settings({ ownSites: ['c'] });

    expect(undoRemoval(before, { ownSites: ['b', 'c'] }, now, defaultLinks)).toEqual({ ownSites: ['a', 'c'] });
  });

  it('adds nothing twice if the entry was added again meanwhile', () => {
    const before = settings({ ownLinks: [link('one'), link('two')] });
    const now = settings({ ownLinks: [link('two'), link('one'), link('three')] });

    expect(undoRemoval(before, { ownLinks: [link('two')] }, now, defaultLinks)).toEqual({
      ownLinks: [link('two'), link('one'), link('three')],
    });
  });

  it('undoes only the lists of the removal', () => {
    const before = settings({ ownLinks: [link('one')], links: ['eastmoney', link('one').template] });
    const change = { ownLinks: [], links: ['eastmoney'] };
    const now = settings({ ...change, strip: defaultSites.strip, ownSites: ['x'] });

    expect(undoRemoval(before, change, now, defaultLinks)).toEqual({
      ownLinks: [link('one')],
      links: ['eastmoney', link('one').template],
    });
  });
});

describe('undoRemoval of a reset', () => {
  it('restores the order that the reset replaced', () => {
    const before = settings({ links: ['futu', 'eastmoney'] });

    expect(undoRemoval(before, { links: null }, settings({ links: null }), defaultLinks)).toEqual({
      links: ['futu', 'eastmoney'],
    });
  });
});
