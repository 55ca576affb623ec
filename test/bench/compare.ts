// `npm run bench -- compare --against DIR`: CPU time of first visits with two builds, in alternation, so that a change of the
// machine's load concerns both.
import { openColdBrowser, sampleOnce, type ColdSample, type PageKind } from './cold-tabs.ts';
import { median } from './statistics.ts';

const compared = ['cpuMs', 'longestTaskMs', 'idleCpuMs', 'longestIdleTaskMs', 'marks'] as const;

type Figures = Record<(typeof compared)[number], number>;

const mediansOf = (samples: readonly ColdSample[]): Figures =>
  Object.fromEntries(compared.map((figure) => [figure, median(samples.map((sample) => sample[figure]))])) as Figures;

const cell = (value: number): string => value.toFixed(1).padStart(7);

const rowOf = (name: string, before: Figures, after: Figures): string =>
  `${name.slice(0, 36).padEnd(36)} ${compared.map((figure) => `${cell(before[figure])} ${cell(after[figure])}`).join('  |')}`;

/** Prints the medians over `rounds` tabs per page and build, and the median over the pages. */
export async function printComparison(
  extensions: readonly [before: string, after: string],
  kinds: readonly PageKind[],
  rounds: number,
): Promise<void> {
  const browsers = await Promise.all(extensions.map((extension) => openColdBrowser(extension, false)));
  const samples = extensions.map(() => kinds.map((): ColdSample[] => []));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [build, browser] of browsers.entries()) {
        const taken = await sampleOnce(browser, kinds);
        taken.forEach((sample, at) => samples[build]![at]!.push(sample));
      }
    }
  } finally {
    for (const { context } of browsers) await context.close();
  }
  console.log(`${''.padEnd(36)} ${compared.map((figure) => figure.padStart(15)).join('  |')}`);
  const medians = samples.map((pages) => pages.map(mediansOf));
  kinds.forEach(({ name }, at) => console.log(rowOf(name, medians[0]![at]!, medians[1]![at]!)));
  const [before, after] = medians.map((pages) =>
    Object.fromEntries(compared.map((figure) => [figure, median(pages.map((page) => page[figure]))])),
  ) as [Figures, Figures];
  console.log(rowOf('median of pages', before, after));
}
