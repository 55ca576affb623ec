// Measures the popup with a large library: time from opening to the first painted row with a focused search box, and from a
// keystroke to the search result.
import type { CDPSession, Page } from '@playwright/test';
import { aCompany, aFigure, aReport, aView, companySubject, figureSubject } from '../support/builders.ts';
import { seeds } from '../../seeds/index.ts';
import { readingOf } from '../../scripts/make-pinyin.ts';
import { extensionIdOf, launchChromium, workerOf } from '../support/chromium.ts';
import { addRows, type MoreRows } from '../support/rows.ts';
import type { Result } from './result.ts';
import { namesOf } from './texts.ts';

const companyCount = 5000;
const reportCount = 200;
/** Number of views, and of figures, per report. */
const rowsPerReport = 60;
const opens = 40;
/** Pause between two openings. */
const pauseMs = 300;
/** Each gives a different result than the previous one. */
const queries = ['z', 'zj', 'zjx', 'zhong', '3003', '科', '科技', 'bench', 'gf', 'hwj', '300308', 'tengxun', 's', 'sz'];

const fullName = (name: string): string => `${name}股份有限公司`;

/** All companies are watched, each occurs in two or three reports, and outlines are as long as in the seeds. */
function manyRows(): Required<MoreRows> {
  const companies = namesOf(companyCount).map((zh, nth) =>
    aCompany({
      id: `bench-${nth}`,
      names: { zh, en: `Bench Company ${nth}` },
      aliases: [{ text: fullName(zh), kind: 'full' }],
      pinyin: Object.fromEntries([zh, fullName(zh)].map((name) => [name, readingOf(name)])),
      listings: [{ code: String(300_000 + nth), exchange: 'SZSE' }],
      status: 'listed',
    }),
  );
  const rows: Required<MoreRows> = { companies, reports: [], views: [], figures: [], watches: [], meta: [] };
  rows.watches = companies.map(({ id }, nth) => ({ companyId: id, addedAtMs: nth, order: -nth, changedAtMs: nth }));
  for (let nth = 0; nth < reportCount; nth++) {
    const id = `bench-report-${nth}`;
    const asOf = new Date(Date.UTC(2025, 0, 1 + nth)).toISOString().slice(0, 10);
    const sections = Array.from({ length: 40 }, (_, at) => ({
      label: `${at}`,
      title: { zh: `第 ${at} 节`, en: `Section ${at}` },
      start: at,
      end: at + 1,
    }));
    rows.reports.push(aReport({ id, asOf, sections }));
    for (let at = 0; at < rowsPerReport; at++) {
      const companyId = `bench-${(nth * rowsPerReport + at) % companyCount}`;
      const rationale = { zh: '龙头公司最先受益于资本开支上修。', en: 'First to gain from higher capital spending.' };
      rows.views.push(aView({ id: `${id}.view.${at}`, reportId: id, subject: companySubject(companyId), rationale }));
      rows.figures.push(aFigure({ id: `${id}.figure.${at}`, reportId: id, subject: figureSubject([companyId]) }));
    }
  }
  // The user has seen these changes already, as in most openings.
  const seen = [...seeds.reports, ...rows.reports].map(({ id }) => id);
  rows.meta.push({ key: 'seen-reports', value: seen.join('\n') });
  return rows;
}

const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Milliseconds from the start of the navigation to the frame that shows a row while the search box has focus. Starts from
 * an idle empty page, so that tearing down the previous popup is not included.
 */
async function openOnce(page: Page, session: CDPSession, address: string): Promise<number> {
  await page.goto(new URL('/icon/16.png', address).href);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(pauseMs);
  await page.goto(address);
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

/** Milliseconds from a keystroke to the frame that shows its result. */
const searchOnce = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const input = document.querySelector('input')!;
    const from = performance.now();
    const answered = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role=grid]')) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.querySelector('main')!, { childList: true, subtree: true, characterData: true });
    });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, typed);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answered;
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - from;
  }, query);

export async function benchPopup(): Promise<Result[]> {
  const context = await launchChromium();
  try {
    const extensionId = extensionIdOf(await workerOf(context));
    const address = `chrome-extension://${extensionId}/popup.html`;
    const filler = await context.newPage();
    await filler.goto(address);
    await filler.getByRole('tab').first().waitFor();
    await addRows(filler, manyRows());
    await filler.close();

    const page = await context.newPage();
    await page.setViewportSize({ width: 392, height: 580 });
    await page.addInitScript(() => {
      const painted = new Promise<number>((resolve) => {
        const look = (): void => {
          const isThere = document.querySelector('.row') !== null && document.activeElement?.localName === 'input';
          if (!isThere) return void requestAnimationFrame(look);
          // Resolve after this frame is painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now()));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      });
      Object.assign(globalThis, { painted });
    });
    const session = await context.newCDPSession(page);
    const waits: number[] = [];
    // The first openings compile the scripts into the browser's code cache.
    for (let turn = 0; turn < opens + 3; turn++) {
      const wait = await openOnce(page, session, address);
      if (turn >= 3) waits.push(wait);
    }
    await page.waitForTimeout(1000);
    const answers: number[] = [];
    for (const query of [...queries, ...queries]) answers.push(await searchOnce(page, query));
    return [
      {
        name: `popup open to content, ${companyCount} watches, ${reportCount} reports, p95`,
        value: percentile95(waits),
        unit: 'ms',
        budget: { most: 150 },
      },
      { name: 'popup open to content, median', value: median(waits), unit: 'ms', budget: null },
      {
        name: `popup search among ${companyCount} companies, keystroke to result, p95`,
        value: percentile95(answers),
        unit: 'ms',
        budget: { most: 100 },
      },
    ];
  } finally {
    await context.close();
  }
}
