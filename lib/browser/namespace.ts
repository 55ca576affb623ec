// Exports `browser` for scripts that run in every frame, without the start-up cost of `wxt/browser`.
import type { browser as WxtBrowser } from 'wxt/browser';

// `wxt/browser` reads `runtime.id`, and the first access to each API takes 0.4 ms in a new frame. This file tests `storage`
// instead, which these scripts use anyway. An element of the page with the id "browser" is an inherited property.
const { browser: standard, chrome } = globalThis as unknown as Record<
  'browser' | 'chrome',
  typeof WxtBrowser | undefined
>;

export const browser = (
  Object.hasOwn(globalThis, 'browser') && standard?.storage ? standard : chrome
) as typeof WxtBrowser;
