import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as Log from '../../../lib/browser/log.ts';
import { resetFakeBrowser, storePrivate } from '../../support/fake-storage.ts';
import { describeError } from '../../../lib/browser/error-description.ts';
import { eventually } from '../../support/waiting.ts';

let log: typeof Log;
const error = vi.spyOn(console, 'error');
const warn = vi.spyOn(console, 'warn');

beforeEach(async () => {
  resetFakeBrowser();
  log = await import('../../../lib/browser/log.ts');
  for (const spy of [error, warn]) spy.mockReset().mockImplementation(() => {});
});
afterAll(() => void vi.restoreAllMocks());

/** An error thrown at a place of the package. */
function packaged<E extends Error>(made: E, place = 'background.js:1:2345'): E {
  made.stack = `${made.name}: ${made.message}\n    at f (chrome-extension://abcdefgh/${place})\n    at chrome-extension://abcdefgh/x.js:1:1`;
  return made;
}

describe('the log', () => {
  it('writes a caught error to the console with its prefix, and keeps it', async () => {
    const failure = new TypeError('x is not a function');

    await log.logError('worker', failure);

    expect(error).toHaveBeenCalledWith('[yanjing]', 'worker', failure);
    expect(await log.readErrors()).toEqual([
      { atMs: expect.any(Number), from: 'worker', message: 'TypeError: x is not a function' },
    ]);
  });

  it('keeps the last 50 errors, all of those that come at once', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, at) => log.logError('popup', new TypeError(`n${at} is null`))));

    const kept = await log.readErrors();

    expect(kept).toHaveLength(50);
    expect(kept.at(-1)?.message).toBe('TypeError: n59 is null');
  });

  it('does not fail, nor report itself, when storage refuses', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));

    await log.logError('worker', new TypeError('x'));

    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('keeps a report of an invalid value in browser.storage, and goes on with the fallback', async () => {
    vi.stubGlobal('addEventListener', () => {});
    log.watchErrors('worker');
    await storePrivate({ settings: 'dark' });
    const { readSettings } = await import('../../../lib/settings/storage.ts');

    expect(await readSettings()).toMatchObject({ theme: 'system' });
    await eventually(async () =>
      expect(await log.readErrors()).toEqual([
        { atMs: expect.any(Number), from: 'worker', message: 'invalid value of the storage key settings' },
      ]),
    );
  });

  it('says nothing in a page unless the debug flag is set', async () => {
    const { logInPage } = await import('../../../lib/browser/page-log.ts');
    await logInPage('card', new Error('denied'));
    expect(warn).not.toHaveBeenCalled();

    await fakeBrowser.storage.session.set({ debug: true });
    await logInPage('card', new Error('denied'));
    expect(warn).toHaveBeenCalledWith('[yanjing]', 'card', expect.any(Error));
  });
});

describe('the description of an error', () => {
  it.each([
    [new TypeError("Cannot read properties of undefined (reading 'x')"), 'Cannot read properties of undefined'],
    [new TypeError('store.read is not a function'), 'store.read is not a function'],
    [new TypeError('can\'t access property "x", y is undefined'), 'can\'t access property "x", y is undefined'],
    [new ReferenceError('chrome is not defined'), 'chrome is not defined'],
    [new DOMException('The quota has been exceeded.', 'QuotaExceededError'), 'The quota has been exceeded.'],
    [new Error('Could not establish connection.'), 'Could not establish connection.'],
  ])('keeps what the browser says about the code: %s', (thrown, wanted) => {
    expect(describeError(thrown)).toBe(`${thrown.name}: ${wanted}`);
  });

  it('names the place in the package, without the extension’s id', () => {
    expect(describeError(packaged(new TypeError('x is null')))).toBe('TypeError: x is null (background.js:1:2345)');
  });

  it('keeps no message that our own code made', () => {
    expect(describeError(packaged(new Error('no company innolight')))).toBe('Error (background.js:1:2345)');
  });

  it('keeps the number of a React error', () => {
    const thrown = packaged(new Error('Minified React error #31; visit https://react.dev/errors/31?args[]=x'));

    expect(describeError(thrown)).toBe('Error: Minified React error #31 (background.js:1:2345)');
  });

  it.each([
    ['an address', new Error('Cannot access contents of https://news.example/a?b'), 'news'],
    ['a host', new Error('Cannot access news.example'), 'news'],
    ['a quoted text', new Error("No document 'my note' here"), 'note'],
    ['a quoted text with quotation marks', new Error('Bad value "{"note": "x" in text'), 'note'],
    ['JSON', new SyntaxError('Unexpected token, "{"note": 中" is not valid JSON'), 'note'],
    ['a key', new TypeError("Cannot read properties of undefined (reading 'innolight')"), 'innolight'],
    ['a value', new TypeError("Cannot use 'in' operator to search for 'x' in secret"), 'secret'],
    ['a name', new Error('中际旭创 is no tab'), '中际'],
    ['a code', new Error('No tab 300308'), '300308'],
    ['a second line', new Error('x\nnews'), 'news'],
    ['text that is thrown', 'my note', 'note'],
  ])('holds no user data: %s', (_, thrown, secret) => {
    expect(describeError(thrown)).not.toContain(secret);
  });
});
