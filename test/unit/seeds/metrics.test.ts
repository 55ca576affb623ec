// The registry of metrics has every metric that is read out of reports, so that own reports are ordered like packaged ones.
import { expect, it } from 'vitest';
import { metrics } from '../../../lib/extraction/metric-grammar.ts';
import { seeds } from '../../../seeds/index.ts';

const registry = new Map(seeds.shared.flatMap((row) => (row.kind === 'metric' ? [[row.id, row] as const] : [])));

it('has a row for each metric that extraction finds', () => {
  expect(metrics.map(({ id }) => id).filter((id) => !registry.has(id))).toEqual([]);
});

it('has a name, a family of units and a weight for each metric', () => {
  const rows = [...registry.values()];

  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter(({ zh, en, family, weight }) => !zh || !en || !family || weight === undefined)).toEqual([]);
});
