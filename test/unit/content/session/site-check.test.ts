import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteCheck } from '../../../../lib/content/session/site-check.ts';
import { resetFakeBrowser } from '../../../support/fake-storage.ts';

const send = vi.fn<(message: unknown) => Promise<unknown>>();

const on = { ok: true, value: { isOn: true } };
const off = { ok: true, value: { isOn: false } };
const settings = { isPaused: false };
const onOff = vi.fn<() => void>();

let check: SiteCheck;
let setLoaded: () => void;

beforeEach(async () => {
  resetFakeBrowser();
  send.mockReset().mockResolvedValue(on);
  onOff.mockReset();
  vi.stubGlobal('browser', { ...fakeBrowser, runtime: { ...fakeBrowser.runtime, sendMessage: send } });
  check = (await import('../../../../lib/content/session/site-check.ts')).createSiteCheck();
  const { laterScripts } = await import('../../../../lib/content/session/later-scripts.ts');
  delete laterScripts.startReading;
  setLoaded = () => void (laterScripts.startReading = () => Promise.resolve(null));
});

it('is off while marking is paused, and until the settings are there', () => {
  const { mayBeOn } = check;

  expect(mayBeOn(settings, 'a')).toBe(true);
  for (const stored of [{ isPaused: true }, undefined, null, 'on']) expect(mayBeOn(stored, 'a')).toBe(false);
});

it('asks once for each state of the list of disabled sites', async () => {
  const { startMarks } = check;
  expect(await startMarks('a', onOff)).toBe(true);
  setLoaded();

  expect(await startMarks('a', onOff)).toBe(true);
  expect(send.mock.calls).toEqual([[{ type: 'startMarks', input: { isLoaded: false } }]]);

  expect(await startMarks('b', onOff)).toBe(true);
  expect(send).toHaveBeenLastCalledWith({ type: 'startMarks', input: { isLoaded: true } });
  expect(onOff).not.toHaveBeenCalled();
});

it('says that the site is disabled, until the list changes', async () => {
  send.mockResolvedValue(off);
  const { mayBeOn, startMarks } = check;

  expect(await startMarks('a', onOff)).toBe(false);

  expect(onOff).toHaveBeenCalledTimes(1);
  expect(mayBeOn(settings, 'a')).toBe(false);
  expect(mayBeOn(settings, 'b')).toBe(true);
});

it('takes no answer for neither, so that the page asks again', async () => {
  send.mockResolvedValueOnce({ ok: false, reason: 'no reply' });
  const { mayBeOn, startMarks } = check;

  expect(await startMarks('a', onOff)).toBe(false);
  expect(mayBeOn(settings, 'a')).toBe(true);
  expect(onOff).not.toHaveBeenCalled();

  expect(await startMarks('a', onOff)).toBe(true);
});
