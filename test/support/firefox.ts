// Drives Firefox with the built extension by WebDriver BiDi, because Playwright cannot drive a stock Firefox. One Firefox
// serves all test files, one after another: starting it costs more than most tests.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { connect, type Wire } from './bidi.ts';
import { createPage, type FirefoxPage } from './firefox-page.ts';
import { downloadsIn, extensionOrigin, firefoxPath, startFirefox } from './firefox-process.ts';

export { extensionOrigin, firefoxPath };
export { keys, type FirefoxPage } from './firefox-page.ts';

const extensionDir = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');

export interface ServedPage {
  body: string;
  headers?: Record<string, string>;
}

export interface Firefox {
  /** Installs the built extension temporarily, like about:debugging. */
  install: (options?: { keepsWelcome?: boolean }) => Promise<void>;
  openPage: (url: string) => Promise<FirefoxPage>;
  /** Terminates the extension's background page, as the browser does when it is idle. */
  stopBackground: () => Promise<void>;
  /** Sends a request outside any tab, like an extension's background. The proxy refuses it. */
  requestOutsideTabs: (url: string) => Promise<void>;
  /** The folder of downloads. */
  downloadDir: string;
  /** URLs requested by tabs. Only served pages succeed. */
  requests: string[];
  /** Requests from any part of the browser that would have left the machine. */
  leavingRequests: string[];
  /** Uninstalls the extension, which deletes its data, and closes all tabs. Call it after the last test of the file. */
  release: () => Promise<void>;
}

/** The globals of Firefox's browser window that are used here. */
interface BrowserGlobals {
  WebExtensionPolicy: {
    getByID: (id: string) => { extension: { backgroundState: string; terminateBackground: () => Promise<void> } };
  };
  Services: {
    qms: {
      getUsage: (callback: (request: { result: readonly { origin: string }[] }) => void, getAll: boolean) => unknown;
    };
  };
  ChromeUtils: { importESModule: (url: string) => { ServiceRequest: new () => XMLHttpRequest } };
}

interface ManifestPart {
  browser_specific_settings: { gecko: { id: string } };
}

function readManifest(): ManifestPart {
  const file = path.join(extensionDir, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${extensionDir} is not built: run \`npm run build:firefox\``);
  return JSON.parse(readFileSync(file, 'utf8')) as ManifestPart;
}

interface Running {
  wire: Wire;
  profile: string;
  /** What the current test file serves, and what was requested since it began. */
  use: { served: Readonly<Record<string, ServedPage>>; requests: string[]; leavingRequests: string[] };
}

const newUse = (served: Running['use']['served']): Running['use'] => ({ served, requests: [], leavingRequests: [] });

async function start(extensionId: string): Promise<Running> {
  const running: Pick<Running, 'use'> = { use: newUse({}) };
  const { address, profile } = await startFirefox(inject('firefoxDir'), extensionId, (url) =>
    running.use.leavingRequests.push(url),
  );
  const wire = await connect(`${address}/session`, ({ isBlocked, request: { request, url } }) => {
    const { served, requests } = running.use;
    requests.push(url);
    if (!isBlocked) return;
    const page = served[url];
    const answer = page
      ? wire.send('network.provideResponse', {
          request,
          statusCode: 200,
          headers: Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).map(
            ([name, value]) => ({ name, value: { type: 'string', value } }),
          ),
          body: { type: 'string', value: page.body },
        })
      : wire.send('network.failRequest', { request });
    // Fails if the tab was closed meanwhile. Then nothing waits for the response.
    answer.catch(() => undefined);
  });
  await wire.send('session.new', { capabilities: {} });
  await wire.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await wire.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol })),
  });
  return Object.assign(running, { wire, profile });
}

/** Test files share their modules, and so the browser. */
let starting: Promise<Running> | null = null;

/**
 * Firefox without the extension and without open pages, for one test file.
 * @param served pages by URL. All other http(s) requests fail.
 */
export async function claimFirefox(served: Readonly<Record<string, ServedPage>>): Promise<Firefox> {
  const extensionId = readManifest().browser_specific_settings.gecko.id;
  starting ??= start(extensionId);
  const running = await starting;
  const { wire, profile } = running;
  const use = newUse(served);
  running.use = use;

  /** The browser window, whose scripts run with full privileges. */
  async function browserWindow(): Promise<FirefoxPage> {
    const { contexts } = await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return createPage(wire, contexts[0]!.context);
  }

  /** The browsing context of the welcome page, which the first installation opens. */
  async function welcomeContext(): Promise<string> {
    for (let turn = 0; turn < 200; turn++) {
      const { contexts } = await wire.send('browsingContext.getTree', {});
      const welcome = contexts.find(({ url }) => url.endsWith('/welcome.html'));
      if (welcome) return welcome.context;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the extension was installed, but did not open its welcome page');
  }

  /** Firefox deletes the data of an extension some time after it was removed, and would delete that of the next one too. */
  async function storageIsCleared(): Promise<void> {
    const window = await browserWindow();
    const isLeft = (): Promise<boolean> =>
      window.evaluate(
        (origin) =>
          new Promise<boolean>((resolve) => {
            const { Services } = globalThis as unknown as BrowserGlobals;
            Services.qms.getUsage(
              ({ result }) => resolve(result.some((usage) => usage.origin.startsWith(origin))),
              true,
            );
          }),
        extensionOrigin,
      );
    for (let turn = 0; await isLeft(); turn++) {
      if (turn === 200) throw new Error('Firefox did not delete the data of the removed extension');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  return {
    downloadDir: downloadsIn(profile),
    requests: use.requests,
    leavingRequests: use.leavingRequests,
    async install({ keepsWelcome = false } = {}) {
      await wire.send('webExtension.install', { extensionData: { type: 'path', path: extensionDir } });
      if (!keepsWelcome) await wire.send('browsingContext.close', { context: await welcomeContext() });
    },
    async openPage(url) {
      const { context } = await wire.send('browsingContext.create', { type: 'tab' });
      const page = createPage(wire, context);
      await page.navigate(url);
      return page;
    },
    async stopBackground() {
      const window = await browserWindow();
      const state = await window.evaluate(async (id) => {
        const { extension } = (globalThis as unknown as BrowserGlobals).WebExtensionPolicy.getByID(id);
        await extension.terminateBackground();
        return extension.backgroundState;
      }, extensionId);
      if (state !== 'stopped') throw new Error(`the background page is ${state}`);
    },
    async requestOutsideTabs(url) {
      const window = await browserWindow();
      await window.evaluate((wanted) => {
        const { ChromeUtils } = globalThis as unknown as BrowserGlobals;
        const { ServiceRequest } = ChromeUtils.importESModule('resource://gre/modules/ServiceRequest.sys.mjs');
        return new Promise<void>((resolve) => {
          const request = new ServiceRequest();
          request.addEventListener('loadend', () => resolve());
          request.open('GET', wanted);
          request.send();
        });
      }, url);
    },
    async release() {
      await wire.send('webExtension.uninstall', { extension: extensionId });
      await storageIsCleared();
      // The window closes with its last tab.
      const { context: blank } = await wire.send('browsingContext.create', { type: 'tab' });
      const { contexts } = await wire.send('browsingContext.getTree', {});
      for (const { context } of contexts) if (context !== blank) await wire.send('browsingContext.close', { context });
    },
  };
}
