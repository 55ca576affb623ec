// Measures the cost of an extension on the first visit to a page. Each sample is a new tab on a new host, so its renderer
// process has not compiled or optimized any of the extension's scripts.
import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { countsOn, launchChromium, whenSeeded, workerOf } from '../support/chromium.ts';
import { traced, pageWork, type TaskWork, type TraceEvent } from './trace.ts';

export interface PageKind {
  name: string;
  body: string;
  contentType?: string;
  /** Body of the page's frames, which are on another site: `FRAME_HOST` in `body` is replaced by their host. */
  frame?: string;
}

export interface ColdSample {
  /** CPU time of scripts in the first `activeMs` after the extension's first script started. */
  cpuMs: number;
  longestTaskMs: number;
  /** The same after that, until `idleMs`. */
  idleCpuMs: number;
  longestIdleTaskMs: number;
  /** CPU time of receiving messages of the extension, such as the lexicon; not part of `cpuMs`. */
  messageMs: number;
  /** Mentions that the extension reports for the page. */
  marks: number;
  /** Whether the page was abandoned because it did not respond. */
  isFrozen: boolean;
}

const activeMs = 3000;
const idleMs = 6000;
/** Delay before the next tab opens while this one is still traced. By then, the page has been scanned. */
const nextTabAfterMs = 800;
/** A page that does not respond for this time is abandoned. */
const frozenMs = 15_000;
/** Removes the page's own scripts, which would be counted as the extension's. */
const headers = { 'Content-Security-Policy': "script-src 'none'" };

export interface ColdBrowser {
  context: BrowserContext;
  session: CDPSession;
  /** null for the bare walk, which has no background. */
  worker: Worker | null;
  pages: Map<string, { body: string; contentType: string }>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @param isBare whether `extension` is the bare walk. */
export async function openColdBrowser(extension: string, isBare: boolean): Promise<ColdBrowser> {
  const context = await launchChromium({
    extension,
    keepsWelcome: isBare,
    // Real pages name hosts that cannot be reached from a test: refuse them at once.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const browser = context.browser();
  if (!browser) throw new Error('the browser cannot be traced');
  const worker = isBare ? null : await workerOf(context);
  if (worker) await whenSeeded(worker);
  const pages: ColdBrowser['pages'] = new Map();
  await context.route('**/*', (route) => {
    const page = pages.get(new URL(route.request().url()).host);
    return page && route.request().resourceType() === 'document'
      ? route.fulfill({ headers, ...page })
      : route.abort('namenotresolved');
  });
  return { context, session: await browser.newBrowserCDPSession(), worker, pages };
}

let serial = 0;

interface ServedPage {
  url: string;
  /** Hosts of the page and of its frames. */
  hosts: string[];
}

/** Serves the page on a new host. */
export function serveCold({ pages }: ColdBrowser, kind: PageKind): ServedPage {
  serial++;
  const host = `page.cold-${serial}.example`;
  const frameHost = `frame.cold-frame-${serial}.example`;
  pages.set(host, {
    body: kind.body.replaceAll('FRAME_HOST', frameHost),
    contentType: kind.contentType ?? 'text/html; charset=utf-8',
  });
  if (kind.frame) pages.set(frameHost, { body: kind.frame, contentType: 'text/html; charset=utf-8' });
  return { url: `https://${host}/`, hosts: [host, frameHost] };
}

interface OpenTab extends ServedPage {
  page: Page;
  openedAt: number;
}

async function openTab(browser: ColdBrowser, kind: PageKind): Promise<OpenTab> {
  const served = serveCold(browser, kind);
  const page = await browser.context.newPage();
  const openedAt = performance.now();
  await page.goto(served.url, { waitUntil: 'load', timeout: frozenMs }).catch((failure: unknown) => {
    // A frozen page times out. The trace until then is still measured.
    if (!(failure instanceof Error && failure.name === 'TimeoutError')) throw failure;
  });
  return { ...served, page, openedAt };
}

/** @returns milliseconds until the page responds, at most `frozenMs`. */
async function frozenFor(page: Page): Promise<number> {
  const from = performance.now();
  await Promise.race([page.evaluate(() => 0), wait(frozenMs)]);
  return performance.now() - from;
}

interface ClosedTab extends OpenTab {
  marks: number;
  /** Set if the page was abandoned because it did not respond. */
  frozenMs: number;
}

/** On a busy machine, the first answer of a long page covers only what was read within three seconds. */
async function allCountsOn(worker: Worker, url: string): Promise<Record<string, number>> {
  await countsOn(worker, url);
  return countsOn(worker, url);
}

async function closeTab({ worker }: ColdBrowser, tab: OpenTab): Promise<ClosedTab> {
  const unanswered = await frozenFor(tab.page);
  const isFrozen = unanswered >= frozenMs;
  const counts = worker && !isFrozen ? await allCountsOn(worker, tab.url) : {};
  await tab.page.close();
  return {
    ...tab,
    marks: Object.values(counts).reduce((sum, count) => sum + count, 0),
    frozenMs: isFrozen ? performance.now() - tab.openedAt : 0,
  };
}

const sum = (tasks: readonly TaskWork[]): number => tasks.reduce((total, { cpuMs }) => total + cpuMs, 0);
const longest = (tasks: readonly TaskWork[]): number => tasks.reduce((most, { cpuMs }) => Math.max(most, cpuMs), 0);

function sampleOf(events: readonly TraceEvent[], { hosts, marks, frozenMs: frozen }: ClosedTab): ColdSample {
  const { startedAt, script, messages } = pageWork(events, hosts);
  const within = (tasks: readonly TaskWork[], from: number, to: number): TaskWork[] =>
    tasks.filter((one) => {
      const at = (one.startedAt - (startedAt ?? Number.NaN)) / 1000;
      return at >= from && at < to;
    });
  // The task that starts the extension's script may start before the script.
  const active = within(script, -100, activeMs);
  const idle = within(script, activeMs, idleMs);
  return {
    // A task that never ends is not in the trace.
    cpuMs: Math.max(sum(active), frozen),
    longestTaskMs: Math.max(longest(active), frozen),
    idleCpuMs: sum(idle),
    longestIdleTaskMs: longest(idle),
    messageMs: sum(within(messages, -100, activeMs)),
    marks,
    isFrozen: frozen > 0,
  };
}

/**
 * Opens one cold tab per kind of page. Tabs overlap: while one opens, the previous ones are still traced until `idleMs`.
 * All stay visible, and CPU time hardly depends on other processes.
 */
export async function sampleOnce(browser: ColdBrowser, kinds: readonly PageKind[]): Promise<ColdSample[]> {
  const closing: Promise<ClosedTab>[] = [];
  const events = await traced(browser.session, async () => {
    for (const kind of kinds) {
      const tab = await openTab(browser, kind);
      const isBare = browser.worker === null;
      closing.push(wait(isBare ? nextTabAfterMs / 2 : idleMs + 500).then(() => closeTab(browser, tab)));
      await (isBare ? closing.at(-1) : wait(nextTabAfterMs));
    }
    await Promise.all(closing);
  });
  browser.pages.clear();
  return (await Promise.all(closing)).map((tab) => sampleOf(events, tab));
}
