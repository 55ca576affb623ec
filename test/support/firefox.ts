// Launches Firefox with the built extension and drives it by WebDriver BiDi, because Playwright cannot drive a stock Firefox.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, type KeyAction, type Locator, type PointerAction, type RemoteNode, type Wire } from './bidi.ts';
import { FIREFOX_PATHS, firstExisting } from '../../scripts/browsers.mjs';

export const firefoxPath = firstExisting(FIREFOX_PATHS);

const extensionDir = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Firefox chooses a random extension host for each profile, so the tests set it in advance. */
const extensionHost = '6f1a2c34-5b7d-4e8f-9a0b-1c2d3e4f5a6b';
export const extensionOrigin = `moz-extension://${extensionHost}`;

/** Whether Firefox itself sends the request, for settings or updates. Not all of these can be turned off. */
const isOfFirefox = (address: string): boolean => /\.(?:mozilla\.(?:com|net|org)|firefox\.com):443$/.test(address);

/** Starts a proxy that refuses and records all requests, because BiDi does not report those of an extension's background. */
async function refuseAll(asked: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    if (!isOfFirefox(url)) asked.push(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const downloadsIn = (profile: string): string => path.join(profile, 'downloads');

function createProfile(extensionId: string, proxyPort: number): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'yanjing-firefox-'));
  mkdirSync(downloadsIn(profile));
  const prefs: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.failover_direct': false,
    // Features that would send requests or open pages in a fresh profile.
    'browser.aboutwelcome.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    // Downloads go into the profile, which is deleted at the end.
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsIn(profile),
    'datareporting.policy.dataSubmissionEnabled': false,
    'media.gmp-manager.updateEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.trr.mode': 5,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  return profile;
}

export interface FirefoxPage {
  navigate: (url: string) => Promise<void>;
  /** Runs in the page's main world. Arguments and result must be JSON. */
  evaluate: <A extends unknown[], R>(pageFunction: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** The matching elements, with their shadow trees. */
  nodes: (css: string) => Promise<RemoteNode[]>;
  /** The elements with this accessible role and name; those of a shadow root only `within` one. */
  byRole: (role: string, name?: string, within?: RemoteNode) => Promise<RemoteNode[]>;
  /** A screenshot of the viewport, as a base64 PNG. */
  screenshot: () => Promise<string>;
  movePointer: (x: number, y: number) => Promise<void>;
  /** Sends touch input, unlike `click`. */
  tap: (x: number, y: number) => Promise<void>;
  /** Clicks the center of the element. */
  click: (element: RemoteNode) => Promise<void>;
  /** Types characters. For other keys, include those of `keys`. */
  type: (text: string) => Promise<void>;
  close: () => Promise<void>;
}

/** WebDriver codes of keys without a character. */
export const keys = { backspace: '\uE003', escape: '\uE00C' } as const;

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
  close: () => Promise<void>;
}

function createPage({ send }: Wire, context: string): FirefoxPage {
  const point = (actions: PointerAction[]) =>
    send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  const locate = async (locator: Locator, within?: RemoteNode): Promise<RemoteNode[]> => {
    const serializationOptions = { includeShadowTree: 'all', maxDomDepth: null };
    const start = within ? { startNodes: [{ sharedId: within.sharedId }] } : {};
    return (await send('browsingContext.locateNodes', { context, locator, serializationOptions, ...start })).nodes;
  };

  return {
    async navigate(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<A extends unknown[], R>(pageFunction: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
      const evaluation = await send('script.callFunction', {
        functionDeclaration: `async (args) => JSON.stringify(await (${String(pageFunction)})(...JSON.parse(args)))`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
      const { value } = evaluation.result;
      return (typeof value === 'string' ? JSON.parse(value) : undefined) as R;
    },
    nodes: (css) => locate({ type: 'css', value: css }),
    byRole: (role, name, within) =>
      locate({ type: 'accessibility', value: name === undefined ? { role } : { role, name } }, within),
    async screenshot() {
      return (await send('browsingContext.captureScreenshot', { context })).data;
    },
    async movePointer(x, y) {
      await point([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
    },
    async tap(x, y) {
      const actions: PointerAction[] = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions } as const;
      await send('input.performActions', { context, actions: [finger] });
    },
    async click({ sharedId }) {
      await point([
        { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    async type(text) {
      const actions = Array.from(text).flatMap((value): KeyAction[] => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async close() {
      await send('browsingContext.close', { context });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stderr?.on('data', listen);
    child.stdout?.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said}`)));
  });
}

/** The globals of Firefox's browser window that are used here. */
interface BrowserGlobals {
  WebExtensionPolicy: {
    getByID: (id: string) => { extension: { backgroundState: string; terminateBackground: () => Promise<void> } };
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

/**
 * Starts Firefox with a fresh profile and no network.
 * @param served pages by URL. All other http(s) requests fail.
 */
export async function launchFirefox(served: Readonly<Record<string, ServedPage>>): Promise<Firefox> {
  if (!firefoxPath) throw new Error('no Firefox was found');
  const extensionId = readManifest().browser_specific_settings.gecko.id;
  const requests: string[] = [];
  const leavingRequests: string[] = [];
  const proxy = await refuseAll(leavingRequests);
  const profile = createProfile(extensionId, (proxy.address() as AddressInfo).port);
  const child = spawn(
    firefoxPath,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'],
    { env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const kill = (): boolean => child.kill('SIGKILL');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Kills the browser if the tests throw or call process.exit.
  process.once('exit', kill);

  const wire = await connect(`${await addressOf(child)}/session`, ({ isBlocked, request: { request, url } }) => {
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

  return {
    downloadDir: downloadsIn(profile),
    requests,
    leavingRequests,
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
    async close() {
      const patience = setTimeout(kill, 5000);
      await wire.send('browser.close', {}).catch(kill);
      await ended;
      clearTimeout(patience);
      process.off('exit', kill);
      proxy.close();
      // Retries, because the last browser processes may still be writing.
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
