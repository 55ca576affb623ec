// Paths of installed browsers, in order of preference.
import { existsSync } from 'node:fs';

export const CHROMIUM_PATHS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const FIREFOX_PATHS = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** @param {(string | undefined)[]} paths */
export const firstExisting = (paths) => paths.find((file) => file && existsSync(file));
