// Card states in the gallery: page text, hovered word, and further actions.
import type { Page } from '@playwright/test';
import { boxIn, clickIn } from '../test/support/card.ts';

export interface Shot {
  name: string;
  body: string;
  word: string;
  colorScheme?: 'dark';
  viewport?: { width: number; height: number };
  /** Runs once the card is shown. */
  act?: (page: Page) => Promise<void>;
  /** Captures the whole window, not only the card with a margin. */
  isWhole?: boolean;
}

async function pointAt(page: Page, className: string): Promise<void> {
  const box = await boxIn(page, className);
  if (!box) throw new Error(`no .${className} in the card`);
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
}

const mute = (scope: 'here' | 'site') => async (page: Page) => {
  await clickIn(page, 'card-not-this');
  await clickIn(page, `card-scope-${scope}`);
};

const googleWord = { body: '谷歌(GOOGL)上调了全年资本开支。', word: '谷歌' };
const amazonWord = { body: '亚马逊(AMZN)表示数据中心供电仍是瓶颈。', word: '亚马逊' };
const innolightWord = { body: '中际旭创(300308.SZ)领涨光模块。', word: '中际旭创' };
const envicoolWord = { body: '英维克(002837.SZ)液冷订单增长。', word: '英维克' };
const emptyWord = { body: '腾龙股份(603158.SH)今日平盘。', word: '603158.SH' };

export const chineseShots: readonly Shot[] = [
  { name: 'card-stance', ...innolightWord },
  { name: 'card-many-figures', ...googleWord },
  { name: 'card-all-figures', ...googleWord, act: (page) => clickIn(page, 'card-more') },
  { name: 'card-change', ...amazonWord },
  { name: 'card-change-dark', ...amazonWord, colorScheme: 'dark' },
  { name: 'card-ranges', body: 'Meta(META)股价走高,扎克伯格谈算力。', word: 'Meta' },
  { name: 'card-none', ...emptyWord },
  { name: 'card-none-dark', ...emptyWord, colorScheme: 'dark' },
  { name: 'card-inferred', body: '百度(BIDU)公司公布财报。', word: '百度' },
  { name: 'card-figure-detail', ...amazonWord, act: (page) => pointAt(page, 'card-figure') },
  { name: 'card-figure-detail-dark', ...amazonWord, colorScheme: 'dark', act: (page) => pointAt(page, 'card-figure') },
  { name: 'card-figure-open', ...amazonWord, act: (page) => clickIn(page, 'card-figure') },
  { name: 'card-peers-open', ...innolightWord, act: (page) => clickIn(page, 'card-more-peers') },
  { name: 'card-why', ...innolightWord, act: (page) => clickIn(page, 'card-why-marked') },
  { name: 'card-mute', ...envicoolWord, act: (page) => clickIn(page, 'card-not-this') },
  { name: 'card-muted-here', ...envicoolWord, act: mute('here') },
  { name: 'card-muted-site', ...envicoolWord, act: mute('site') },
  { name: 'card-copy-menu', ...innolightWord, act: (page) => clickIn(page, 'card-copy-more') },
  { name: 'card-copied', ...innolightWord, act: (page) => clickIn(page, 'card-copy-text') },
  { name: 'card-peer', ...innolightWord, act: (page) => clickIn(page, 'card-go') },
  { name: 'card-narrow', ...amazonWord, viewport: { width: 360, height: 640 }, isWhole: true },
  {
    name: 'card-pinned-pair',
    body: '亚马逊(AMZN)与谷歌(GOOGL)先后上调资本开支,光模块走强。',
    word: '谷歌',
    viewport: { width: 1100, height: 640 },
    isWhole: true,
    act: pinBesideAnother,
  },
];

export const conflictShots: readonly Shot[] = [
  { name: 'card-conflict', body: '寒武纪(688256)成交放大。', word: '寒武纪' },
  { name: 'card-conflict-dark', body: '寒武纪(688256)成交放大。', word: '寒武纪', colorScheme: 'dark' },
  { name: 'card-long-names', body: '沃尔核材(002130)走强。', word: '沃尔核材' },
];

export const englishShots: readonly Shot[] = [
  { name: 'card-english', body: 'Amazon (AMZN) shares rose.', word: 'Amazon' },
  { name: 'card-english-stance', body: 'Cambricon (688256.SH) shares rose.', word: 'Cambricon' },
  {
    name: 'card-english-copy',
    body: 'Amazon (AMZN) shares rose.',
    word: 'Amazon',
    act: (page) => clickIn(page, 'card-copy-more'),
  },
  { name: 'card-english-long', body: 'Shares of Woer Heat-Shrinkable Material (002130.SZ) rose.', word: 'Woer' },
  { name: 'card-english-dark', body: 'Alphabet (GOOGL) shares rose.', word: 'Alphabet', colorScheme: 'dark' },
  {
    name: 'card-english-narrow',
    body: 'Amazon (AMZN) shares rose.',
    word: 'Amazon',
    viewport: { width: 360, height: 640 },
    isWhole: true,
  },
];

/** Pins the current card, drags it aside by its header, and opens the card of another company. */
async function pinBesideAnother(page: Page): Promise<void> {
  await clickIn(page, 'card-pin');
  const head = await boxIn(page, 'card-identity');
  if (!head) throw new Error('the pinned card has no header');
  await page.mouse.move(head.x + 8, head.y + 8);
  await page.mouse.down();
  await page.mouse.move(630, 120, { steps: 6 });
  await page.mouse.up();
  const word = await page.evaluate(() => {
    const text = document.querySelector('p')!.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 3);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(word.x - 1, word.y);
  await page.mouse.move(word.x, word.y);
  await page.waitForTimeout(700);
}

export const sentenceShots: readonly Shot[] = [
  { name: 'card-figure-sentence', ...amazonWord, act: (page) => pointAt(page, 'card-figure') },
];
