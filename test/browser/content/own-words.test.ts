// The user's aliases and mutes: what the user gets of them, and that the page cannot tell two users apart.
import { afterEach, describe, expect, it } from 'vitest';
import type { UserWords } from '../../../lib/recognition/compile-own-words.ts';
import {
  companyOrder,
  counts,
  hover,
  markRanges,
  marks,
  open,
  read,
  setSettings,
  setUserWords,
  whenRead,
} from '../support/reading.ts';

const nobody: UserWords = { mutes: [], ownAliases: [] };

const withAliases = (aliases: Record<string, string>): UserWords => ({
  mutes: [],
  ownAliases: Object.entries(aliases).map(([word, companyId]) => ({ word, companyId })),
});

const withMutes = (...words: string[]): UserWords => ({
  mutes: words.map((word) => ({ word, host: '' })),
  ownAliases: [],
});

afterEach(() => setUserWords(nobody));

/** The place of a node in the document, as indexes of children. */
function pathOf(node: Node): string {
  const { parentNode } = node;
  return parentNode ? `${pathOf(parentNode)}/${[...parentNode.childNodes].indexOf(node as ChildNode)}` : '';
}

const registered = (): string[] =>
  markRanges()
    .map(({ startContainer, startOffset, endOffset }) => `${pathOf(startContainer)} ${startOffset}-${endOffset}`)
    .toSorted();

const letters = (word: string): string =>
  word.replaceAll(/./g, (one) => `<span style="display:inline-block">${one}</span>`);

/** Ambiguous names, letters in blocks, a long text, a table, and words beside, across and inside one another. */
const page = `
  <h1>${letters('新易盛')}与${letters('小寒寒')}</h1>
  <p>苹果今日发布新品，苹果手机销量增长。寒王与寒武纪，新易盛光通信与浪潮来了。</p>
  <p>浪潮软件公告，浪<b>潮</b>信息走强，英伟<em>达</em>与英伟达。</p>
  <p>中的际了旭创与天孚通信（300394），NVIDIA and Cambo</p>
  <table><tr><th>代码</th><th>名称</th></tr><tr><td>688256</td><td>寒武纪</td></tr></table>
  <pre>${'今日平淡。'.repeat(900)}\n新易盛\n${'今日平淡，寒王。'.repeat(700)}\n中际旭创</pre>
  <p id="late">今日</p>`;

const users: [string, UserWords][] = [
  [
    'has aliases that are no packaged words',
    withAliases({ 寒王: '688256.SSE', 小寒寒: '688256.SSE', cambo: '688256.SSE' }),
  ],
  [
    'has aliases that are packaged or ambiguous words',
    withAliases({ 苹果: '688256.SSE', 新易盛: '688256.SSE', 浪潮: '688256.SSE' }),
  ],
  [
    'has aliases that overlap packaged words',
    withAliases({
      新易盛光通信: '688256.SSE',
      与英伟: '688256.SSE',
      日发布: '688256.SSE',
      易盛与: '688256.SSE',
      的际: '688256.SSE',
    }),
  ],
  ['has aliases that occur everywhere', withAliases({ 今日: '688256.SSE', 平淡: '688256.SSE', 与英: '688256.SSE' })],
  ['muted words', withMutes('英伟达', '苹果', 'NVIDIA', '新易盛', '寒武纪', '300394')],
  ['muted words on the site', { mutes: [{ word: '英伟达', host: location.hostname }], ownAliases: [] }],
  ['muted own aliases', { ...withAliases({ 寒王: '688256.SSE' }), mutes: [{ word: '寒王', host: '' }] }],
];

async function readAsUser(user: UserWords): Promise<string[][]> {
  await setUserWords(user);
  await read(page);
  // The scripts may still be starting: changed words and settings each start them again.
  await expect.poll(registered).not.toEqual([]);
  await whenRead();
  const first = registered();
  document.querySelector('#late')!.textContent = '天孚通信与寒王，苹果股价今日上涨';
  await whenRead();
  return [first, registered()];
}

describe('a page', () => {
  it.each(users)('sees the same marks as for a user without own words if the user %s', async (_, user) => {
    const plain = await readAsUser(nobody);
    expect(plain[0]!.length).toBeGreaterThan(8);
    expect(plain[1]!.length).toBeGreaterThan(plain[0]!.length);

    expect(await readAsUser(user)).toEqual(plain);
  });

  it('sees the same marks for users whose words are cut from its text at random', async () => {
    const plain = await readAsUser(nobody);
    const text = document.body.textContent;
    // A fixed sequence, so that a failure can be repeated.
    let seed = 1;
    const random = (most: number): number => (seed = (seed * 48_271) % 0x7fff_ffff) % most;
    for (let round = 0; round < 8; round++) {
      const words = Array.from({ length: 12 }, () => {
        const at = random(text.length);
        return text.slice(at, at + 2 + random(4));
      });
      const user = withAliases(Object.fromEntries(words.slice(0, 8).map((word) => [word, '688256.SSE'])));
      expect([words, ...(await readAsUser({ ...user, mutes: withMutes(...words.slice(6)).mutes }))]).toEqual([
        words,
        ...plain,
      ]);
    }
  });

  it('sees the same marks when a word is muted while it is open', async () => {
    await read('<p>英伟达与新易盛</p>');
    await expect.poll(registered).toHaveLength(2);
    const before = registered();

    await setUserWords(withMutes('英伟达'));
    await expect.poll(() => counts()).toEqual({ '300502.SZSE': 1 });

    expect(registered()).toEqual(before);
  });
});

describe('an own alias', () => {
  it.each<[string, string, Record<string, string>, Record<string, number>]>([
    ['is counted', '寒王大涨', { 寒王: '688256.SSE' }, { '688256.SSE': 1 }],
    ['wins over the same packaged name', '新易盛大涨', { 新易盛: '688256.SSE' }, { '688256.SSE': 1 }],
    ['wins over a packaged name inside it', '新易盛光通信大涨', { 新易盛光通信: '688256.SSE' }, { '688256.SSE': 1 }],
    ['wins over a packaged name that it overlaps', '看新易盛大涨', { 看新易: '688256.SSE' }, { '688256.SSE': 1 }],
    ['loses to a packaged name around it', '新易盛大涨', { 新易: '688256.SSE' }, { '300502.SZSE': 1 }],
  ])('%s', async (_, text, aliases, wanted) => {
    await setUserWords(withAliases(aliases));
    await read(`<p>${text}</p>`);

    expect(await counts()).toEqual(wanted);
    expect(await hover(text.slice(0, 3))).toBe(Object.keys(wanted)[0]);
    expect(await companyOrder()).toEqual(Object.entries(wanted).map(([companyId, count]) => ({ companyId, count })));
  });

  it('is found in letters that are blocks, in long texts and in text that comes later', async () => {
    await setUserWords(withAliases({ 小寒寒: '688256.SSE' }));
    await read(`<h1>${letters('小寒寒')}</h1><pre>${'今日平淡。'.repeat(1800)}小寒寒</pre><p id="late">今日</p>`);
    document.querySelector('#late')!.textContent = '小寒寒大涨';

    await expect.poll(() => counts()).toEqual({ '688256.SSE': 3 });
    expect(marks()).toEqual([]);
  });
});

describe('a muted word', () => {
  it('has no card, no count and no place in the order, and keeps its mark', async () => {
    await setUserWords(withMutes('英伟达'));
    await read('<p>英伟达与新易盛</p>');

    expect(await counts()).toEqual({ '300502.SZSE': 1 });
    expect(await companyOrder()).toEqual([{ companyId: '300502.SZSE', count: 1 }]);
    expect(await hover('英伟达')).toBeNull();
    expect(await hover('新易盛')).toBe('300502.SZSE');
    expect(marks()).toEqual(['英伟达', '新易盛']);
  });

  it('loses its mark if the user chose so', async () => {
    await setUserWords(withMutes('英伟达'));
    await open('<p>英伟达与新易盛</p>');
    await setSettings({ hidesMutedMarks: true });
    await whenRead();

    expect(marks()).toEqual(['新易盛']);
  });
});
