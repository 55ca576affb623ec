import { describe, expect, it } from 'vitest';
import { commandFailure, playwrightFailures, vitestFailures } from '../../../scripts/failures.ts';

const root = '/clone';
const passed = { ancestorTitles: [], title: 'adds', status: 'passed', failureMessages: [] };

const vitest = (testResults: Parameters<typeof vitestFailures>[0]['testResults']): string[] =>
  vitestFailures({ numPassedTests: 0, numFailedTests: 0, testResults }, root);

describe('vitestFailures', () => {
  it('lists file, titles and the first lines of the error of a failed test', () => {
    const failed = {
      ancestorTitles: ['sum'],
      title: 'adds',
      status: 'failed',
      failureMessages: [
        'AssertionError: \u001B[31mexpected 1\u001B[39m to be 2\n\n- 2\n+ 1\n    at a.ts:1\n    at b.ts:2',
      ],
    };
    const file = { name: '/clone/test/sum.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] };
    expect(vitest([file])).toEqual([
      'test/sum.test.ts › sum › adds\n    AssertionError: expected 1 to be 2\n    - 2\n    + 1\n    at a.ts:1',
    ]);
  });

  it('lists a file that could not be run', () => {
    const file = { name: '/clone/a.test.ts', status: 'failed', message: 'SyntaxError: no', assertionResults: [] };
    expect(vitest([file])).toEqual(['a.test.ts\n    SyntaxError: no']);
  });

  it('lists a file whose hook failed after tests that passed', () => {
    const file = { name: '/clone/a.test.ts', status: 'failed', message: 'afterAll', assertionResults: [passed] };
    expect(vitest([file])).toEqual(['a.test.ts\n    afterAll']);
  });

  it('lists nothing when all passed', () => {
    expect(vitest([{ name: '/clone/a.test.ts', status: 'passed', message: '', assertionResults: [passed] }])).toEqual(
      [],
    );
  });
});

const spec = (title: string, status: string, messages: string[] = []) => ({
  title,
  file: 'hover.spec.ts',
  ok: status === 'expected' || status === 'flaky',
  tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
});

describe('playwrightFailures', () => {
  it('lists failed and flaky tests of suites at any depth, and errors outside tests', () => {
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 1 },
      suites: [
        {
          title: 'hover.spec.ts',
          specs: [spec('passes', 'expected'), spec('fails', 'unexpected', ['Error: no card', 'Error: no page'])],
          suites: [{ title: 'in a frame', specs: [spec('is late', 'flaky', ['timeout'])] }],
        },
      ],
      errors: [{ message: 'Error: cannot load a.spec.ts' }],
    };
    expect(playwrightFailures(report)).toEqual([
      'hover.spec.ts › fails\n    Error: no card\n    Error: no page',
      'hover.spec.ts › in a frame › is late › (flaky)\n    timeout',
      'outside tests\n    Error: cannot load a.spec.ts',
    ]);
  });

  it('adds what a failed test wrote to stderr', () => {
    const result = {
      errors: [{ message: 'Error: no card' }],
      stderr: [{ text: 'in the browser: TypeError: ' }, { text: 'x\n' }],
    };
    const failed = {
      title: 'fails',
      file: 'a.spec.ts',
      ok: false,
      tests: [{ status: 'unexpected', results: [result] }],
    };
    const report = {
      stats: { expected: 0, unexpected: 1, flaky: 0 },
      suites: [{ title: 'a.spec.ts', specs: [failed] }],
    };
    expect(playwrightFailures(report)).toEqual([
      'a.spec.ts › fails\n    Error: no card\n    in the browser: TypeError: x',
    ]);
  });
});

describe('commandFailure', () => {
  it('shows the command and the end of its output', () => {
    const output = Array.from({ length: 30 }, (_, line) => `line ${line}`).join('\n');
    const lines = commandFailure('knip', `${output}\n\n`).split('\n');
    expect(lines[0]).toBe('knip');
    expect(lines.at(-1)).toBe('    line 29');
    expect(lines).toHaveLength(13);
  });
});
