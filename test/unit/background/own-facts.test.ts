// To whom the worker gives the user's own facts, and whose hoisted card may send events.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers } from '../../../lib/messages/on-message.ts';
import type { Sender } from '../../../lib/messages/sender.ts';
import type { Store } from '../../../lib/store/open.ts';
import { resetFakeBrowser } from '../../support/fake-storage.ts';
import { extensionSender, pageSender } from '../../support/senders.ts';

interface Injection {
  target: { allFrames?: boolean; frameIds?: number[] };
  args: [name: string, given: unknown[]];
}

const own = { isWatched: true, sentences: { view: { before: '', marked: '甲', after: '' } } };

/** What each frame of the tab answers, by frame id. */
let answers: Record<number, unknown> = {};
const executeScript = vi.fn<(injection: Injection) => Promise<unknown>>(({ target: { frameIds } }) =>
  Promise.resolve(
    Object.entries(answers)
      .map(([frameId, result]) => ({ frameId: Number(frameId), result }))
      .filter(({ frameId }) => frameIds?.includes(frameId) ?? true),
  ),
);

beforeEach(() => {
  resetFakeBrowser();
  executeScript.mockClear();
  vi.stubGlobal('browser', { ...fakeBrowser, scripting: { executeScript } });
});

async function handlers(facts: unknown = own): Promise<Handlers> {
  const { createHandlers } = await import('../../../lib/background/handlers.ts');
  const sync = { pass: () => Promise.resolve(), forget: () => Promise.resolve() };
  return createHandlers(
    Promise.resolve({ ownFacts: () => Promise.resolve(facts) } as Partial<Store> as Store),
    sync,
    () => Promise.resolve(),
  );
}

describe('sentences of the user’s documents', () => {
  it.each([
    ['a frame that names the company', { 0: false, 3: true }, pageSender({ frameId: 3 }), true],
    ['a frame that does not, though another does', { 0: true, 3: false }, pageSender({ frameId: 3 }), false],
    ['the top frame, for a card of its subframe', { 0: false, 3: true }, pageSender(), true],
    ['the top frame of a page that does not name the company', { 0: false, 3: null }, pageSender(), false],
    ['a frame without content script', {}, pageSender({ frameId: 3 }), false],
    ['an extension page', {}, extensionSender(), true],
  ])('go to the right senders: %s', async (_, answered, sender, isGiven) => {
    answers = answered;
    const { ownFacts } = await handlers();

    expect(await ownFacts({ companyId: '688256.SSE' }, sender)).toEqual(isGiven ? own : { ...own, sentences: {} });
  });

  it('cost no call of the page if there are none', async () => {
    const { ownFacts } = await handlers({ isWatched: true, sentences: {} });

    await ownFacts({ companyId: '688256.SSE' }, pageSender());

    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('facts of the user’s own reports', () => {
  const ownDossier = { company: { id: '688256.SSE' }, views: ['own'] };
  const packagedDossier = { company: { id: '688256.SSE' }, views: [] };
  const ask = async (hasOwnFacts: boolean, sender: Sender) => {
    const { createHandlers } = await import('../../../lib/background/handlers.ts');
    const store = {
      hasOwnFacts: () => Promise.resolve(hasOwnFacts),
      dossier: () => Promise.resolve(ownDossier),
      publicDossier: () => Promise.resolve(packagedDossier),
    };
    const sync = { pass: () => Promise.resolve(), forget: () => Promise.resolve() };
    const { dossier } = createHandlers(Promise.resolve(store as unknown as Store), sync, () => Promise.resolve());
    return dossier({ companyId: '688256.SSE' }, sender);
  };

  it.each([
    ['a page that names the company', { 0: true }, pageSender(), ownDossier],
    ['a page that does not', { 0: false }, pageSender(), packagedDossier],
    ['a frame without content script', {}, pageSender({ frameId: 3 }), packagedDossier],
    ['an extension page', {}, extensionSender(), ownDossier],
  ])('go to the right senders: %s', async (_, answered, sender, expected) => {
    answers = answered;

    expect(await ask(true, sender)).toBe(expected);
  });

  it('cost no call of the page if there are none', async () => {
    await ask(false, pageSender());

    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('an event of a hoisted card', () => {
  it('is refused for a frame without such a card', async () => {
    answers = { 3: false };
    const { hoistedCardEvent } = await handlers();

    await expect(hoistedCardEvent({ frameId: 3, event: 'everywhere' }, pageSender())).rejects.toThrow(
      'no hoisted card',
    );
  });

  it('reaches the frame of the card', async () => {
    answers = { 3: true };
    const { hoistedCardEvent } = await handlers();

    expect(await hoistedCardEvent({ frameId: 3, event: 'leave' }, pageSender())).toEqual({});
    expect(executeScript.mock.lastCall?.[0]).toMatchObject({
      target: { frameIds: [3] },
      args: ['onHoistedCardEvent', ['leave']],
    });
  });
});
