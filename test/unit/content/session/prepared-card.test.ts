import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CardClient } from '../../../../lib/content/session/card.ts';
import type { PageMention } from '../../../../lib/content/marks/page-mention.ts';
import type { CardContent } from '../../../../lib/messages/card-port.ts';

type Message = { type: string; input: { companyId?: string } };
const sendMessage = vi.fn<(message: Message) => Promise<unknown>>();
const show = vi.fn<(content: CardContent, dossier: unknown) => () => void>();
const dossiersAsked = (): unknown[] =>
  sendMessage.mock.calls.flatMap(([{ type, input }]) => (type === 'dossier' ? [input.companyId] : []));

let answers = 0;
let client: CardClient;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.resetModules();
  answers = 0;
  sendMessage.mockReset().mockImplementation(({ type }) => {
    answers += 1;
    return Promise.resolve({ ok: true, value: type === 'dossier' ? { answer: answers } : {} });
  });
  show.mockReset().mockReturnValue(() => {});
  vi.stubGlobal('window', { top: null });
  (window as { top: unknown }).top = window;
  // Any class: the container is an element, not a shadow root.
  vi.stubGlobal('ShadowRoot', Map);
  vi.stubGlobal('location', { hostname: 'news.example' });
  vi.stubGlobal('browser', { storage: {}, runtime: { sendMessage } });
  vi.stubGlobal('yanjing', { card: { show, isStanding: () => false, hideAll: () => {} } });
  const { createCardClient } = await import('../../../../lib/content/session/card.ts');
  const nothing = (): void => {};
  client = createCardClient({
    settings: {},
    onEnter: nothing,
    onLeave: nothing,
    onClose: nothing,
    onMute: nothing,
    onPin: nothing,
  });
});
afterEach(() => void vi.useRealTimers());

const mentionOf = (companyId: string): PageMention =>
  ({ mention: { companyId, reasons: [] }, segments: [], container: {} }) as unknown as PageMention;

const openOn = (place: PageMention): Promise<boolean> => client.open(place, { x: 0, y: 0 }, () => true);
const shown = (): unknown => show.mock.lastCall?.[1];

it.each([0, 550, 999])('shows the prepared dossier if the card opens %d ms later', async (ms) => {
  const place = mentionOf('AMZN.NASDAQ');
  client.prepare(place);
  await vi.advanceTimersByTimeAsync(ms);

  expect(await openOn(place)).toBe(true);

  expect(dossiersAsked()).toEqual(['AMZN.NASDAQ']);
  expect(shown()).toEqual({ answer: 1 });
});

it.each([1000, 60_000])('asks again if the card opens %d ms later, as with a modifier key', async (ms) => {
  const place = mentionOf('AMZN.NASDAQ');
  client.prepare(place);
  await vi.advanceTimersByTimeAsync(ms);

  await openOn(place);

  expect(dossiersAsked()).toEqual(['AMZN.NASDAQ', 'AMZN.NASDAQ']);
  expect(shown()).not.toEqual({ answer: 1 });
});

it('asks again for another mention, also of the same company', async () => {
  client.prepare(mentionOf('AMZN.NASDAQ'));

  await openOn(mentionOf('AMZN.NASDAQ'));
  expect(dossiersAsked()).toEqual(['AMZN.NASDAQ', 'AMZN.NASDAQ']);
});

it('asks again when the card opens a second time, and after the user’s rows changed', async () => {
  const place = mentionOf('AMZN.NASDAQ');
  client.prepare(place);
  await openOn(place);
  await openOn(place);
  expect(dossiersAsked()).toHaveLength(2);

  client.prepare(place);
  vi.stubGlobal('yanjing', { card: { show, refresh: () => Promise.resolve() } });
  await client.refresh();
  await openOn(place);
  expect(dossiersAsked()).toHaveLength(4);
});

it('asks again if the background was stopped before it answered', async () => {
  const place = mentionOf('AMZN.NASDAQ');
  sendMessage.mockRejectedValueOnce(new Error('stopped'));
  client.prepare(place);

  await openOn(place);

  expect(dossiersAsked()).toEqual(['AMZN.NASDAQ', 'AMZN.NASDAQ']);
  expect(shown()).toMatchObject({ answer: expect.any(Number) as number });
});
