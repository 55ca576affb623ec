// One measured line of the benchmark.

export interface Result {
  name: string;
  value: number;
  unit: string;
  /** null: printed for information, without a verdict. */
  budget: { most: number } | { least: number } | null;
  /** First and third quartile of the samples behind the value. */
  quartiles?: readonly [number, number];
  /** Further figures of the same measurement, printed below the value. */
  peers?: Record<string, number>;
}

/** A figure that could not be measured (NaN) misses its budget. */
export const passes = ({ value, budget }: Result): boolean =>
  budget === null || ('most' in budget ? value <= budget.most : value >= budget.least);

const written = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);

/** A row of the table: name, value, budget, verdict. */
export function rowOf(result: Result): string {
  const { name, value, unit, budget, quartiles, peers } = result;
  const bound = budget === null ? '–' : 'most' in budget ? `≤ ${budget.most}` : `≥ ${budget.least}`;
  const verdict = budget === null ? '' : passes(result) ? 'kept' : 'MISSED';
  const spread = quartiles ? `  [${quartiles.map(written).join(' – ')}]` : '';
  const beside = peers
    ? `\n      ${Object.entries(peers)
        .map(([peer, figure]) => `${peer} ${written(figure)}`)
        .join(' · ')}`
    : '';
  const figure = `${written(value)} ${unit}`.padStart(12);
  return `${name.padEnd(66)} ${figure}   ${bound.padStart(8)}  ${verdict.padEnd(6)}${spread}`.trimEnd() + beside;
}
