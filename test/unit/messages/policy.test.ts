// Which messages a hostile content script can get through, and how many. A fake sender stands for its frame.
import { describe, expect, it, vi } from 'vitest';
import { dispatch, type Dispatcher, type Handlers } from '../../../lib/messages/on-message.ts';
import { policies } from '../../../lib/messages/policy.ts';
import type { MessageType, ProtocolMap, Reply } from '../../../lib/messages/protocol.ts';
import { createRateLimit } from '../../../lib/messages/rate-limit.ts';
import type { Sender } from '../../../lib/messages/sender.ts';
import { openStore } from '../../../lib/store/open.ts';
import { seeds } from '../../../seeds/index.ts';
import { extensionSender, pageSender } from '../../support/senders.ts';
import { freshDatabase } from '../../support/store.ts';

interface Setup {
  dispatcher: Dispatcher;
  reached: string[];
  refused: string[];
  pass: (ms: number) => void;
}

/** A dispatcher whose handlers only record the type, and a clock that stands still. */
function setUp(overrides: Partial<Handlers> = {}): Setup {
  let nowMs = 1_000_000;
  const reached: string[] = [];
  const refused: string[] = [];
  const record = (type: string) => () => {
    reached.push(type);
    return Promise.resolve({});
  };
  const handlers = Object.fromEntries(Object.keys(policies).map((type) => [type, record(type)]));
  return {
    dispatcher: {
      handlers: { ...handlers, ...overrides } as unknown as Handlers,
      limit: createRateLimit(() => nowMs),
      onRefused: (reason) => refused.push(reason),
    },
    reached,
    refused,
    pass: (ms) => void (nowMs += ms),
  };
}

const inputs: { [T in MessageType]: ProtocolMap[T]['input'] } = {
  dossier: { companyId: '688256.SSE' },
  ownFacts: { companyId: '688256.SSE' },
  context: { readings: [], isOwnIncluded: false },
  watch: { companyId: '688256.SSE', isWatched: true },
  mute: { word: '苹果', scope: 'site' },
  siteMutes: {},
  sync: { action: 'forget' },
  stripStart: {},
  stripPlace: { place: { corner: null, isFolded: false } },
  turnStripOff: {},
  sightings: {},
  panel: { companyId: '688256.SSE' },
  picture: { companyId: '688256.SSE' },
  evidence: { factId: 'own.2025-08-20.abc.f1' },
  hoistCard: {
    companyId: '688256.SSE',
    text: '寒武纪',
    reasons: [],
    keepsMark: true,
    rects: [{ x: 0, y: 0, width: 1, height: 1 }],
    pointer: { x: 0, y: 0 },
    frameIndex: 0,
    width: 300,
    isNested: false,
  },
  hoistedCardCommand: { command: 'hide' },
  hoistedCardEvent: { frameId: 2, event: 'everywhere' },
  seams: { seams: [] },
  listedNames: { texts: [] },
  startMarks: { isLoaded: false },
  links: {},
  addTab: { tabId: 7 },
  injectScript: { name: 'card' },
};
const types = Object.keys(inputs) as MessageType[];

const send = (type: MessageType, sender: Sender, { dispatcher }: Setup): Promise<Reply<unknown>> =>
  dispatch({ type, input: inputs[type] }, sender, dispatcher);

describe('a page', () => {
  it.each(['sync'] as const)('may not send %s', async (type) => {
    const setup = setUp();

    expect(await send(type, pageSender(), setup)).toEqual({
      ok: false,
      reason: `${type}: only pages of the extension may send this`,
    });
    expect(setup.reached).toEqual([]);
    expect(setup.refused).toHaveLength(1);
  });

  it.each(['context', 'stripStart', 'stripPlace', 'turnStripOff', 'hoistedCardEvent'] as const)(
    'may send %s only from its top frame',
    async (type) => {
      const setup = setUp();

      expect(await send(type, pageSender({ frameId: 3 }), setup)).toMatchObject({ ok: false });
      expect(setup.reached).toEqual([]);
      expect(await send(type, pageSender(), setup)).toMatchObject({ ok: true });
    },
  );

  it.each(types.filter((type) => policies[type].from === 'frame'))('may send %s from any frame', async (type) => {
    expect(await send(type, pageSender({ frameId: 3 }), setUp())).toMatchObject({ ok: true });
  });

  it.each(types.filter((type) => policies[type].rate !== null))('may not flood the worker with %s', async (type) => {
    const setup = setUp();
    const { burst, perSecond } = policies[type].rate!;
    // Frames of a tab share its limit.
    for (let nth = 0; nth < burst; nth++) await send(type, pageSender({ frameId: 0 }), setup);

    const reply = await send(type, pageSender(), setup);

    expect(reply).toEqual({
      ok: false,
      reason: `${type}: too many messages from this page`,
      kind: 'limited',
      retryAfterMs: Math.ceil(1000 / perSecond),
    });
    expect(setup.reached).toHaveLength(burst);
    expect(await send(type, pageSender({ tabId: 8 }), setup)).toMatchObject({ ok: true });
    setup.pass(1000 / perSecond);
    expect(await send(type, pageSender(), setup)).toMatchObject({ ok: true });
    expect(await send(type, pageSender(), setup)).toMatchObject({ ok: false });
  });

  it('cannot read the watchlist by asking for every dossier', async () => {
    const store = await openStore(freshDatabase(), (error) => {
      throw error;
    });
    await store.setWatched('688256.SSE', true, { host: null });
    const setup = setUp({
      dossier: ({ companyId }) => store.dossier(companyId),
      ownFacts: ({ companyId }) => store.ownFacts(companyId),
    });
    const ask = (type: 'dossier' | 'ownFacts') =>
      Promise.all(
        Array.from({ length: 112 }, (_, at) => {
          setup.pass(9);
          return dispatch(
            { type, input: { companyId: seeds.companies[at % seeds.companies.length]!.id } },
            pageSender(),
            setup.dispatcher,
          );
        }),
      );

    const dossiers = await ask('dossier');
    const own = await ask('ownFacts');

    expect(JSON.stringify(dossiers)).not.toContain('isWatched');
    expect(dossiers.filter(({ ok }) => !ok).length).toBeGreaterThan(0);
    expect(own.filter(({ ok }) => ok).length).toBeLessThan(50);
  });

  it('cannot watch thousands of companies', async () => {
    const setup = setUp();

    for (let nth = 0; nth < 3000; nth++) {
      setup.pass(7);
      await send('watch', pageSender(), setup);
    }

    expect(setup.reached.length).toBeLessThan(40);
  });
});

describe('a page of the extension', () => {
  it.each(types)('may send %s, without limit', async (type) => {
    const setup = setUp();

    for (let nth = 0; nth < 600; nth++) await send(type, extensionSender(), setup);

    expect(setup.reached).toHaveLength(600);
  });
});

describe('fast use', () => {
  it('never reaches a limit while stepping through 200 mentions, 6 a second', async () => {
    const setup = setUp();

    for (let nth = 0; nth < 200; nth++) {
      await Promise.all([send('dossier', pageSender(), setup), send('ownFacts', pageSender(), setup)]);
      setup.pass(1000 / 6);
    }

    expect(setup.refused).toEqual([]);
  });

  it('never reaches a limit on a page of 30 frames that change every second', async () => {
    const setup = setUp();

    for (let second = 0; second < 60; second++) {
      for (let frameId = 0; frameId < 30; frameId++) {
        const sender = pageSender({ frameId });
        await send('sightings', sender, setup);
        await send('seams', sender, setup);
        if (second < 3) await send('injectScript', sender, setup);
      }
      setup.pass(1000);
    }

    expect(setup.refused).toEqual([]);
  });

  it('never reaches a limit when 40 tabs are restored at once', async () => {
    const setup = setUp();

    for (let tabId = 0; tabId < 40; tabId++) {
      for (let frameId = 0; frameId < 10; frameId++) {
        const sender = pageSender({ tabId, frameId });
        for (const type of ['injectScript', 'sightings', 'seams', 'dossier'] as const) await send(type, sender, setup);
      }
    }

    expect(setup.refused).toEqual([]);
  });
});

describe('the rate limit', () => {
  const rate = { burst: 2, perSecond: 1 };

  it('does not take tokens away when the clock is set back', () => {
    let nowMs = 10_000;
    const limit = createRateLimit(() => nowMs);
    limit.take(1, 'watch', rate);
    nowMs = 0;

    expect(limit.take(1, 'watch', rate)).toBe(0);
    expect(limit.take(1, 'watch', rate)).toBe(1000);
  });

  it('keeps the state of busy tabs when there are many tabs', () => {
    const limit = createRateLimit(vi.fn<() => number>().mockReturnValue(5));
    limit.take(0, 'watch', rate);
    limit.take(0, 'watch', rate);
    for (let tabId = 1; tabId < 3000; tabId++) limit.take(tabId, 'watch', rate);

    expect(limit.take(0, 'watch', rate)).toBe(1000);
  });
});
