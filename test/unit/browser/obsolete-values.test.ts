import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resetFakeBrowser } from '../../support/fake-storage.ts';

beforeEach(resetFakeBrowser);

it('removes the lexicon that an older version kept in storage, with the patterns in it', async () => {
  const { removeObsoleteValues } = await import('../../../lib/browser/storage-access.ts');
  await fakeBrowser.storage.local.set({ lexicon: { evidence: {} }, prefilter: {}, lexiconOf: 'v1', welcomed: true });

  await removeObsoleteValues();

  expect(await fakeBrowser.storage.local.get()).toEqual({ welcomed: true });
});
