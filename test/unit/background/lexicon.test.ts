import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { refreshLexicon } from '../../../lib/background/lexicon.ts';
import { compileInSteps, type Compilation } from '../../../lib/recognition/compile-lexicon.ts';
import type { LexiconData } from '../../../lib/recognition/lexicon.ts';
import type { Store } from '../../../lib/store/open.ts';
import { aCompany } from '../../support/builders.ts';

interface Stored {
  lexicon?: LexiconData;
  lexiconOf?: string;
}

const stored = (): Promise<Stored> => fakeBrowser.storage.session.get();
const companiesStored = async (): Promise<string | undefined> => (await stored()).lexicon?.companies;

/** A store with the companies that are in `ids` at the time of the call. */
const storeOf = (ids: { now: string[] }, version = 'v1'): Store =>
  ({ version, lexicon: () => Promise.resolve(compilationOf(ids.now)) }) as unknown as Store;
const compilationOf = (ids: string[]): Compilation => compileInSteps(ids.map((id) => aCompany({ id })));

/** Never finishes: the worker is killed first. Throws after the test, whose timers would otherwise run on. */
function endless(): Compilation {
  let isKilled = false;
  onTestFinished(() => {
    isKilled = true;
  });
  return (function* (): Compilation {
    while (!isKilled) yield;
    throw new Error('killed');
  })();
}

/** A fresh module, as in a worker that has just started. */
async function worker(): Promise<{ refreshLexicon: typeof refreshLexicon }> {
  vi.resetModules();
  return import('../../../lib/background/lexicon.ts');
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('browser', fakeBrowser);
});

describe('refreshLexicon', () => {
  it('compiles at the first start, and not again when nothing changed', async () => {
    const store = storeOf({ now: ['lamp'] });
    const lexicon = vi.spyOn(store, 'lexicon');

    await (await worker()).refreshLexicon(store, false);
    await (await worker()).refreshLexicon(store, false);

    expect(await companiesStored()).toBe('lamp');
    expect(lexicon).toHaveBeenCalledTimes(1);
  });

  it('recompiles when the seed version changes', async () => {
    const ids = { now: ['lamp'] };
    await (await worker()).refreshLexicon(storeOf(ids), false);
    ids.now = ['lamp', 'rope'];

    await (await worker()).refreshLexicon(storeOf(ids, 'v2'), false);

    expect(await companiesStored()).toBe('lamp\nrope');
  });

  it('ends with the last change when more changes arrive during compilation', async () => {
    const background = await worker();
    const ids = { now: ['lamp'] };
    const store = storeOf(ids);
    const written: (string | undefined)[] = [];
    fakeBrowser.storage.session.onChanged.addListener(({ lexicon }) => {
      if (lexicon) written.push((lexicon.newValue as LexiconData).companies);
    });
    const asked: Promise<unknown>[] = [];

    for (let change = 0; change < 30; change++) {
      ids.now = [`company-${change}`];
      asked.push(
        background.refreshLexicon(store, true).then(async () => expect(await companiesStored()).toBe('company-29')),
      );
      // At every point of the previous compilation.
      for (let turn = 0; turn < change; turn++) await Promise.resolve();
    }
    await Promise.all(asked);

    expect(written.at(-1)).toBe('company-29');
    expect(written).toEqual(written.toSorted((a, b) => Number(a?.slice(8)) - Number(b?.slice(8))));
    expect(await stored()).toMatchObject({ lexiconOf: 'v1' });
  });

  it('keeps the old lexicon when the worker is killed, and recompiles at the next start', async () => {
    const ids = { now: ['lamp'] };
    const store = storeOf(ids);
    await (await worker()).refreshLexicon(store, false);
    const before = (await stored()).lexicon;

    const dying = await worker();
    const compilation = endless();
    // It rejects only after the test.
    dying.refreshLexicon({ ...store, lexicon: () => Promise.resolve(compilation) }, true).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 30));

    expect((await stored()).lexicon).toEqual(before);

    ids.now = ['lamp', 'rope'];
    await (await worker()).refreshLexicon(store, false);

    expect(await companiesStored()).toBe('lamp\nrope');
  });

  it('rejects when compilation fails, and can be called again', async () => {
    const background = await worker();
    const store = storeOf({ now: ['lamp'] });

    await expect(
      background.refreshLexicon({ ...store, lexicon: () => Promise.reject(new Error('the store is closed')) }, true),
    ).rejects.toThrow('the store is closed');
    await background.refreshLexicon(store, true);

    expect(await companiesStored()).toBe('lamp');
  });
});
