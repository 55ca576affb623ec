import { describe, expect, it } from 'vitest';
import { dispatch, type Dispatcher, type Handlers } from '../../../lib/messages/on-message.ts';
import { createRateLimit } from '../../../lib/messages/rate-limit.ts';
import { packagedDossier } from '../../../lib/store/dossiers.ts';
import { seeds } from '../../../seeds/index.ts';
import { extensionSender } from '../../support/senders.ts';

// Messages that only the top frame or an extension page may send are tested too.
const sender = extensionSender({ tabId: 7, frameId: 2 });

const dispatcherOf = (handlers: Handlers): Dispatcher => ({ handlers, limit: createRateLimit(() => 0) });

/** Handlers that write down what reaches them. */
function recording(overrides: Partial<Handlers> = {}): { handlers: Handlers; reached: unknown[] } {
  const reached: unknown[] = [];
  const handlers: Handlers = {
    dossier(input) {
      reached.push(['dossier', input]);
      return Promise.resolve(packagedDossier(seeds, input.companyId));
    },
    ownFacts(input) {
      reached.push(['ownFacts', input]);
      return Promise.resolve({ sentences: {}, isWatched: false });
    },
    context(input, from) {
      reached.push(['context', input, from]);
      return Promise.resolve(null);
    },
    watch(input) {
      reached.push(['watch', input]);
      return Promise.resolve({ isWatched: input.isWatched });
    },
    mute(input) {
      reached.push(['mute', input]);
      return Promise.resolve({ isSaved: true });
    },
    listedNames(input) {
      reached.push(['listedNames', input]);
      return Promise.resolve({ mentions: [] });
    },
    picture(input) {
      reached.push(['picture', input]);
      return Promise.resolve({});
    },
    evidence(input) {
      reached.push(['evidence', input]);
      return Promise.resolve({});
    },
    addTab(input) {
      reached.push(['addTab', input]);
      return Promise.resolve({});
    },
    startMarks(input, from) {
      reached.push(['startMarks', input, from]);
      return Promise.resolve({ isOn: true });
    },
    links(input) {
      reached.push(['links', input]);
      return Promise.resolve({ links: null, ownLinks: [] });
    },
    stripStart(input, from) {
      reached.push(['stripStart', input, from]);
      return Promise.resolve({ isOn: true, mode: 'reported', ownSites: [], place: { corner: null, isFolded: false } });
    },
    seams(input) {
      reached.push(['seams', input]);
      return Promise.resolve({ isSeam: input.seams.map(() => false) });
    },
    siteMutes(input, from) {
      reached.push(['siteMutes', input, from]);
      return Promise.resolve({ words: [] });
    },
    sync(input) {
      reached.push(['sync', input]);
      return Promise.resolve({});
    },
    sightings(input, from) {
      reached.push(['sightings', input, from]);
      return Promise.resolve({ count: 3 });
    },
    panel(input, from) {
      reached.push(['panel', input, from]);
      return Promise.resolve({});
    },
    hoistCard(input, from) {
      reached.push(['hoistCard', input, from]);
      return Promise.resolve({ isShown: true });
    },
    hoistedCardCommand(input, from) {
      reached.push(['hoistedCardCommand', input, from]);
      return Promise.resolve({});
    },
    hoistedCardEvent(input, from) {
      reached.push(['hoistedCardEvent', input, from]);
      return Promise.resolve({});
    },
    injectScript(input, from) {
      reached.push(['injectScript', input, from]);
      return Promise.resolve({});
    },
    stripPlace(input) {
      reached.push(['stripPlace', input]);
      return Promise.resolve({});
    },
    turnStripOff(input) {
      reached.push(['turnStripOff', input]);
      return Promise.resolve({});
    },
    ...overrides,
  };
  return { handlers, reached };
}

describe('a question of the right shape', () => {
  it('reaches its handler, and the value comes back', async () => {
    const { handlers, reached } = recording();

    const result = await dispatch(
      { type: 'watch', input: { companyId: '688256.SSE', isWatched: true } },
      sender,
      dispatcherOf(handlers),
    );

    expect(result).toEqual({ ok: true, value: { isWatched: true } });
    expect(reached).toEqual([['watch', { companyId: '688256.SSE', isWatched: true }]]);
  });

  it('tells the handler which frame asks', async () => {
    const { handlers, reached } = recording();

    await dispatch({ type: 'sightings', input: {} }, sender, dispatcherOf(handlers));
    await dispatch({ type: 'injectScript', input: { name: 'pointer' } }, sender, dispatcherOf(handlers));

    expect(reached).toEqual([
      ['sightings', {}, sender],
      ['injectScript', { name: 'pointer' }, sender],
    ]);
  });

  it('may be answered with nothing: a company that nobody knows', async () => {
    const { handlers } = recording();

    expect(await dispatch({ type: 'dossier', input: { companyId: 'nobody' } }, sender, dispatcherOf(handlers))).toEqual(
      {
        ok: true,
        value: null,
      },
    );
  });

  it.each(seeds.companies.map(({ id }) => id))('has an answer on %s that survives JSON', async (companyId) => {
    const { handlers } = recording();

    const result = await dispatch({ type: 'dossier', input: { companyId } }, sender, dispatcherOf(handlers));

    expect(result).toMatchObject({ ok: true, value: { company: { id: companyId } } });
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });
});

it('reports the error of a handler, which the page gets as a reason only', async () => {
  const failure = new Error('the store is closed');
  const failing = { ...recording().handlers, sightings: () => Promise.reject(failure) };
  const reported: unknown[] = [];

  const result = await dispatch({ type: 'sightings', input: {} }, sender, {
    ...dispatcherOf(failing),
    onError: (error) => reported.push(error),
  });

  expect(result).toEqual({ ok: false, reason: 'the store is closed' });
  expect(reported).toEqual([failure]);
});

const stripPlace = (place: unknown): unknown => ({ type: 'stripPlace', input: { place } });

it('passes on the place of the strip', async () => {
  const { handlers, reached } = recording();

  await dispatch(stripPlace({ corner: null, isFolded: true }), sender, dispatcherOf(handlers));
  await dispatch(stripPlace({ corner: 'top-left', isFolded: false }), sender, dispatcherOf(handlers));

  expect(reached).toEqual([
    ['stripPlace', { place: { corner: null, isFolded: true } }],
    ['stripPlace', { place: { corner: 'top-left', isFolded: false } }],
  ]);
});

describe('a message of a wrong shape', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'dossier'],
    ['a list', ['dossier', { companyId: '688256.SSE' }]],
    ['an empty object', {}],
    ['an unknown message type', { type: 'forget', input: {} }],
    ['a question that every object inherits', { type: 'toString', input: {} }],
    ['a question that is a list', { type: ['dossier'], input: { companyId: '688256.SSE' } }],
    ['no input', { type: 'dossier' }],
    ['an input of null', { type: 'sightings', input: null }],
    ['a field missing', { type: 'watch', input: { companyId: '688256.SSE' } }],
    ['a field of a wrong type', { type: 'watch', input: { companyId: '688256.SSE', isWatched: 'yes' } }],
    ['an id that is none', { type: 'dossier', input: { companyId: '../secrets' } }],
    ['an empty id', { type: 'dossier', input: { companyId: '' } }],
    ['a field too many', { type: 'dossier', input: { companyId: '688256.SSE', all: true } }],
    ['a script that is none of ours', { type: 'injectScript', input: { name: '../other' } }],
    ['a strip in a corner that there is not', stripPlace({ corner: 'middle', isFolded: false })],
    ['a strip place with a field too many', stripPlace({ corner: null, isFolded: false, at: 3 })],
    ['a host to turn the strip off on', { type: 'turnStripOff', input: { host: 'other.example' } }],
    ['a host to mute on', { type: 'mute', input: { word: '苹果', scope: 'site', host: 'other.example' } }],
    ['a host to mute on in place of a scope', { type: 'mute', input: { word: '苹果', host: '' } }],
    ['fields where none belong', { type: 'siteMutes', input: { host: 'other.example' } }],
  ])('is refused with a reason and reaches no handler: %s', async (_, message) => {
    const { handlers, reached } = recording();

    const result = await dispatch(message, sender, dispatcherOf(handlers));

    expect(result).toEqual({ ok: false, reason: expect.stringMatching(/\S/) as string });
    expect(reached).toEqual([]);
  });

  it('is told which field is wrong', async () => {
    const { handlers } = recording();

    const result = await dispatch(
      { type: 'watch', input: { companyId: '688256.SSE', isWatched: 1 } },
      sender,
      dispatcherOf(handlers),
    );

    expect(result).toMatchObject({ reason: expect.stringContaining('isWatched') as string });
  });
});

describe('a handler that fails', () => {
  it.each<[string, Handlers['dossier'], string]>([
    ['by a rejected promise', () => Promise.reject(new Error('the store is closed')), 'the store is closed'],
    [
      'at once',
      () => {
        throw new Error('the store is gone');
      },
      'the store is gone',
    ],
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- code of others rejects with anything
    ['with something that is no error', () => Promise.reject('quota'), 'quota'],
  ])('gives its reason, as a value that survives JSON: %s', async (_, dossier, reason) => {
    const { handlers } = recording({ dossier });

    const result = await dispatch(
      { type: 'dossier', input: { companyId: '688256.SSE' } },
      sender,
      dispatcherOf(handlers),
    );

    expect(JSON.parse(JSON.stringify(result))).toEqual({ ok: false, reason });
  });
});
