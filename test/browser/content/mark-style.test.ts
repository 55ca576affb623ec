// How marks look and which mentions have one, by the user's settings. All mentions have a card whatever their mark.
import { describe, expect, it } from 'vitest';
import { counts, hover, markRanges, marks, open, read, setSettings, whenRead } from '../support/reading.ts';

const repeated = '<p>新易盛大涨，新易盛(300502)成交放大。<br>新易盛再涨，中际旭创也涨。</p><p>新易盛</p>';

const readWith = async (settings: Parameters<typeof setSettings>[0], body: string): Promise<void> => {
  await open(body);
  await setSettings(settings);
  await whenRead();
};

const inGroup = (name: string): string[] => markRanges(name).map(({ startContainer }) => (startContainer as Text).data);

describe('with only the first mention of a paragraph marked', () => {
  it('marks a company once in each paragraph, also between line breaks, and counts all of them', async () => {
    await readWith({ marksFirstOnly: true }, repeated);

    expect(marks()).toEqual(['新易盛', '新易盛', '中际旭创', '新易盛']);
    expect(await counts()).toEqual({ '300502.SZSE': 5, '300308.SZSE': 1 });
  });

  it('opens the card of a mention without a mark', async () => {
    await readWith({ marksFirstOnly: true }, '<p>新易盛大涨，<i>新易盛</i>成交放大。</p>');
    expect(marks()).toEqual(['新易盛']);

    expect(await hover('新易盛', 1)).toBe('300502.SZSE');
  });

  it('keeps the mark when the paragraph changes', async () => {
    await readWith({ marksFirstOnly: true }, '<p id="p">新易盛，新易盛</p>');

    document.querySelector('#p')!.firstChild!.nodeValue = '天孚通信，新易盛，新易盛';
    await whenRead();

    expect(marks()).toEqual(['天孚通信', '新易盛']);
  });
});

it('marks every mention otherwise', async () => {
  await read(repeated);

  expect(marks()).toHaveLength(6);
});

it.each([
  ['a link', '<a href="#x"><b>新易盛</b></a>'],
  ['a link around a block', '<a href="#x"><div>新易盛</div></a>'],
  ['a form in a link with a field named closest', '<a href="#x"><form>新易盛<input name="closest"></form></a>'],
])('tints a mention in %s instead of underlining it twice', async (_, html) => {
  await read(`<p>中际旭创</p>${html}<a>天孚通信</a>`);

  expect(inGroup('yanjing')).toEqual(['中际旭创', '天孚通信']);
  expect(inGroup('yanjing-tint')).toEqual(['新易盛']);
});

it('tints all mentions if the user chose it', async () => {
  await readWith({ markStyle: 'tint' }, '<p>中际旭创</p><a href="#x">新易盛</a>');

  expect(CSS.highlights.has('yanjing')).toBe(false);
  expect(inGroup('yanjing-tint')).toEqual(['中际旭创', '新易盛']);
});

it('registers nothing without marks, and still opens cards', async () => {
  await readWith({ markStyle: 'none' }, '<p>中际旭创</p><a href="#x">新易盛</a>');

  expect([...CSS.highlights.keys()]).toEqual([]);
  expect(await hover('中际旭创')).toBe('300308.SZSE');
});

it.each(['600519.SH', '09999.HK', 'SZ150018', '159915.SZ'])(
  'does not mark %s, about which nothing is known',
  async (code) => {
    await read(`<p>中际旭创 ${code}</p>`);

    expect(marks()).toEqual(['中际旭创']);
  },
);
