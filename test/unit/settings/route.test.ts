import { describe, expect, it } from 'vitest';
import { parseRoute, settingsPages } from '../../../components/settings/route.ts';

const parts = settingsPages.flatMap((page) => page.parts);

describe('addresses of the options page', () => {
  it.each(['', '#', '#nothing', '#setting-', '#setting-nothing', '#toString', '#look/theme'])(
    'opens the first page for the unknown hash “%s”',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'common', target: null });
    },
  );

  it.each(['#%', '#%E4', '#sync%', '#%zz', '#%C0%80', '#100%'])(
    'opens the first page for the malformed hash “%s”',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'common', target: null });
    },
  );

  it.each(settingsPages.map(({ id }) => id))('opens the page %s at its top', (id) => {
    expect(parseRoute(`#${id}`)).toEqual({ page: id, target: null });
  });

  it.each([
    ['look', 'common'],
    ['sites', 'common'],
    ['shortcuts', 'common'],
    ['data', 'watchlist'],
    ['sync', 'watchlist'],
    ['words', 'reports'],
    ['quotes', 'links'],
    ['privacy', 'about'],
  ])('leads from #%s, an address of the former single page, to the part on its page', (part, page) => {
    expect(parseRoute(`#${part}`)).toEqual({ page, target: part });
    expect(parseRoute(`#${part.replace('a', '%61')}`)).toEqual({ page, target: part });
  });

  it('leads to the input for a backup file', () => {
    expect(parseRoute('#restore-file')).toEqual({ page: 'watchlist', target: 'restore-file' });
  });

  it('leads to the page of a setting', () => {
    expect(parseRoute('#setting-theme')).toEqual({ page: 'common', target: 'setting-theme' });
    expect(parseRoute('#setting-isPaused')).toEqual({ page: 'common', target: 'setting-isPaused' });
  });

  it('shows every part on one page only', () => {
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('shares an id between a page and a part only if the page begins with the part', () => {
    for (const page of settingsPages) {
      const shared = parts.find((part) => part === page.id);
      if (shared) expect(page.parts[0]).toBe(shared);
    }
  });
});
