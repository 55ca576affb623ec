// Finds controls by name on large pages. Firefox's search by role takes seconds there, because it builds the accessibility
// tree of the whole page each time.
import type { FirefoxPage } from './firefox-page.ts';

/** Accessible names, as far as the extension's pages give them, of the visible elements that match `css`. */
export const controlNames = (page: FirefoxPage, css: string): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => {
          const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
          const labelledBy = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
          const label = (element as HTMLInputElement).labels?.[0]?.textContent;
          return (element.ariaLabel ?? (labelledBy || label || element.textContent)).trim();
        }),
    css,
  );
