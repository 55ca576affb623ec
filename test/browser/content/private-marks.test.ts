// The user's own words are drawn as boxes over the page, and the page cannot tell them from no boxes.
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  boxes,
  boxRects,
  markPage,
  ownPlaces,
  placesOf,
  standingLayer,
  unmarkPage,
  whenDrawn,
  wordRects,
} from '../support/private-marks.ts';
import { mostPerFrame } from '../../../lib/content/marks/own/own-marks.ts';
import { watchPage, type PageView } from '../support/page-view.ts';
import { emulateMedia, nextFrame, query, resetMedia, showPage } from '../support/test-page.ts';

afterEach(() => unmarkPage());

/** Shows a page and marks 新易盛 as public and 寒王 as the user's own. */
async function open(body: string, css = ''): Promise<ReturnType<typeof markPage>> {
  await showPage(body, css);
  const marked = markPage(['新易盛'], ['寒王']);
  marked.use();
  await whenDrawn();
  return marked;
}

const texts = (): string[] =>
  [...(CSS.highlights.get('yanjing') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );

describe('placement', () => {
  it('draws own words as boxes over their text and registers public words only', async () => {
    await open('<p>新易盛与寒王走强，寒王领涨</p>');

    expect(texts()).toEqual(['新易盛']);
    expect(boxRects()).toHaveLength(2);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  it('draws one box for each line of a wrapped word', async () => {
    await open('<p>新易盛</p><p style="width:1em">寒王</p>');

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
    await open(`<p>新易盛</p>${html}`, css);

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
    await open(html, '.big p{font-size:30px}');
    const before = boxRects();

    change();
    await whenDrawn();

    expect(boxRects()).not.toEqual(before);
    expect(boxRects()).toHaveLength(1);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  it('follows its word in each frame of a scroll', async () => {
    await open(tall);

    for (let y = 20; y <= 100; y += 20) {
      window.scrollTo(0, y);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(boxRects()).toEqual(wordRects('寒王'));
    }
  });

  it('follows its word during a transition', async () => {
    await open('<p>新易盛</p><p id="it" style="transition:margin-left 300ms linear">寒王</p>');
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
    await open(`<p>新易盛</p>${html}`);
    expect(boxes()).toHaveLength(1);

    hide();
    await whenDrawn();

    expect(boxes()).toEqual([]);
  });

  it('clips the box with its word', async () => {
    await open('<p>新易盛</p><div style="width:24px;overflow:hidden;white-space:nowrap;font-size:16px">寒王走强</div>');

    const [box] = boxes();
    const { left, right } = box!.getBoundingClientRect();
    const [, cut] = /^inset\(-1em ([\d.]+)px/.exec(box!.style.clipPath)!;
    expect(right - left).toBeCloseTo(32, 1);
    expect(Number(cut)).toBeCloseTo(8, 0);
  });

  it('draws boxes above a dialog that opens later', async () => {
    await open('<p>新易盛</p><dialog><p>寒王</p></dialog>');
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
    await open('<p>新易盛与寒王</p>');
    const read = vi.spyOn(Range.prototype, 'getClientRects');

    for (let frame = 0; frame < 5; frame++) await nextFrame();

    expect(read).toHaveBeenCalledTimes(0);
    read.mockRestore();
  });
});

describe('what the page can see', () => {
  /** A font whose file is only loaded for a no-break space, which is not on the page. */
  const fonts = `@font-face { font-family: unused; src: url(data:font/woff2;base64,AAAA);
    unicode-range: U+A0; }
    b, .line { font-family: unused, serif; }`;
  const body = `<p>新易盛与<b id="word">寒王</b>走强</p><p class="line">寒王</p>
    <div id="list" style="height:90px;overflow:auto"><p>寒王</p><p style="height:300px">寒王</p></div>
    <p>${'寒王与'.repeat(60)}</p><p style="height:2000px"></p>
    <iframe id="frame" srcdoc="登录" style="position:absolute;top:300px;left:500px"></iframe>`;

  /** A visit with the given own words: input, scrolling, changes, a dialog, hover and pulse. */
  async function visit(ownWords: readonly string[]): Promise<PageView> {
    await showPage(body, fonts);
    const end = watchPage();
    const { drawState, use } = markPage(['新易盛'], ownWords);
    use();
    await whenDrawn();
    expect(boxes().length > 0).toBe(ownWords.length > 0);
    const [publicPlace] = placesOf('新易盛', false);
    drawState('hover', ownPlaces()[0] ?? null);
    drawState('pulse', ownPlaces()[0] ?? null);
    window.scrollTo(0, 30);
    query('#list').scrollTo(0, 20);
    await whenDrawn();
    query('p').style.fontSize = '20px';
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await whenDrawn();
    dialog.remove();
    drawState('hover', publicPlace!);
    await whenDrawn();
    return end([query('#word'), query('#list'), query('#frame')]);
  }

  it('is the same with own words and without', async () => {
    // The first visit loads what later ones have already.
    await visit([]);
    const without = await visit([]);
    const withOwn = await visit(['寒王']);

    expect(withOwn).toEqual(without);
    expect(without.highlights.length).toBeGreaterThan(0);
    expect(without.fonts).toEqual(['unused unloaded']);
  });

  it('keeps elements in frames visible for visibility observers', async () => {
    const { visibility } = await visit(['寒王']);

    expect(visibility).toEqual([false, false, true]);
  });

  it('has a host on pages with public words only', async () => {
    await showPage('<p>寒王</p>');
    markPage([], ['寒王']).use();
    await whenDrawn();

    expect(standingLayer()).toBeNull();
    expect(document.documentElement.children).toHaveLength(2);
  });

  it('has no host before the first input, and again one after the page removed it', async () => {
    await showPage('<p>新易盛与寒王</p>');
    const { use, stand } = markPage(['新易盛'], ['寒王']);
    stand();
    expect(standingLayer()).toBeNull();

    use();
    document.documentElement.lastElementChild!.remove();
    stand();
    await whenDrawn();

    expect(boxRects()).toHaveLength(1);
    expect(boxRects()).toEqual(wordRects('寒王'));
  });

  it('cannot find the boxes, and does not print them', async () => {
    await open('<p>新易盛与寒王</p>');
    const find = (text: string): boolean => (window as unknown as { find: (text: string) => boolean }).find(text);
    query('p').remove();

    expect(find('\u00a0')).toBe(false);
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle((standingLayer()!.getRootNode() as ShadowRoot).host).display).toBe('none');
    await resetMedia();
  });

  it('draws the states of own words in their boxes', async () => {
    const { drawState } = await open('<p>新易盛与寒王</p>');
    await whenDrawn();
    const place = ownPlaces()[0]!;

    drawState('hover', place);

    expect(CSS.highlights.has('yanjing-hover')).toBe(false);
    expect(getComputedStyle(boxes()[0]!).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    drawState('hover', null);
    expect(getComputedStyle(boxes()[0]!).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });
});
