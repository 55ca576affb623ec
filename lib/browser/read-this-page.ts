// Runs the content scripts in a page of the extension: the example of the welcome page, and the reader.
import type { PageCommand } from '../model/page-command.ts';
import { logError } from './log.ts';
import { answerAsOwnPage } from './own-pages.ts';

export const commandThisPage = (command: PageCommand): void => globalThis.yanjing?.runCommand?.(command);

function load(file: string): Promise<void> {
  const script = document.createElement('script');
  script.src = file;
  // Keeps the execution order.
  script.async = false;
  const loaded = new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`cannot load ${file}`)));
  });
  document.head.append(script);
  return loaded;
}

async function call(name: string, args: readonly unknown[]): Promise<unknown> {
  const callee = (globalThis.yanjing as Record<string, unknown> | undefined)?.[name];
  return typeof callee === 'function' ? (callee as (...all: readonly unknown[]) => unknown)(...args) : null;
}

/**
 * Marks this page and shows cards in it, as on a web page. Browsers do not inject content scripts into extension pages, so
 * the page loads the same files, and what is injected on demand elsewhere when it is asked to.
 */
export function readThisPage(name: 'reader' | 'welcome'): void {
  const report = (error: unknown): void => void logError(name, error);
  for (const file of [
    '/prefilter.js',
    '/lexicon.js',
    '/card.js',
    '/private-layer.js',
    '/pointer.js',
    '/marks.js',
    '/page.js',
  ])
    // The package has them all. A page of the test runner shows no marks.
    load(file).catch(() => {});
  answerAsOwnPage(async (request) => {
    if ('name' in request) return call(request.name, request.args);
    await Promise.all(request.files.map(load));
    return null;
  }).catch(report);
}
