// One measured line of the benchmark.

export interface Result {
  name: string;
  value: number;
  unit: string;
  /** null if the value is only informative. */
  budget: { most: number } | { least: number } | null;
  /** First and third quartile of the samples behind the value. */
  quartiles?: readonly [number, number];
  /** Further values of the same measurement, printed below. */
  peers?: Record<string, number>;
}

/** A value that could not be measured (NaN) misses its budget. */
export const passes = ({ value, budget }: Result): boolean =>
  budget === null || ('most' in budget ? value <= budget.most : value >= budget.least);

const format = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);

/** Formats a table row: name, value, budget, verdict. */
export function rowOf(result: Result): string {
  const { name, value, unit, budget, quartiles, peers } = result;
  const bound = budget === null ? '–' : 'most' in budget ? `≤ ${budget.most}` : `≥ ${budget.least}`;
  const verdict = budget === null ? '' : passes(result) ? 'ok' : 'MISSED';
  const spread = quartiles ? `  [${quartiles.map(format).join(' – ')}]` : '';
  const peerLine = peers
    ? `\n      ${Object.entries(peers)
        .map(([peer, figure]) => `${peer} ${format(figure)}`)
        .join(' · ')}`
    : '';
  const figure = `${format(value)} ${unit}`.padStart(12);
  return `${name.padEnd(66)} ${figure}   ${bound.padStart(8)}  ${verdict.padEnd(6)}${spread}`.trimEnd() + peerLine;
}
