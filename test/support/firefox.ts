// The built extension in a real Firefox, over WebDriver BiDi: Playwright cannot drive a stock Firefox, and Node's own
// WebSocket is all that the protocol needs.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FIREFOX_PATHS, firstExisting } from '../../scripts/browsers.mjs';

export const firefoxPath = firstExisting(FIREFOX_PATHS);

const extensionDir = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Firefox gives each profile its own random host for an extension; tests need to know it beforehand. */
const extensionHost = '6f1a2c34-5b7d-4e8f-9a0b-1c2d3e4f5a6b';
export const extensionOrigin = `moz-extension://${extensionHost}`;

interface Reference {
  sharedId: string;
}

/** A DOM node as BiDi writes it; shadow trees, closed ones too, only where they were asked for. */
export interface RemoteNode extends Reference {
  value: {
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

type PointerAction =
  | { type: 'pointerMove'; x: number; y: number; origin?: { type: 'element'; element: Reference } }
  | { type: 'pointerDown' | 'pointerUp'; button: number };
type KeyAction = { type: 'keyDown' | 'keyUp'; value: string };
type InputSource =
  { type: 'pointer'; id: string; actions: PointerAction[] } | { type: 'key'; id: string; actions: KeyAction[] };
type Evaluation =
  { type: 'success'; result: { value?: unknown } } | { type: 'exception'; exceptionDetails: { text: string } };

/** The part of BiDi that is used here: method → what goes in and what comes back. */
interface Commands {
  'session.new': { input: { capabilities: object }; output: unknown };
  'session.subscribe': { input: { events: string[] }; output: unknown };
  'network.addIntercept': { input: { phases: string[]; urlPatterns: object[] }; output: unknown };
  'network.provideResponse': {
    input: {
      request: string;
      statusCode: number;
      headers: { name: string; value: { type: 'string'; value: string } }[];
      body: { type: 'string'; value: string };
    };
    output: unknown;
  };
  'network.failRequest': { input: { request: string }; output: unknown };
  'webExtension.install': { input: { extensionData: { type: 'path'; path: string } }; output: unknown };
  'browsingContext.create': { input: { type: 'tab' }; output: { context: string } };
  'browsingContext.navigate': { input: { context: string; url: string; wait: 'complete' }; output: unknown };
  'browsingContext.activate': { input: { context: string }; output: unknown };
  'browsingContext.close': { input: { context: string }; output: unknown };
  'browsingContext.locateNodes': {
    input: { context: string; locator: { type: 'css'; value: string }; serializationOptions: object };
    output: { nodes: RemoteNode[] };
  };
  'browsingContext.captureScreenshot': {
    input: { context: string; clip: { type: 'element'; element: Reference } };
    output: { data: string };
  };
  'browsingContext.getTree': { input: { 'moz:scope': 'chrome' }; output: { contexts: { context: string }[] } };
  'script.callFunction': {
    input: {
      functionDeclaration: string;
      arguments: { type: 'string'; value: string }[];
      target: { context: string };
      awaitPromise: true;
    };
    output: Evaluation;
  };
  'input.performActions': { input: { context: string; actions: InputSource[] }; output: unknown };
  'browser.close': { input: Record<string, never>; output: unknown };
}

interface RequestEvent {
  isBlocked: boolean;
  request: { request: string; url: string };
}

/** What comes over the wire: an answer to a command, or an event. */
type Incoming =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number | null; error: string; message: string }
  | { type: 'event'; method: string; params: unknown };

interface Wire {
  send: <M extends keyof Commands>(method: M, input: Commands[M]['input']) => Promise<Commands[M]['output']>;
  close: () => void;
}

/** Opens the socket; every command waits for its own answer, and fails when the socket closes first. */
async function connect(url: string, onRequest: (event: RequestEvent) => void): Promise<Wire> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  socket.addEventListener('message', ({ data }) => {
    const incoming = JSON.parse(String(data)) as Incoming;
    if (incoming.type === 'event') {
      if (incoming.method === 'network.beforeRequestSent') onRequest(incoming.params as RequestEvent);
      return;
    }
    const answer = waiting.get(incoming.id ?? -1);
    waiting.delete(incoming.id ?? -1);
    if (incoming.type === 'success') answer?.resolve(incoming.result);
    else answer?.reject(new Error(`${incoming.error}: ${incoming.message}`));
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer.reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error(`no BiDi connection at ${url}`)), { once: true });
  });

  return {
    async send<M extends keyof Commands>(method: M, input: Commands[M]['input']) {
      const answer = Promise.withResolvers<unknown>();
      waiting.set(++lastId, answer);
      socket.send(JSON.stringify({ id: lastId, method, params: input }));
      return (await answer.promise) as Commands[M]['output'];
    },
    close: () => socket.close(),
  };
}

/** A proxy that lets nothing through and keeps what was asked of it: what BiDi does not show (workers, the browser). */
async function refuseAll(asked: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** A fresh profile in which Firefox itself asks nobody anything, and every request has to pass the proxy. */
function createProfile(extensionId: string, proxyPort: number): string {
  const prefs: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.failover_direct': false,
    'network.trr.mode': 5,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.contentblocking.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.region.network.url': '',
    'browser.safebrowsing.provider.mozilla.updateURL': '',
    'browser.safebrowsing.update.enabled': false,
    'browser.search.update': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.topsites.contile.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.push.connection.enabled': false,
    'extensions.blocklist.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'messaging-system.rsexperimentloader.enabled': false,
    'services.settings.server': 'data:,#remote-settings-off',
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': 'data:,',
  };
  const profile = mkdtempSync(path.join(tmpdir(), 'yanjing-firefox-'));
  const lines = Object.entries(prefs).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  return profile;
}

export interface FirefoxPage {
  navigate: (url: string) => Promise<void>;
  /** Runs in the page's own world; arguments and result are JSON. */
  evaluate: <A extends unknown[], R>(pageFunction: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** The elements that match, with their shadow trees. */
  nodes: (css: string) => Promise<RemoteNode[]>;
  /** A picture of the element, as base64 of a PNG. */
  screenshot: (element: RemoteNode) => Promise<string>;
  movePointer: (x: number, y: number) => Promise<void>;
  /** Presses and lets go the middle of the element. */
  click: (element: RemoteNode) => Promise<void>;
  /** Presses and lets go each key in turn; `escapeKey` or a character. */
  press: (keys: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Escape as WebDriver writes it. */
export const escapeKey = '\uE00C';

export interface ServedPage {
  body: string;
  headers?: Record<string, string>;
}

export interface Firefox {
  /** Installs the built extension, as from about:debugging. */
  install: () => Promise<void>;
  openPage: (url: string) => Promise<FirefoxPage>;
  /** The browser's own window: its scripts may do what no page may. */
  browserWindow: () => Promise<FirefoxPage>;
  /** Requests of tabs, by URL; they are answered from the served pages, or fail. */
  requests: string[];
  /** Requests, of whatever part of the browser, that would have left the machine. */
  leavingRequests: string[];
  close: () => Promise<void>;
}

function createPage({ send }: Wire, context: string): FirefoxPage {
  const point = (actions: PointerAction[]) =>
    send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });

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
    async nodes(css) {
      const { nodes } = await send('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: css },
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
      });
      return nodes;
    },
    async screenshot({ sharedId }) {
      const clip = { type: 'element', element: { sharedId } } as const;
      return (await send('browsingContext.captureScreenshot', { context, clip })).data;
    },
    async movePointer(x, y) {
      await point([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
    },
    async click({ sharedId }) {
      await point([
        { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    async press(keys) {
      const actions = [...keys].flatMap((value): KeyAction[] => [
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

/**
 * Starts Firefox with a fresh profile and no network.
 * @param served pages by URL, as if at their http(s) addresses; everything else under http(s) fails.
 */
export async function launchFirefox(served: Readonly<Record<string, ServedPage>>): Promise<Firefox> {
  if (!firefoxPath) throw new Error('no Firefox was found');
  const manifestFile = path.join(extensionDir, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${extensionDir} is not built: run \`npm run build:firefox\``);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const requests: string[] = [];
  const leavingRequests: string[] = [];
  const proxy = await refuseAll(leavingRequests);
  const profile = createProfile(manifest.browser_specific_settings.gecko.id, (proxy.address() as AddressInfo).port);
  const child = spawn(
    firefoxPath,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'],
    { env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));

  const wire = await connect(`${await addressOf(child)}/session`, ({ isBlocked, request: { request, url } }) => {
    requests.push(url);
    if (!isBlocked) return;
    const page = served[url];
    const headers = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...page?.headers }).map(
      ([name, value]) => ({ name, value: { type: 'string', value } as const }),
    );
    const answer = page
      ? wire.send('network.provideResponse', {
          request,
          statusCode: 200,
          headers,
          body: { type: 'string', value: page.body },
        })
      : wire.send('network.failRequest', { request });
    // A tab that closes takes its requests with it; there is nobody left to answer.
    answer.catch(() => undefined);
  });
  await wire.send('session.new', { capabilities: {} });
  await wire.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await wire.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol })),
  });

  return {
    requests,
    leavingRequests,
    async install() {
      await wire.send('webExtension.install', { extensionData: { type: 'path', path: extensionDir } });
    },
    async openPage(url) {
      const { context } = await wire.send('browsingContext.create', { type: 'tab' });
      const page = createPage(wire, context);
      await page.navigate(url);
      return page;
    },
    async browserWindow() {
      const { contexts } = await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      return createPage(wire, contexts[0]!.context);
    },
    async close() {
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await wire.send('browser.close', {}).catch(() => undefined);
      await ended;
      clearTimeout(timer);
      wire.close();
      proxy.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
