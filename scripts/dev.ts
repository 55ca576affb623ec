// `npm run dev`: WXT's dev server, and a Chromium with the extension in it. Extension pages hot-reload; a change to the
// worker or to a content script reloads the extension, which starts again in the open pages.
// `--no-browser` only serves; load .output/chrome-mv3-dev by hand.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'wxt';
import { launchChromium } from '../test/support/chromium.ts';

const root = path.resolve(import.meta.dirname, '..');
const extension = path.join(root, '.output/chrome-mv3-dev');
/** Kept from run to run, so that a watchlist survives. WXT does not watch .wxt. */
const profileDir = path.join(root, '.wxt/chromium');

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const opensBrowser = hasDisplay && !process.argv.includes('--no-browser');

// Without this option, WXT would open its own browser if web-ext is installed.
const server = await createServer({ root, webExt: { disabled: true } });
await server.start();

if (opensBrowser) {
  if (!existsSync(path.join(profileDir, 'Default'))) {
    // Chromium reloads unpacked extensions in developer mode only.
    mkdirSync(path.join(profileDir, 'Default'), { recursive: true });
    writeFileSync(
      path.join(profileDir, 'Default/Preferences'),
      JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
    );
  }
  const context = await launchChromium({ profileDir, extension, isHeadless: false, viewport: null });
  console.log('Close the browser to end.');
  await context.waitForEvent('close', { timeout: 0 });
  await server.stop();
  process.exit(0);
}
console.log(`Serving; load ${path.relative(process.cwd(), extension)} as an unpacked extension. Ctrl-C ends.`);
