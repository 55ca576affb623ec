// A server of PDFs on this machine, whose log shows that no second request is made, and the browser's context menu, which
// Playwright cannot click.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Worker } from '@playwright/test';
import { anOwnReport, pdfOfReport } from '../support/own-reports.ts';
import { test as base } from './fixtures.ts';

interface PdfServer {
  address: string;
  requests: string[];
}

export const report = anOwnReport();

/** `/kept.pdf` may be cached, `/secret.pdf` may not. */
function startServer(requests: string[]): Server {
  return createServer((request, response) => {
    // The browser asks for the icon of the tab by itself, sooner or later.
    if (request.url !== '/favicon.ico') requests.push(request.url ?? '');
    const cache = request.url === '/kept.pdf' ? 'max-age=600' : 'no-store';
    response.writeHead(200, { 'content-type': 'application/pdf', 'cache-control': cache });
    response.end(pdfOfReport(report));
  });
}

export const test = base.extend<{ server: PdfServer }>({
  // Lets this machine's server be reached past the proxy that refuses everything else.
  launch: { args: ['--proxy-bypass-list=127.0.0.1'] },
  // oxlint-disable-next-line no-empty-pattern -- Playwright derives the dependencies of a fixture from this pattern
  server: async ({}, use) => {
    const requests: string[] = [];
    const server = startServer(requests);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ requests, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    server.closeAllConnections();
    server.close();
  },
});

/** Chooses an item of the context menu of the tab at `address`. */
export async function chooseInMenu(
  worker: Worker,
  menuItemId: string,
  address: string,
  selectionText = '',
): Promise<void> {
  const input = { menuItemId, address, selectionText };
  await worker.evaluate(async ({ address: url, ...info }) => {
    const tabs = await chrome.tabs.query({});
    // The browser hides addresses of its own pages.
    const tab = tabs.find((one) => one.url === url) ?? tabs.find(({ active }) => active);
    const event = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab?: object) => void };
    event.dispatch({ ...info, frameId: 0 }, tab);
  }, input);
}
