// The extension API as content scripts use it from their first line on: exports `browser`.
import type { browser as WxtBrowser } from 'wxt/browser';

// `wxt/browser` asks for `runtime.id`, and the first access to each API costs a new frame 0.4 ms. Scripts that run in every
// frame ask for the API that they need anyway. (A page element with the id "browser" may answer to that name.)
const { browser: standard, chrome } = globalThis as unknown as Record<
  'browser' | 'chrome',
  typeof WxtBrowser | undefined
>;

export const browser = (standard?.storage ? standard : chrome) as typeof WxtBrowser;
