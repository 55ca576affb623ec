// Collects what pages and workers of a browser report as errors, because the reason of a failed test is often there.
import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';

const mostErrors = 20;

export interface BrowserErrors {
  /** Oldest first. */
  readonly lines: readonly string[];
  stop: () => void;
}

export function collectErrors(context: BrowserContext): BrowserErrors {
  const lines: string[] = [];
  const add = (line: string): void => {
    if (lines.length < mostErrors) lines.push(line.replaceAll('\n', ' ⏎ '));
  };
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') add(`${message.location().url} ${message.text()}`);
  };
  const onWebError = (error: WebError): void => add(error.error().stack ?? error.error().message);
  // Messages of workers arrive here too.
  context.on('console', onConsole).on('weberror', onWebError);
  return {
    lines,
    stop() {
      context.off('console', onConsole).off('weberror', onWebError);
    },
  };
}
