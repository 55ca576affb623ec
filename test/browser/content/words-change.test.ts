// A change of the user's words while a page is open: private marks follow at once, and the page cannot see it.
// Before reading.ts, whose answers to messages are used here.
import { boxes, boxRects, standingLayer, wordRects } from '../support/private-marks.ts';
import { holdAnswers, open, read, setSettings, setUserWords, whenRead } from '../support/reading.ts';
import { moveMouse } from '../support/input.ts';
import { nextFrame } from '../support/test-page.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { laterScripts } from '../../../lib/content/session/later-scripts.ts';

const setAliases = (...words: string[]): Promise<void> =>
  setUserWords({ mutes: [], ownAliases: words.map((word) => ({ word, companyId: '688256.SSE' })) });

const hostOf = (): Element | null => {
  const root = standingLayer()?.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

// As on a new page, which has had no input.
beforeEach(() => {
  delete laterScripts.createPointer;
});

afterEach(() => setAliases());

it('draws a new alias without another input if it comes while the scripts for the first input are loaded', async () => {
  const release = holdAnswers('injectScript');
  await read('<p>新易盛与寒王</p>');
  await moveMouse({ x: 5, y: 5 });

  await setAliases('寒王');
  await whenRead();
  release();

  await expect.poll(boxes).toHaveLength(1);
  expect(boxRects()).toEqual(wordRects('寒王'));
});

/** Opens a page with one private mark. Marks of muted words are hidden, so each reading first asks for the site's mutes. */
async function openWithBox(): Promise<Element> {
  await open('<p>新易盛与寒王、小寒寒</p>');
  await setSettings({ hidesMutedMarks: true });
  await setAliases('寒王');
  await whenRead();
  await moveMouse({ x: 5, y: 5 }, { x: 6, y: 5 });
  await expect.poll(boxes).toHaveLength(1);
  return hostOf()!;
}

it('keeps the host and draws the last words after two changes in quick succession', async () => {
  const host = await openWithBox();
  const release = holdAnswers('siteMutes');
  await setAliases('小寒寒');
  await nextFrame();

  await setAliases('寒王', '小寒寒');
  await nextFrame();
  release();
  await whenRead();

  await expect.poll(boxRects).toEqual([...wordRects('寒王'), ...wordRects('小寒寒')].toSorted());
  expect(hostOf()).toBe(host);
});

it('removes the host if marking is paused while the page is read again', async () => {
  await openWithBox();
  const release = holdAnswers('siteMutes');
  await setAliases('寒王', '小寒寒');
  await nextFrame();

  await setSettings({ isPaused: true });

  await expect.poll(hostOf).toBeNull();
  release();
});
