// One measured line of the benchmark.

export interface Result {
  name: string;
  value: number;
  unit: string;
  /** null: measured for information. */
  budget: { most: number } | { least: number } | null;
  peers?: Record<string, number>;
}

export const passes = ({ value, budget }: Result): boolean =>
  budget === null || ('most' in budget ? value <= budget.most : value >= budget.least);

const written = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** A row of the table: name, value, budget, whether it is kept. */
export function rowOf(result: Result): string {
  const { name, value, unit, budget, peers } = result;
  const bound = budget === null ? '–' : 'most' in budget ? `≤ ${budget.most}` : `≥ ${budget.least}`;
  const verdict = budget === null ? '' : passes(result) ? 'kept' : 'MISSED';
  const beside = peers
    ? `\n      ${Object.entries(peers)
        .map(([peer, figure]) => `${peer} ${written(figure)}`)
        .join(' · ')}`
    : '';
  return `${name.padEnd(62)} ${`${written(value)} ${unit}`.padStart(12)}   ${bound.padStart(8)}  ${verdict}${beside}`;
}
