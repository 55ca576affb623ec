// Measures how long the background is blocked while it compiles a large lexicon.
import type { BrowserContext, Worker } from '@playwright/test';
import type { Company } from '../../lib/model/company.ts';
import { launchChromium, workerOf } from '../support/chromium.ts';
import type { Result } from './result.ts';
import { companiesWith, namesOf } from './texts.ts';
import { longestBackgroundTask, traced } from './trace.ts';

const rounds = 3;

/** Writes companies directly into IndexedDB, without Dexie. */
function addCompanies(companies: Company[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('yanjing');
    opening.addEventListener('error', () => reject(new Error(String(opening.error))));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('companies', 'readwrite');
      for (const company of companies) transaction.objectStore('companies').put(company);
      transaction.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

async function benchCompiling(context: BrowserContext, worker: Worker): Promise<Result[]> {
  const page = await context.newPage();
  await page.goto(worker.url().replace('background.js', 'popup.html'));
  const companies = companiesWith(namesOf(100_000));
  for (let at = 0; at < companies.length; at += 10_000) {
    await page.evaluate(addCompanies, companies.slice(at, at + 10_000));
  }
  const session = await context.newCDPSession(page);
  const longest: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const events = await traced(session, async () => {
      const from = performance.now();
      await page.evaluate(() => chrome.runtime.sendMessage({ type: 'rebuildLexicon', input: {} }));
      waits.push(performance.now() - from);
    });
    longest.push(longestBackgroundTask(events, new URL(worker.url()).host));
  }
  await page.close();
  const median = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
  return [
    {
      name: 'background compiles 100,000 names: longest task',
      value: median(longest),
      unit: 'ms',
      budget: null,
    },
    {
      name: 'background compiles 100,000 names: until pages get the lexicon',
      value: median(waits),
      unit: 'ms',
      budget: null,
    },
  ];
}

/** Uses a separate profile, because it adds 100,000 companies to the library. */
export async function benchBackground(): Promise<Result[]> {
  const context = await launchChromium();
  try {
    return await benchCompiling(context, await workerOf(context));
  } finally {
    await context.close();
  }
}
