// The user's own words are drawn as boxes over the page.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { boxes, boxRects, markPage, unmarkPage, whenDrawn, wordRects, openMarked } from '../support/private-marks.ts';
import { marks } from '../support/content-scripts.ts';
import { mostPerFrame } from '../../../lib/content/marks/own/own-marks.ts';
import { nextFrame, query, showPage } from '../support/test-page.ts';

afterEach(() => unmarkPage());

describe('placement', () => {
  it('draws own words as boxes over their text and registers public words only', async () => {
    await openMarked('<p>新易盛与寒王走强，寒王领涨</p>');

    expect(marks()).toEqual(['新易盛']);
    expect(boxRects()).toHaveLength(2);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  it('draws one box for each line of a wrapped word', async () => {
    await openMarked('<p>新易盛</p><p style="width:1em">寒王</p>');

    expect(boxRects()).toHaveLength(2);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  it.each([
    ['right-to-left text', '<p dir="rtl">שלום 寒王</p>'],
    ['vertical text', '<p style="writing-mode:vertical-rl;height:200px">今日寒王走强</p>'],
    ['scaled text', '<p style="transform:scale(1.5);transform-origin:0 0">今日寒王走强</p>'],
    ['zoomed text', '<p style="zoom:1.5">今日寒王走强</p>'],
    ['a page with a transformed root', '<p>今日寒王走强</p>', 'html{transform:translate(20px,30px)}'],
  ])('places boxes on %s', async (_, html, css = '') => {
    await openMarked(`<p>新易盛</p>${html}`, css);

    expect(boxRects()).toHaveLength(1);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  it('places boxes on words in open shadow roots', async () => {
    await showPage('<p>新易盛</p><div id="host"></div>');
    const shadow = query('#host').attachShadow({ mode: 'open' });
    shadow.append(Object.assign(document.createElement('p'), { textContent: '今日寒王走强' }));
    markPage(['新易盛'], ['寒王'], [shadow]).use();
    await whenDrawn();
    expect(boxRects()).toEqual(wordRects('寒王'));

    shadow.querySelector('p')!.style.marginTop = '90px';
    await whenDrawn();

    expect(boxRects()).toHaveLength(1);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  const tall = '<p style="margin-top:200px">新易盛与寒王</p><p style="height:3000px"></p><p>寒王</p>';

  it.each<[string, string, () => void]>([
    ['the page scrolls', tall, () => window.scrollTo(0, 120)],
    [
      'a list scrolls',
      `<div id="list" style="height:400px;overflow:auto">${tall}</div>`,
      () => query('#list').scrollTo(0, 80),
    ],
    ['an element is inserted above', tall, () => query('p').before(document.createElement('hr'))],
    ['a style changes', tall, () => void (query('p').style.fontSize = '30px')],
    ['a class of the root changes', tall, () => document.documentElement.classList.add('big')],
  ])('follows its word when %s', async (_, html, change) => {
    await openMarked(html, '.big p{font-size:30px}');
    const before = boxRects();

    change();
    await whenDrawn();

    expect(boxRects()).not.toEqual(before);
    expect(boxRects()).toHaveLength(1);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  it('follows its word in each frame of a scroll', async () => {
    await openMarked(tall);

    for (let y = 20; y <= 100; y += 20) {
      window.scrollTo(0, y);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(boxRects()).toEqual(wordRects('寒王'));
    }
  });

  it('follows its word during a transition', async () => {
    await openMarked('<p>新易盛</p><p id="it" style="transition:margin-left 300ms linear">寒王</p>');
    const left = (): number => Number(boxRects()[0]!.split(',')[0]);
    const start = left();

    query('#it').style.marginLeft = '200px';
    await nextFrame();
    const [transition] = document.getAnimations();
    transition!.pause();
    transition!.currentTime = 150;
    await expect.poll(left).toBe(start + 100);

    transition!.finish();
    await expect.poll(left).toBe(start + 200);
  });
});

describe('hidden words', () => {
  it.each<[string, string, () => void]>([
    ['hidden', '<p id="it">寒王</p>', () => void (query('#it').style.visibility = 'hidden')],
    ['transparent', '<p id="it">寒王</p>', () => void (query('#it').style.opacity = '0')],
    ['removed', '<p id="it">寒王</p>', () => query('#it').remove()],
    [
      'scrolled out of a list',
      '<div id="it" style="height:60px;overflow:auto"><p>寒王</p><p style="height:900px"></p></div>',
      () => query('#it').scrollTo(0, 300),
    ],
    [
      'covered',
      '<p id="it">寒王</p><div id="cover" hidden style="position:fixed;inset:0;background:#fff"></div>',
      () => void (query('#cover').hidden = false),
    ],
    [
      'covered by a dialog',
      '<p id="it">寒王</p><dialog style="inset:0;margin:0;width:100%;height:100%">好</dialog>',
      () => (query('dialog') as HTMLDialogElement).showModal(),
    ],
  ])('removes the box when the word is %s', async (_, html, hide) => {
    await openMarked(`<p>新易盛</p>${html}`);
    expect(boxes()).toHaveLength(1);

    hide();
    await whenDrawn();

    expect(boxes()).toEqual([]);
  });

  it('clips the box with its word', async () => {
    await openMarked(
      '<p>新易盛</p><div style="width:24px;overflow:hidden;white-space:nowrap;font-size:16px">寒王走强</div>',
    );

    const [box] = boxes();
    const { left, right } = box!.getBoundingClientRect();
    const [, cut] = /^inset\(-1em ([\d.]+)px/.exec(box!.style.clipPath)!;
    expect(right - left).toBeCloseTo(32, 1);
    expect(Number(cut)).toBeCloseTo(8, 0);
  });

  it('draws boxes above a dialog that opens later', async () => {
    await openMarked('<p>新易盛</p><dialog><p>寒王</p></dialog>');
    expect(boxes()).toEqual([]);

    (query('dialog') as HTMLDialogElement).showModal();
    await whenDrawn();

    expect(boxRects()).toHaveLength(1);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });
});

// oxlint-disable-next-line typescript/unbound-method -- called with the range it was called on
const realRects = Range.prototype.getClientRects;

describe('work', () => {
  const crowded = `<p>新易盛</p><p>${'寒王与'.repeat(500)}</p>`;

  it('measures a limited number of words in each frame, and all of them in the end', async () => {
    await showPage(crowded, 'p{font-size:14px;line-height:1.3}');
    const counts = [0];
    const read = vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
      counts[counts.length - 1]!++;
      return realRects.call(this);
    });
    const tick = (): void => {
      counts.push(0);
      frame = requestAnimationFrame(tick);
    };
    let frame = requestAnimationFrame(tick);

    markPage(['新易盛'], ['寒王']).use();
    await expect.poll(() => boxes().length).toBeGreaterThanOrEqual(500);
    cancelAnimationFrame(frame);
    read.mockRestore();

    expect(Math.max(...counts)).toBeLessThanOrEqual(mostPerFrame);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  it('does not measure anything while nothing changes', async () => {
    await openMarked('<p>新易盛与寒王</p>');
    const read = vi.spyOn(Range.prototype, 'getClientRects');

    for (let frame = 0; frame < 5; frame++) await nextFrame();

    expect(read).toHaveBeenCalledTimes(0);
    read.mockRestore();
  });
});
