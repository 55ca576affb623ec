// Pinned cards outlast a change of settings, until the site is disabled. The rest is tested in test/browser/overlay.
import { attributeIn, cardText, clickIn, hover } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';
import { storePrivate } from '../support/private-values.ts';

test('keeps a pinned card and updates its theme when a setting changes, and closes it when the site is disabled', async ({
  page,
  open,
  worker,
}) => {
  const set = (settings: object): Promise<void> => storePrivate(worker, { settings });
  await open(article('<p>新易盛大涨</p>'));
  expect(await hover(page, '新易盛')).toContain('300502');
  await clickIn(page, 'card-pin');

  await set({ theme: 'dark' });
  await expect.poll(() => attributeIn(page, 'card', 'data-theme')).toBe('dark');
  expect(await cardText(page)).toContain('300502');

  await set({ offHosts: ['news.example'] });
  await expect.poll(() => cardText(page)).toBeNull();
});
