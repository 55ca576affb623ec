// `npm start [-- --page FILE|URL]`: builds the extension and opens Chromium with it on a page. Without a display it hovers
// three companies, prints the text of their cards, writes screenshots to .demo/ and exits.
import { mkdirSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import type { BrowserContext, Page } from '@playwright/test';
import { hover } from '../test/support/card.ts';
import { extensionIdOf, launchChromium, settledCounts, workerOf } from '../test/support/chromium.ts';

const root = path.resolve(import.meta.dirname, '..');
const outDir = path.join(root, '.demo');
const demoPage = path.join(root, 'test/pages/news--computing-rally.html');

/** Names to hover, in this order, if they are on the page. */
const favorites = ['中际旭创', '寒武纪', '亚马逊', '新易盛', '谷歌', '英伟达', '润泽科技', 'Meta', '海光'];
const cardsShown = 3;

function stop(message: string): never {
  console.error(`start: ${message}`);
  process.exit(1);
}

/** Returns the address to open. Serves a file under a fake host, so that it behaves like any web page. */
async function addressOf(context: BrowserContext, wanted: string): Promise<string> {
  if (/^https?:/.test(wanted)) return wanted;
  const file = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), wanted);
  if (!existsSync(file)) stop(`file not found: ${wanted}. Pass a path to an HTML or text file, or a URL.`);
  const isHtml = /\.x?html?$/i.test(file);
  const url = `https://demo.yanjing.example/${encodeURIComponent(path.basename(file))}`;
  await context.route(url, (route) =>
    route.fulfill({ contentType: `text/${isHtml ? 'html' : 'plain'}; charset=utf-8`, body: readFileSync(file) }),
  );
  return url;
}

async function showCards(page: Page): Promise<number> {
  let shown = 0;
  for (const name of favorites) {
    if (shown === cardsShown) break;
    for (let nth = 0; nth < 3; nth++) {
      const cardText = await hover(page, name, nth, 2500);
      if (cardText === null) continue;
      shown++;
      console.log(`\n── ${name} ${'─'.repeat(40)}\n${cardText}`);
      await page.waitForTimeout(150);
      await page.screenshot({ path: path.join(outDir, `card-${shown}.png`) });
      break;
    }
  }
  return shown;
}

async function showPopup(context: BrowserContext, extensionId: string): Promise<void> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 392, height: 560 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.getByRole('combobox').fill('光');
  await popup.getByRole('row').first().waitFor();
  await popup.screenshot({ path: path.join(outDir, 'popup.png') });
  await popup.close();
}

const at = process.argv.indexOf('--page');
const wanted = at > 0 ? process.argv[at + 1] : demoPage;
if (!wanted) stop('--page needs a FILE or a URL.');

const built = spawnSync('wxt', ['build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) stop('the build failed; see the messages above.');

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const context = await launchChromium({
  isHeadless: !hasDisplay,
  viewport: hasDisplay ? null : { width: 1100, height: 760 },
});
const worker = await workerOf(context);
const page = context.pages()[0] ?? (await context.newPage());
const url = await addressOf(context, wanted);
try {
  await page.goto(url);
} catch (error) {
  await context.close();
  const [reason] = String(error).split('\n');
  stop(`${wanted} could not be opened (${reason}). Check the address and the network, or give a file.`);
}
const counts = await settledCounts(worker, page.url());
const mentions = Object.values(counts).reduce((sum, count) => sum + count, 0);
console.log(`\n${wanted}: ${mentions} mentions of ${Object.keys(counts).length} companies`);

if (hasDisplay) {
  console.log('Hover over an underlined company. Close the browser to exit.');
  await context.waitForEvent('close', { timeout: 0 });
} else {
  mkdirSync(outDir, { recursive: true });
  const shown = await showCards(page);
  await showPopup(context, extensionIdOf(worker));
  await context.close();
  if (shown === 0) stop(`no card appeared for any company on ${wanted}.`);
  console.log(`\nscreenshots: ${pathToFileURL(outDir).href}`);
}
