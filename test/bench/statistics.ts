// Order statistics for samples of a noisy machine.

/** Linear interpolation between the two nearest ranks; NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  return below === undefined || above === undefined ? Number.NaN : below + (above - below) * (rank % 1);
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
