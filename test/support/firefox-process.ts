// The Firefox process of the tests: a fresh profile, and a proxy that refuses and records all requests.
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { FIREFOX_PATHS, firstExisting } from '../../scripts/browsers.mjs';

export const firefoxPath = firstExisting(FIREFOX_PATHS);

/** Firefox chooses a random extension host for each profile, so the tests set it in advance. */
const extensionHost = '6f1a2c34-5b7d-4e8f-9a0b-1c2d3e4f5a6b';
export const extensionOrigin = `moz-extension://${extensionHost}`;

/** Whether Firefox itself sends the request, for settings or updates. Not all of these can be turned off. */
const isOfFirefox = (address: string): boolean => /\.(?:mozilla\.(?:com|net|org)|firefox\.com):443$/.test(address);

/** Starts a proxy that refuses and records all requests, because BiDi does not report those of an extension's background. */
async function refuseAll(record: (address: string) => void): Promise<Server> {
  const server = createServer((request, response) => {
    record(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    if (!isOfFirefox(url)) record(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export const downloadsIn = (profile: string): string => path.join(profile, 'downloads');

function createProfile(parentDir: string, extensionId: string, proxyPort: number): string {
  const profile = mkdtempSync(path.join(parentDir, 'profile-'));
  mkdirSync(downloadsIn(profile));
  const prefs: Record<string, string | number | boolean> = {
    // Also after the extension was uninstalled.
    'extensions.webextensions.keepUuidOnUninstall': true,
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

/** File with the ids of the started processes, which firefox-setup.ts kills at the end. */
export const pidsIn = (dir: string): string => path.join(dir, 'pids');

export interface FirefoxProcess {
  /** Of the BiDi server. */
  address: string;
  profile: string;
}

/**
 * @param dir gets the profile. See firefox-setup.ts.
 * @param onLeaving is called with each request that would have left the machine.
 */
export async function startFirefox(
  dir: string,
  extensionId: string,
  onLeaving: (address: string) => void,
): Promise<FirefoxProcess> {
  if (!firefoxPath) throw new Error('no Firefox was found');
  const proxy = await refuseAll(onLeaving);
  // Otherwise it would keep the test process running.
  proxy.unref();
  const profile = createProfile(dir, extensionId, (proxy.address() as AddressInfo).port);
  const child = spawn(
    firefoxPath,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'],
    { env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  appendFileSync(pidsIn(dir), `${child.pid}\n`);
  return { address: await addressOf(child), profile };
}
