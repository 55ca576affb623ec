// Runs the content scripts in a page of the extension: the example of the welcome page, and the reader.
import { browser } from 'wxt/browser';
import { isPageCommand, type PageCommand } from '../model/page-command.ts';

export const commandThisPage = (command: PageCommand): void => globalThis.yanjing?.runCommand?.(command);

/**
 * Marks this page and shows cards in it, as on a web page. Browsers do not inject content scripts into extension pages, so
 * the page loads the same files and listens to the shortcuts itself. Scripts that other pages inject on demand come first, because the background cannot inject them here.
 */
export function readThisPage(): void {
  for (const file of [
    'prefilter.js',
    'lexicon.js',
    'card.js',
    'private-layer.js',
    'pointer.js',
    'marks.js',
    'page.js',
  ]) {
    const script = document.createElement('script');
    script.src = `/${file}`;
    // Keeps the execution order.
    script.async = false;
    document.head.append(script);
  }
  browser.commands.onCommand.addListener((name) => {
    if (document.hasFocus() && isPageCommand(name)) commandThisPage(name);
  });
}
