// Lists what failed in the reports of the test runners, for the end of the output of `npm test`.
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const errorLines = 4;
const writtenLines = 8;
const checkLines = 12;
const lineLength = 300;

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    /** Absolute path. */
    name: string;
    status: string;
    /** Why the file could not be run; empty if it ran. */
    message: string;
    assertionResults: { ancestorTitles: string[]; title: string; status: string; failureMessages?: string[] | null }[];
  }[];
}

interface PlaywrightResult {
  errors?: { message?: string }[];
  /** What the test wrote, such as the errors in the browser. */
  stderr?: { text?: string }[];
}

interface PlaywrightSuite {
  title: string;
  specs?: {
    title: string;
    file: string;
    ok: boolean;
    tests: { status: string; results: PlaywrightResult[] }[];
  }[];
  suites?: PlaywrightSuite[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
  /** Errors outside tests, such as a file that cannot be loaded. */
  errors?: { message?: string }[];
}

const linesOf = (text: string): string[] =>
  stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim().slice(0, lineLength))
    .filter((line) => line !== '');

const entry = (titles: string[], lines: string[]): string =>
  [titles.filter((title) => title !== '').join(' › '), ...lines.map((line) => `    ${line}`)].join('\n');

/** One entry for each failed test, and for each file that could not be run. */
export function vitestFailures({ testResults }: VitestReport, root: string): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [entry([file], linesOf(message).slice(0, errorLines))] : [];
    return failed.map(({ ancestorTitles, title, failureMessages }) =>
      entry([file, ...ancestorTitles, title], linesOf((failureMessages ?? []).join('\n')).slice(0, errorLines)),
    );
  });
}

/** One entry for each failed or flaky test, with what it wrote to stderr, and for each error outside tests. */
export function playwrightFailures({ suites, errors = [] }: PlaywrightReport): string[] {
  const inSuite = (suite: PlaywrightSuite, parents: string[]): string[] => [
    ...(suite.specs ?? []).flatMap(({ title, file, ok, tests }) => {
      const isFlaky = tests.some(({ status }) => status === 'flaky');
      if (ok && !isFlaky) return [];
      const results = tests.flatMap((test) => test.results);
      const text = results
        .flatMap((result) => result.errors ?? [])
        .map(({ message = '' }) => message)
        .join('\n');
      const written = results
        .flatMap((result) => result.stderr ?? [])
        .map(({ text: line = '' }) => line)
        .join('');
      const lines = [...linesOf(text).slice(0, errorLines), ...linesOf(written).slice(0, writtenLines)];
      return [entry([file, ...parents, title, isFlaky ? '(flaky)' : ''], lines)];
    }),
    ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, [...parents, inner.title])),
  ];
  return [
    // The title of an outermost suite is the name of its file.
    ...suites.flatMap((suite) => inSuite(suite, [])),
    ...errors.map(({ message = '' }) => entry(['outside tests'], linesOf(message).slice(0, errorLines))),
  ];
}

/** An entry for a failed command, with the end of its output. */
export const commandFailure = (command: string, output: string): string =>
  entry([command], linesOf(output).slice(-checkLines));
