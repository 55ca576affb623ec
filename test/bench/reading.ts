// Benchmark rows for scanning pages: CPU time on the page's main thread during a first visit.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { articlePages } from './articles.ts';
import { writeBareExtension } from './bare-extension.ts';
import { openColdBrowser, sampleOnce, type ColdBrowser, type ColdSample } from './cold-tabs.ts';
import { framesPage, freezingPages, largePages, oneWordPage, type MeasuredPage } from './page-kinds.ts';
import type { Result } from './result.ts';
import { median, quantile } from './statistics.ts';

const rounds = 8;
/** Articles are judged by the distribution over pages, so each needs fewer samples. */
const articleRounds = 4;
const freezingRounds = 3;

const longestTaskBudgetMs = 8;
const longestIdleTaskBudgetMs = 4;

type Samples = Map<string, ColdSample[]>;

async function addRound(samples: Samples, browser: ColdBrowser, kinds: readonly MeasuredPage[]): Promise<void> {
  // One sample is enough for a page that does not respond.
  const wanted = kinds.filter(({ name }) => !samples.get(name)?.some(({ isFrozen }) => isFrozen));
  if (wanted.length === 0) return;
  const taken = await sampleOnce(browser, wanted);
  for (const [at, { name }] of wanted.entries()) {
    samples.set(name, [...(samples.get(name) ?? []), taken[at]!]);
  }
}

type Figure = Exclude<keyof ColdSample, 'isFrozen'>;

const figures = (samples: Samples, name: string, figure: Figure): number[] =>
  (samples.get(name) ?? []).map((sample) => sample[figure]);

const medianOf = (samples: Samples, name: string, figure: Figure): number => median(figures(samples, name, figure));

const quartilesOf = (values: readonly number[]): [number, number] => [quantile(values, 0.25), quantile(values, 0.75)];

const detailsOf = (samples: Samples, name: string): Record<string, number> => ({
  'longest task ms': medianOf(samples, name, 'longestTaskMs'),
  'at most': Math.max(...figures(samples, name, 'longestTaskMs')),
  'idle ms': medianOf(samples, name, 'idleCpuMs'),
  'longest idle task ms': medianOf(samples, name, 'longestIdleTaskMs'),
  'messages ms': medianOf(samples, name, 'messageMs'),
  marks: medianOf(samples, name, 'marks'),
});

const costRow = (samples: Samples, name: string, most: number | null): Result => {
  const costs = figures(samples, name, 'cpuMs');
  return {
    name: `${name}: CPU on a first visit`,
    value: median(costs),
    unit: 'ms',
    budget: most === null ? null : { most },
    quartiles: quartilesOf(costs),
    peers: detailsOf(samples, name),
  };
};

function ratioRow(samples: Samples, bare: Samples, name: string, most = Number.NaN): Result {
  const base = medianOf(bare, name, 'cpuMs');
  return {
    name: `${name}: times the bare walk`,
    value: medianOf(samples, name, 'cpuMs') / base,
    unit: '×',
    budget: { most },
    quartiles: quartilesOf(figures(samples, name, 'cpuMs').map((cost) => cost / base)),
    peers: { 'bare walk ms': base },
  };
}

function articleRows(samples: Samples, label: string, pages: readonly MeasuredPage[]): Result[] {
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
  pages: readonly MeasuredPage[],
  figureOf: (page: string) => number,
): Result {
  const sorted = pages
    .map((page) => ({ page: page.name, figure: figureOf(page.name) }))
    .toSorted((a, b) => b.figure - a.figure);
  return {
    name,
    value: sorted[0]?.figure ?? Number.NaN,
    unit,
    budget: { most },
    peers: Object.fromEntries(sorted.slice(0, 6).map(({ page, figure }) => [page, figure])),
  };
}

const marksRow = (samples: Samples, pages: readonly MeasuredPage[]): Result => {
  const short = pages.filter(({ name, leastMarks }) => medianOf(samples, name, 'marks') < (leastMarks ?? 0));
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

/** Saved pages from the directory given by the user. */
const savedPages = (dir: string): MeasuredPage[] =>
  readdirSync(dir)
    .filter((file) => /\.html?$/.test(file))
    .toSorted()
    .map((file) => ({ name: file, body: readFileSync(path.join(dir, file), 'utf8') }));

export interface PageOptions {
  /** A directory of saved pages, measured as articles beside the generated ones. */
  pages?: string | undefined;
  /** Only pages whose name contains this. */
  match?: string | undefined;
}

type Group = 'small' | 'large' | 'frames' | 'articles' | 'saved' | 'freezing';

/** All pages of the benchmark, grouped by their kind of budget. */
export function everyPage({ pages, match = '' }: PageOptions): { group: Group; page: MeasuredPage }[] {
  const groups: Record<Group, MeasuredPage[]> = {
    small: [oneWordPage],
    large: largePages(),
    frames: [framesPage()],
    articles: articlePages(),
    saved: pages ? savedPages(pages) : [],
    freezing: freezingPages(),
  };
  return (Object.keys(groups) as Group[])
    .flatMap((group) => groups[group].map((page) => ({ group, page })))
    .filter(({ page }) => page.name.includes(match));
}

const roundsOf: Record<Group, number> = {
  small: rounds,
  large: rounds,
  frames: rounds,
  articles: articleRounds,
  saved: articleRounds,
  freezing: freezingRounds,
};

async function takeSamples(extension: string, pages: ReturnType<typeof everyPage>): Promise<[Samples, Samples]> {
  const samples: Samples = new Map();
  const bareSamples: Samples = new Map();
  const bareDir = writeBareExtension();
  const browser = await openColdBrowser(extension, false);
  const bare = await openColdBrowser(bareDir, true);
  try {
    for (let round = 0; round < rounds; round++) {
      const due = pages.filter(({ group }) => round < roundsOf[group]);
      const compared = due.filter(({ group }) => group === 'large' || group === 'frames');
      await addRound(
        samples,
        browser,
        due.map(({ page }) => page),
      );
      await addRound(
        bareSamples,
        bare,
        compared.map(({ page }) => page),
      );
    }
  } finally {
    await browser.context.close();
    await bare.context.close();
    rmSync(bareDir, { recursive: true, force: true });
  }
  return [samples, bareSamples];
}

export async function benchReading(extension: string, options: PageOptions): Promise<Result[]> {
  const pages = everyPage(options);
  const [samples, bareSamples] = await takeSamples(extension, pages);
  const of = (group: Group): MeasuredPage[] => pages.filter((one) => one.group === group).map(({ page }) => page);
  const all = pages.map(({ page }) => page);
  const idleShare = (name: string): number => medianOf(samples, name, 'idleCpuMs') / medianOf(samples, name, 'cpuMs');
  return [
    ...of('small').map(({ name }) => costRow(samples, name, 4)),
    ...of('large').flatMap(({ name, budget }) => [
      ratioRow(samples, bareSamples, name, budget),
      costRow(samples, name, null),
    ]),
    ...of('frames').map(({ name }) => {
      const row = costRow(samples, name, 18);
      return { ...row, peers: { 'bare walk ms': medianOf(bareSamples, name, 'cpuMs'), ...row.peers } };
    }),
    ...articleRows(samples, 'generated articles', of('articles')),
    ...articleRows(samples, 'saved pages', of('saved')),
    ...of('freezing').map(({ name }) => costRow(samples, name, null)),
    worstRow('longest task, worst page', 'ms', longestTaskBudgetMs, all, (name) =>
      medianOf(samples, name, 'longestTaskMs'),
    ),
    worstRow('work after 3 s, share of the work before, worst page', '×', 1, all, idleShare),
    worstRow('longest task after 3 s, worst page', 'ms', longestIdleTaskBudgetMs, all, (name) =>
      medianOf(samples, name, 'longestIdleTaskMs'),
    ),
    marksRow(samples, all),
  ];
}
