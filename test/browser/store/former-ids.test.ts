// The upgrade to listing keys in the browser's own IndexedDB, which differs from the one of the unit tests in transactions.
import { expect, it, onTestFinished } from 'vitest';
import { createDatabase, schemaVersion } from '../../../lib/store/database.ts';
import { schemaVersionOf } from '../../../lib/store/newer.ts';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { listWatches } from '../../../lib/store/watches.ts';
import { seeds } from '../../../seeds/index.ts';
import { version5 } from '../../support/former-ids-database.ts';
import { makeByHand } from '../../support/old-database.ts';

it('upgrades a library of schema 5 and seeds it', async () => {
  const name = `former-ids-${crypto.randomUUID()}`;
  await makeByHand(name, 5, version5);
  const db = createDatabase(name);
  onTestFinished(() => db.delete());

  await ensureSeed(db, seeds.version, () => Promise.resolve(seeds));

  expect(schemaVersionOf(db.backendDB())).toBe(schemaVersion);
  expect((await listWatches(db)).map(({ companyId }) => companyId)).toEqual([
    'NVDA.NASDAQ',
    '300308.SZSE',
    '600519.SSE',
    'BRK.B.NYSE',
    'openai',
  ]);
  expect((await db.notes.get('NVDA.NASDAQ'))?.tags).toEqual(['算力', '长线']);
  expect(await db.companies.get('NVDA.NASDAQ')).toMatchObject({ names: { zh: '英伟达' }, packId: 0 });
  expect(await db.companies.get('nvidia')).toBeUndefined();
});
