import { expect, it } from 'vitest';
import { readFacts } from '../../../lib/store/facts.ts';
import { seeds } from '../../../seeds/index.ts';
import { seededDatabase } from '../../support/store.ts';

const byId = <T extends { id: string }>(rows: readonly T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it('readFacts returns all packaged facts unchanged', async () => {
  const db = await seededDatabase(seeds);

  const facts = await readFacts(db);

  expect(byId(facts.companies)).toEqual(byId(seeds.companies));
  expect(byId(facts.reports)).toEqual(byId(seeds.reports));
  expect(byId(facts.views)).toEqual(byId(seeds.views));
  expect(byId(facts.figures)).toEqual(byId(seeds.figures));
});
