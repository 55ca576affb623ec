import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sightings } from '../../../../lib/content/session/sightings.ts';

const sendMessage = vi.fn<(message: { type: string }) => Promise<unknown>>();
const found = vi.fn<() => Promise<string[]>>();
let sightings: Sightings;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.resetModules();
  sendMessage.mockReset().mockResolvedValue({ ok: true, value: {} });
  found.mockReset();
  vi.stubGlobal('browser', { storage: {}, runtime: { sendMessage } });
  const { createSightings } = await import('../../../../lib/content/session/sightings.ts');
  sightings = createSightings(found);
});
afterEach(() => void vi.useRealTimers());

const report = async (companies: string[]): Promise<void> => {
  found.mockResolvedValueOnce(companies);
  sightings.schedule(companies.length === 0);
  await vi.advanceTimersByTimeAsync(1000);
};

it('reports once when the page is read several times within a second', async () => {
  sightings.schedule(false);
  sightings.schedule(false);
  await report(['b', 'a']);

  expect(found).toHaveBeenCalledOnce();
  expect(sendMessage).toHaveBeenCalledOnce();
  expect(sightings.companies()).toEqual(['a', 'b']);
});

it('reports only changes, and the end of all mentions', async () => {
  await report(['a']);
  await report(['a']);
  expect(sendMessage).toHaveBeenCalledOnce();

  await report([]);
  expect(sendMessage).toHaveBeenCalledTimes(2);
  await report([]);
  expect(found).toHaveBeenCalledTimes(3);
});

it('drops a report that finishes after a later one', async () => {
  const first = Promise.withResolvers<string[]>();
  found.mockReturnValueOnce(first.promise);
  sightings.schedule(false);
  await vi.advanceTimersByTimeAsync(1000);
  await report(['b']);
  first.resolve(['a']);
  await vi.advanceTimersByTimeAsync(0);

  expect(sightings.companies()).toEqual(['b']);
});

it('reports again after the worker refused a report because there were too many', async () => {
  sendMessage.mockResolvedValueOnce({ ok: false, reason: 'too many', retryAfterMs: 200 });
  await report(['a']);
  expect(sendMessage).toHaveBeenCalledOnce();

  await vi.advanceTimersByTimeAsync(200);
  expect(sendMessage).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('reports nothing after stop', async () => {
  sightings.schedule(false);
  sightings.stop();
  await report(['a']);

  expect(sendMessage).not.toHaveBeenCalled();
});
