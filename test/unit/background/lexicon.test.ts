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

const stored = (): Promise<Stored> => fakeBrowser.storage.local.get();
const companiesStored = async (): Promise<string | undefined> => (await stored()).lexicon?.companies;

/** A store of the companies that stand in `ids` when it is asked. */
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

/** As a worker that has just started has it. */
async function worker(): Promise<{ refreshLexicon: typeof refreshLexicon }> {
  vi.resetModules();
  return import('../../../lib/background/lexicon.ts');
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('browser', fakeBrowser);
});

describe('the lexicon that pages read', () => {
  it('is compiled at the first start, and not again where nothing changed', async () => {
    const store = storeOf({ now: ['lamp'] });
    const lexicon = vi.spyOn(store, 'lexicon');

    await (await worker()).refreshLexicon(store, false);
    await (await worker()).refreshLexicon(store, false);

    expect(await companiesStored()).toBe('lamp');
    expect(lexicon).toHaveBeenCalledTimes(1);
  });

  it('is compiled again for an extension with other companies', async () => {
    const ids = { now: ['lamp'] };
    await (await worker()).refreshLexicon(storeOf(ids), false);
    ids.now = ['lamp', 'rope'];

    await (await worker()).refreshLexicon(storeOf(ids, 'v2'), false);

    expect(await companiesStored()).toBe('lamp\nrope');
  });

  it('holds the last change, and no earlier one is written over it, however many come while it is compiled', async () => {
    const background = await worker();
    const ids = { now: ['lamp'] };
    const store = storeOf(ids);
    const written: (string | undefined)[] = [];
    fakeBrowser.storage.local.onChanged.addListener(({ lexicon }) => {
      if (lexicon) written.push((lexicon.newValue as LexiconData).companies);
    });
    const asked: Promise<unknown>[] = [];

    for (let change = 0; change < 30; change++) {
      ids.now = [`company-${change}`];
      asked.push(
        background.refreshLexicon(store, true).then(async () => expect(await companiesStored()).toBe('company-29')),
      );
      // At every moment of the compiling before.
      for (let turn = 0; turn < change; turn++) await Promise.resolve();
    }
    await Promise.all(asked);

    expect(written.at(-1)).toBe('company-29');
    expect(written).toEqual(written.toSorted((a, b) => Number(a?.slice(8)) - Number(b?.slice(8))));
    expect(await stored()).toMatchObject({ lexiconOf: 'v1' });
  });

  it('stays the old one, whole, where the worker dies on the way, and is compiled by the next', async () => {
    const ids = { now: ['lamp'] };
    const store = storeOf(ids);
    await (await worker()).refreshLexicon(store, false);
    const before = (await stored()).lexicon;

    const dying = await worker();
    const compilation = endless();
    // Rejects only after the test.
    dying.refreshLexicon({ ...store, lexicon: () => Promise.resolve(compilation) }, true).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 30));

    expect((await stored()).lexicon).toEqual(before);

    ids.now = ['lamp', 'rope'];
    await (await worker()).refreshLexicon(store, false);

    expect(await companiesStored()).toBe('lamp\nrope');
  });

  it('can be compiled again after an attempt that failed, which whoever asked is told', async () => {
    const background = await worker();
    const store = storeOf({ now: ['lamp'] });

    await expect(
      background.refreshLexicon({ ...store, lexicon: () => Promise.reject(new Error('the store is closed')) }, true),
    ).rejects.toThrow('the store is closed');
    await background.refreshLexicon(store, true);

    expect(await companiesStored()).toBe('lamp');
  });
});
