// The star of a card when the background refuses: the watch state is not known, or a change is not saved.
import { afterEach, expect, it, vi } from 'vitest';
import { clickPart, closeCards, dossierFor, openCard, part, partOf } from '../support/card.ts';
import { eventually, showPage } from '../support/test-page.ts';

const name = '新易盛';
const id = '300502.SZSE';

afterEach(() => {
  closeCards();
  vi.useRealTimers();
});

it.each([
  ['limited', '此页面的更改过于频繁，请稍后再试'],
  ['full', '自选已满，请先移除一些公司'],
  ['failed', '未能保存，请重试'],
] as const)('says that a change was not saved (%s), and the next click asks for the same', async (outcome, text) => {
  await showPage(`<p>${name}大涨</p>`);
  const events = await openCard(name, id);
  events.onWatch.mockImplementation(() => Promise.resolve(outcome));

  await clickPart('yj-star');

  await eventually(() => expect(partOf('yj-star-problem').innerText).toBe(text));
  const [box, card] = [partOf('yj-star-problem'), partOf('card-whole')].map((one) => one.getBoundingClientRect());
  expect(box!.left).toBeGreaterThanOrEqual(card!.left);
  expect(box!.right).toBeLessThanOrEqual(card!.right);
  expect(partOf('yj-star').ariaPressed).toBe('false');

  events.onWatch.mockImplementation(() => Promise.resolve('saved'));
  await clickPart('yj-star');

  await eventually(() => expect(part('yj-star-problem')).toBeNull());
  expect(events.onWatch.mock.calls).toEqual([
    [id, true],
    [id, true],
  ]);
});

it('is disabled while the state is not known, and the card asks again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await showPage(`<p>${name}大涨</p>`);
  const unknown = { ...dossierFor(id), isWatched: null };
  const events = await openCard(name, id, { dossier: unknown });
  events.dossierOf.mockResolvedValueOnce(unknown).mockResolvedValueOnce({ ...unknown, isWatched: true });
  expect(partOf('yj-star').matches(':disabled')).toBe(true);

  await vi.advanceTimersByTimeAsync(1000);
  expect(partOf('yj-star').matches(':disabled')).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);

  await eventually(() => expect(partOf('yj-star').ariaPressed).toBe('true'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(events.dossierOf).toHaveBeenCalledTimes(2);
});
