// Finds and clicks controls by name on large pages. Firefox's search by role takes seconds there, because it builds the
// accessibility tree of the whole page each time.
import type { FirefoxPage } from './firefox-page.ts';

/**
 * Finds the visible elements that match `css`, and clicks the first named `clicked`.
 * @returns their accessible names, as far as the extension's pages give them.
 */
const visit = (page: FirefoxPage, css: string, clicked: string | null): Promise<string[]> =>
  page.evaluate(
    (selector, wanted) => {
      const elements = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      );
      const names = elements.map((element) => {
        const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const labelledBy = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
        const label = (element as HTMLInputElement).labels?.[0]?.textContent;
        return (element.ariaLabel ?? (labelledBy || label || element.textContent)).trim();
      });
      // element.click(), because the pointer cannot reach elements below the edge of the window.
      if (wanted !== null) elements[names.indexOf(wanted)]?.click();
      return names;
    },
    css,
    clicked,
  );

export const controlNames = (page: FirefoxPage, css: string): Promise<string[]> => visit(page, css, null);

/** Clicks a control, if it is there. @returns whether it is. */
export const clickControl = async (page: FirefoxPage, css: string, name: string): Promise<boolean> =>
  (await visit(page, css, name)).includes(name);
