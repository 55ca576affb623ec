// A page cannot tell the boxes of the user's own words from no boxes.
import { afterEach, describe, expect, it } from 'vitest';
import {
  boxes,
  boxRects,
  markPage,
  openMarked,
  ownPlaces,
  placesOf,
  standingLayer,
  unmarkPage,
  whenDrawn,
  wordRects,
} from '../support/private-marks.ts';
import { watchPage, type PageView } from '../support/page-view.ts';
import { emulateMedia, query, resetMedia, showPage } from '../support/test-page.ts';

afterEach(() => unmarkPage());

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

  it('gets no root of the host', async () => {
    await openMarked('<p>新易盛与寒王</p>');

    expect((standingLayer()!.getRootNode() as ShadowRoot).mode).toBe('closed');
  });

  it('cannot find the boxes, and does not print them', async () => {
    await openMarked('<p>新易盛与寒王</p>');
    const find = (text: string): boolean => (window as unknown as { find: (text: string) => boolean }).find(text);
    query('p').remove();

    expect(find('\u00a0')).toBe(false);
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle((standingLayer()!.getRootNode() as ShadowRoot).host).display).toBe('none');
    await resetMedia();
  });

  it('draws the states of own words in their boxes', async () => {
    const { drawState } = await openMarked('<p>新易盛与寒王</p>');
    await whenDrawn();
    const place = ownPlaces()[0]!;

    drawState('hover', place);

    expect(CSS.highlights.has('yanjing-hover')).toBe(false);
    expect(getComputedStyle(boxes()[0]!).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    drawState('hover', null);
    expect(getComputedStyle(boxes()[0]!).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });
});
