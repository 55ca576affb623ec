// Rows of the reading path: what the extension costs on the first visit to a page, in CPU time of the page's main thread.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { articlePages } from './articles.ts';
import { writeBareExtension } from './bare-extension.ts';
import { openColdBrowser, sampleOnce, type ColdBrowser, type ColdSample, type PageKind } from './cold-tabs.ts';
import { framesPage, freezingPages, largePages, oneWordPage } from './page-kinds.ts';
import type { Result } from './result.ts';
import { median, quantile } from './statistics.ts';

const rounds = 8;
/** Articles are judged by the distribution over pages, so each needs fewer samples. */
const articleRounds = 4;
const freezingRounds = 3;

const longestTaskBudgetMs = 8;
const longestIdleTaskBudgetMs = 4;

type Samples = Map<string, ColdSample[]>;

async function addRound(samples: Samples, browser: ColdBrowser, kinds: readonly PageKind[]): Promise<void> {
  if (kinds.length === 0) return;
  const taken = await sampleOnce(browser, kinds);
  for (const [at, { name }] of kinds.entries()) {
    samples.set(name, [...(samples.get(name) ?? []), taken[at]!]);
  }
}

const of = (samples: Samples, name: string, figure: keyof ColdSample): number[] =>
  (samples.get(name) ?? []).map((sample) => sample[figure]);

const medianOf = (samples: Samples, name: string, figure: keyof ColdSample): number =>
  median(of(samples, name, figure));

const quartilesOf = (values: readonly number[]): [number, number] => [quantile(values, 0.25), quantile(values, 0.75)];

const detailsOf = (samples: Samples, name: string): Record<string, number> => ({
  'longest task ms': medianOf(samples, name, 'longestTaskMs'),
  'at most': Math.max(...of(samples, name, 'longestTaskMs')),
  'idle ms': medianOf(samples, name, 'idleCpuMs'),
  'longest idle task ms': medianOf(samples, name, 'longestIdleTaskMs'),
  'messages ms': medianOf(samples, name, 'messageMs'),
  marks: medianOf(samples, name, 'marks'),
});

const costRow = (samples: Samples, name: string, most: number | null): Result => {
  const costs = of(samples, name, 'cpuMs');
  return {
    name: `${name}: CPU on a first visit`,
    value: median(costs),
    unit: 'ms',
    budget: most === null ? null : { most },
    quartiles: quartilesOf(costs),
    peers: detailsOf(samples, name),
  };
};

function ratioRow(samples: Samples, bare: Samples, name: string, most: number): Result {
  const base = medianOf(bare, name, 'cpuMs');
  return {
    name: `${name}: times the bare walk`,
    value: medianOf(samples, name, 'cpuMs') / base,
    unit: '×',
    budget: { most },
    quartiles: quartilesOf(of(samples, name, 'cpuMs').map((cost) => cost / base)),
    peers: { 'bare walk ms': base },
  };
}

function articleRows(samples: Samples, label: string, pages: readonly PageKind[]): Result[] {
  if (pages.length === 0) return [];
  const costs = pages.map(({ name }) => medianOf(samples, name, 'cpuMs'));
  return [
    ...pages.map(({ name }) => costRow(samples, name, null)),
    { name: `${label}: CPU on a first visit, median of pages`, value: median(costs), unit: 'ms', budget: { most: 12 } },
    {
      name: `${label}: CPU on a first visit, p90 of pages`,
      value: quantile(costs, 0.9),
      unit: 'ms',
      budget: { most: 20 },
    },
  ];
}

/** The row of the page with the largest figure. */
function worstRow(
  name: string,
  unit: string,
  most: number,
  pages: readonly PageKind[],
  figureOf: (page: string) => number,
): Result {
  const figures = pages.map((page) => ({ page: page.name, figure: figureOf(page.name) }));
  const sorted = figures.toSorted((a, b) => b.figure - a.figure);
  return {
    name,
    value: sorted[0]?.figure ?? Number.NaN,
    unit,
    budget: { most },
    peers: Object.fromEntries(sorted.slice(0, 6).map(({ page, figure }) => [page, figure])),
  };
}

const marksRow = (samples: Samples, pages: readonly { name: string; leastMarks: number }[]): Result => {
  const short = pages.filter(({ name, leastMarks }) => medianOf(samples, name, 'marks') < leastMarks);
  return {
    name: 'generated pages with fewer mentions than they contain',
    value: short.length,
    unit: 'pages',
    budget: { most: 0 },
    ...(short.length > 0 && {
      peers: Object.fromEntries(short.map(({ name }) => [name, medianOf(samples, name, 'marks')])),
    }),
  };
};

/** Saved pages of the user's own, which are not part of the repository. */
const savedPages = (dir: string): PageKind[] =>
  readdirSync(dir)
    .filter((file) => /\.html?$/.test(file))
    .toSorted()
    .map((file) => ({ name: file, body: readFileSync(path.join(dir, file), 'utf8') }));

export interface ReadingOptions {
  extension: string;
  /** A directory of saved pages, measured as articles beside the generated ones. */
  pagesDir?: string | undefined;
  /** Only pages whose name contains this. */
  match?: string | undefined;
}

export async function benchReading({ extension, pagesDir, match = '' }: ReadingOptions): Promise<Result[]> {
  const wanted = <T extends PageKind>(pages: readonly T[]): T[] => pages.filter(({ name }) => name.includes(match));
  const large = wanted(largePages());
  const small = wanted([oneWordPage]);
  const frames = wanted([framesPage()]);
  const articles = wanted(articlePages());
  const freezing = wanted(freezingPages());
  const saved = pagesDir ? wanted(savedPages(pagesDir)) : [];
  const samples: Samples = new Map();
  const bareSamples: Samples = new Map();
  const bareDir = writeBareExtension();
  const browser = await openColdBrowser(extension, false);
  const bare = await openColdBrowser(bareDir, true);
  try {
    for (let round = 0; round < rounds; round++) {
      await addRound(samples, browser, [
        ...small,
        ...large,
        ...frames,
        ...(round < articleRounds ? [...articles, ...saved] : []),
        ...(round < freezingRounds ? freezing : []),
      ]);
      await addRound(bareSamples, bare, [...large, ...frames]);
    }
  } finally {
    await browser.context.close();
    await bare.context.close();
    rmSync(bareDir, { recursive: true, force: true });
  }
  const all = [...small, ...large, ...frames, ...articles, ...saved, ...freezing];
  const idleShare = (name: string): number => medianOf(samples, name, 'idleCpuMs') / medianOf(samples, name, 'cpuMs');
  return [
    ...small.map(({ name }) => costRow(samples, name, 4)),
    ...large.flatMap(({ name, budget }) => [
      ratioRow(samples, bareSamples, name, budget),
      costRow(samples, name, null),
    ]),
    ...frames.flatMap(({ name }) => {
      const row = costRow(samples, name, 18);
      return [{ ...row, peers: { 'bare walk ms': medianOf(bareSamples, name, 'cpuMs'), ...row.peers } }];
    }),
    ...articleRows(samples, 'generated articles', articles),
    ...articleRows(samples, 'saved pages', saved),
    ...freezing.map(({ name }) => costRow(samples, name, null)),
    worstRow('longest task, worst page', 'ms', longestTaskBudgetMs, all, (name) =>
      medianOf(samples, name, 'longestTaskMs'),
    ),
    worstRow('work after 3 s, share of the work before, worst page', '×', 1, all, idleShare),
    worstRow('longest task after 3 s, worst page', 'ms', longestIdleTaskBudgetMs, all, (name) =>
      medianOf(samples, name, 'longestIdleTaskMs'),
    ),
    marksRow(samples, [...small, ...large, ...frames, ...articles, ...freezing]),
  ];
}
