// Marks of listed companies without reports: what the user gets of them, and that the page cannot tell two users apart.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserWords } from '../../../lib/recognition/compile-own-words.ts';
import { boxes, boxRects, whenDrawn, wordRects } from '../support/private-marks.ts';
import {
  counts,
  hover,
  markRanges,
  marks,
  open,
  read,
  setSettings,
  setUserWords,
  startWith,
  whenHoverSettled,
  whenRead,
} from '../support/reading.ts';
import { moveMouse } from '../support/input.ts';

const nobody: UserWords = { mutes: [], ownAliases: [] };

beforeEach(() => startWith({ marksAllListed: true }));
afterEach(async () => {
  startWith();
  await setUserWords(nobody);
});

/** Shows a page, and waits until private marks are drawn after the first input. */
async function readAndDraw(body: string): Promise<void> {
  await read(body);
  await moveMouse({ x: 3, y: 3 });
  await whenHoverSettled();
  await whenDrawn();
}

describe('every listed company', () => {
  it('is marked in boxes, and packaged ones in the registry', async () => {
    await readAndDraw('<p>新易盛与贵州茅台、招商银行</p>');

    expect(marks()).toEqual(['新易盛']);
    expect(boxRects().toSorted()).toEqual([...wordRects('贵州茅台'), ...wordRects('招商银行')].toSorted());
  });

  it('has a card with its own id', async () => {
    await read('<p>今天贵州茅台公告</p>');

    expect(await hover('贵州茅台')).toBe('600519.SSE');
  });

  it('is counted', async () => {
    await read('<p>贵州茅台，贵州茅台与新易盛</p>');

    expect(await counts()).toMatchObject({ '600519.SSE': 2, '300502.SZSE': 1 });
  });

  it.each([
    ['in traditional characters', '<p>今日貴州茅臺公告</p>'],
    ['over elements', '<p>今日贵州<b>茅台</b>公告</p>'],
    ['with blanks between its characters', '<p>今日招 商 银 行公告</p>'],
    ['in a long text', `<pre>${'今日平淡。'.repeat(2000)}\n贵州茅台</pre>`],
    ['by its code with the market', '<p>关注600519.SH的走势</p>'],
    ['beside the code of a doubtful name', '<p>张家界（000430）今日公告</p>'],
  ])('is found %s', async (_, body) => {
    await read(body);

    expect(Object.values(await counts()).some((count) => count > 0)).toBe(true);
  });

  it('is found in text that changes later', async () => {
    await read('<p id="late">今日</p>');

    document.querySelector('#late')!.textContent = '今日贵州茅台公告';
    await whenRead();

    expect(await counts()).toEqual({ '600519.SSE': 1 });
  });

  it('is not looked for without the option', async () => {
    startWith();
    await read('<p>新易盛与贵州茅台</p>');

    expect(await counts()).toEqual({ '300502.SZSE': 1 });
    expect(await hover('贵州茅台')).toBeNull();
  });

  it('is found as soon as the option is turned on, and no more when it is turned off', async () => {
    startWith();
    await read('<p>新易盛与贵州茅台</p>');

    await setSettings({ marksAllListed: true });
    await whenRead();
    expect(await counts()).toMatchObject({ '600519.SSE': 1 });

    await setSettings({});
    await whenRead();
    expect(await counts()).toEqual({ '300502.SZSE': 1 });
  });

  it('does not act where a custom name or a muted word is', async () => {
    await setUserWords({
      mutes: [{ word: '招商银行', host: '' }],
      ownAliases: [{ word: '贵州茅台', companyId: '688256.SSE' }],
    });
    await read('<p>贵州茅台与招商银行</p>');

    expect(await counts()).toEqual({ '688256.SSE': 1 });
  });
});

describe('what the page can see', () => {
  const page = `<p>苹果今日发布新品，新易盛与贵州茅台、浪潮软件、寒武纪。</p>
    <table><tr><th>代码</th><th>名称</th></tr><tr><td>688256</td><td>寒武纪</td></tr><tr><td>600519</td><td>贵州茅台</td></tr></table>
    <p>天孚通信（300394）、招商银行（600036），NVIDIA and KO</p>`;

  const registered = (): string[] =>
    markRanges()
      .map(({ startContainer, startOffset, endOffset }) => `${startContainer.textContent} ${startOffset}-${endOffset}`)
      .toSorted();

  /** The registry and the markup after the first input of the user. */
  async function view(settings: Parameters<typeof startWith>[0], user: UserWords): Promise<unknown> {
    startWith(settings);
    await setUserWords(user);
    await readAndDraw(page);
    return { registered: registered(), markup: document.documentElement.outerHTML };
  }

  it('is the same with the option and without', async () => {
    const without = await view({}, nobody);
    expect(boxes()).toEqual([]);

    const withOption = await view({ marksAllListed: true }, nobody);
    expect(boxes().length).toBeGreaterThan(2);
    expect(withOption).toEqual(without);
  });

  it.each<[string, UserWords]>([
    ['custom names', { mutes: [], ownAliases: [{ word: '贵州茅台', companyId: '688256.SSE' }] }],
    ['muted words', { mutes: [{ word: '贵州茅台', host: '' }], ownAliases: [] }],
  ])('is the same for users with the option, one of them with %s', async (_, user) => {
    const options = { marksAllListed: true };

    expect(await view(options, user)).toEqual(await view(options, nobody));
  });

  it('does not depend on the words of a user on a page with listed companies only', async () => {
    const hostComes = async (user: UserWords): Promise<number> => {
      await setUserWords(user);
      await open('<p>贵州茅台公告</p>');
      await whenRead();
      await moveMouse({ x: 3, y: 3 });
      await whenHoverSettled();
      return document.querySelectorAll('html > div').length;
    };

    expect(await hostComes(nobody)).toBe(1);
    expect(await hostComes({ mutes: [], ownAliases: [{ word: '贵州茅台', companyId: '688256.SSE' }] })).toBe(1);
    expect(await hostComes({ mutes: [{ word: '贵州茅台', host: '' }], ownAliases: [] })).toBe(1);
  });
});
