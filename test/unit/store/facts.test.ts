import { expect, it } from 'vitest';
import { withoutGloss } from '../../../lib/packs/gloss.ts';
import { readFacts } from '../../../lib/store/facts.ts';
import { seeds } from '../../../seeds/index.ts';
import { seededDatabase } from '../../support/store.ts';

const byId = <T extends { id: string }>(rows: readonly T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it('readFacts returns all packaged facts as their files have them', async () => {
  const db = await seededDatabase(seeds);

  const facts = await readFacts(db);

  expect(byId(facts.companies)).toEqual(byId(seeds.companies));
  expect(byId(facts.reports)).toEqual(byId(seeds.reports).map(withoutGloss));
  expect(byId(facts.views)).toEqual(byId(seeds.views).map(withoutGloss));
  expect(byId(facts.figures)).toEqual(byId(seeds.figures).map(withoutGloss));
});
