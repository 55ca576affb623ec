// Launches Chromium with the built extension, and reads its state.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test';
import { CHROMIUM_PATHS, firstExisting } from '../../scripts/browsers.mjs';
import { findPoint, type Point } from './find-point.ts';

export const extensionDir = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions {
  /** Omit it for a temporary profile. */
  profileDir?: string;
  /** Browser preferences of a temporary profile, such as `extensions.ui.developer_mode`. */
  preferences?: object;
  isHeadless?: boolean;
  language?: 'zh-CN' | 'en-US';
  colorScheme?: 'light' | 'dark' | null;
  viewport?: { width: number; height: number } | null;
  args?: string[];
  extension?: string;
  /** Keeps the welcome page open, which the first installation opens in the foreground. */
  keepsWelcome?: boolean;
}

function profileWith(preferences: object): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'yanjing-profile-'));
  mkdirSync(path.join(dir, 'Default'));
  writeFileSync(path.join(dir, 'Default', 'Preferences'), JSON.stringify(preferences));
  return dir;
}

/** Retries, because the last browser processes may still write while they exit. */
export const removeProfile = (dir: string): void =>
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** Launches a persistent context with the extension. */
export async function launchChromium({
  profileDir,
  preferences,
  isHeadless = true,
  language = 'zh-CN',
  colorScheme = 'light',
  viewport = { width: 1100, height: 760 },
  args = [],
  extension = extensionDir,
  keepsWelcome = false,
}: LaunchOptions = {}): Promise<BrowserContext> {
  const executablePath = firstExisting(CHROMIUM_PATHS);
  const isFresh = !profileDir || !existsSync(path.join(profileDir, 'Default'));
  const prepared = preferences ? profileWith(preferences) : undefined;
  const context = await chromium.launchPersistentContext(profileDir ?? prepared ?? '', {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless: isHeadless,
    viewport,
    colorScheme,
    locale: language,
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...args,
    ],
  });
  if (prepared) context.on('close', () => removeProfile(prepared));
  if (isFresh && !keepsWelcome) await (await welcomeIn(context)).close();
  return context;
}

/** Waits for the welcome page, which the first installation opens. */
export async function welcomeIn(context: BrowserContext): Promise<Page> {
  for (let turn = 0; turn < 400; turn++) {
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return welcome;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the extension was installed, but did not open its welcome page');
}

/** The extension's service worker. Waits until the browser has started it. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Terminates the service worker, as the browser does when it is idle. The next message starts a new one. */
export async function killWorker(context: BrowserContext): Promise<void> {
  await withWorkers(context, async (session, targetIds) => {
    for (const targetId of targetIds) await session.send('Target.closeTarget', { targetId });
  });
}

/** Whether a service worker is running. Does not start one. */
export const isWorkerAwake = (context: BrowserContext): Promise<boolean> =>
  withWorkers(context, (_, targetIds) => Promise.resolve(targetIds.length > 0));

async function withWorkers<T>(
  context: BrowserContext,
  work: (session: CDPSession, targetIds: string[]) => Promise<T>,
): Promise<T> {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const workers = targetInfos.filter(({ type }) => type === 'service_worker');
  const outcome = await work(
    session,
    workers.map(({ targetId }) => targetId),
  );
  await session.detach();
  return outcome;
}

/** Resolves when the packaged facts and the directory are in the database. */
export const whenSeeded = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const isSeeded = (): Promise<boolean> =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('yanjing');
        opening.addEventListener('error', () => reject(new Error(String(opening.error))));
        opening.addEventListener('success', () => {
          const { result: db } = opening;
          const reading = db.transaction(['meta', 'directory']);
          const seed = reading.objectStore('meta').get('seed');
          const texts = reading.objectStore('directory').count();
          reading.addEventListener('complete', () => {
            db.close();
            resolve(seed.result !== undefined && texts.result > 0);
          });
        });
      });
    // Opening a database that does not exist would create it.
    const exists = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === 'yanjing');
    while (!(await exists()) || !(await isSeeded())) await new Promise((resolve) => setTimeout(resolve, 20));
  });

/** Waits until the strip's script is registered. A page opened earlier would get the strip too, but later. */
export const stripIsRegistered = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    while ((await chrome.scripting.getRegisteredContentScripts()).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });

export const extensionIdOf = (worker: Worker): string => new URL(worker.url()).host;

/** Visible mentions by company in the tab of `url`, read in the same way as by the popup. */
export async function countsOn(worker: Worker, url: string): Promise<Record<string, number>> {
  return worker.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === wanted);
    if (tab?.id === undefined) return {};
    const frames = await chrome.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: () => (globalThis as { yanjing?: { counts?: () => Record<string, number> } }).yanjing?.counts?.() ?? {},
    });
    const total: Record<string, number> = {};
    for (const { result } of frames) {
      for (const [id, count] of Object.entries(result ?? {})) total[id] = (total[id] ?? 0) + count;
    }
    return total;
  }, url);
}

/** Polls the counts until they are not empty and stay the same; {} after a timeout. */
export async function settledCounts(worker: Worker, url: string): Promise<Record<string, number>> {
  let before = '';
  for (let turn = 0; turn < 60; turn++) {
    const counts = await countsOn(worker, url);
    const now = JSON.stringify(counts);
    if (now === before && now !== '{}') return counts;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {};
}

export const pointOn = (page: Page, text: string, nth = 0): Promise<Point | null> =>
  page.evaluate(findPoint, [text, nth] as const);
