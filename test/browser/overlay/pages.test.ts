// On every kind of page the card opens on hover, can be reached by the pointer, and closes.
import { afterEach, expect, it } from 'vitest';
import { endSession, expectUsableCard, hoverWord, marks, startSession, stopClock } from '../support/session.ts';
import {
  defineComponent,
  eventually,
  findText,
  goFullscreen,
  leaveFullscreen,
  nextFrame,
  query,
  showPage,
} from '../support/test-page.ts';

afterEach(async () => {
  await leaveFullscreen();
  endSession();
});

interface Kind {
  name: string;
  body: string | (() => string);
  css?: string;
  /** Brings the word into view, before the page is read. */
  before?: () => unknown;
  /** Changes the page after it was read. */
  after?: () => unknown;
}

const filler = '<p>两市成交额与前一日相当，市场情绪平稳。</p>';
const word = '<p>午后新易盛走强。</p>';

const scrollToWord = (): void =>
  findText('新易盛').startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });

function post(text: string): HTMLElement {
  const article = document.createElement('article');
  article.append(text);
  return article;
}

const kinds: readonly Kind[] = [
  { name: 'a news article', body: `<article><h1>午后异动</h1>${filler}${word}${filler}</article>` },
  {
    name: 'a feed that loads posts while it is scrolled',
    body: `${word}<main id="feed">${filler.repeat(30)}</main>`,
    after: async () => {
      query('p').remove();
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      query('#feed').append(post('网友：午后新易盛走强。'), ...Array.from({ length: 20 }, () => post('再看看')));
      await eventually(() => expect(marks()).toEqual(['新易盛']));
      scrollToWord();
      // The event of scrolling comes with the next frame, and closes cards.
      await nextFrame();
    },
  },
  {
    name: 'a page re-rendered by its scripts',
    body: word,
    after: async () => {
      for (const version of ['第二版：', '第三版：']) {
        document.body.replaceChildren(post(`${version}午后新易盛走强。`));
        await nextFrame();
      }
      await eventually(() => expect(marks()).toEqual(['新易盛']));
    },
  },
  {
    name: 'a table of quotes',
    body: '<table><tr><th>代码</th><th>名称</th><th>最新价</th></tr><tr><td>300502</td><td>新易盛</td><td>98.10</td></tr></table>',
  },
  { name: 'a dark page', body: word, css: 'html { background: #0b0d12; color: #ccd; color-scheme: dark }' },
  { name: 'a page that forbids selection', body: word, css: '* { user-select: none !important }' },
  {
    name: 'a link laid over its text',
    body: `<div style="position:relative;width:300px">${word}<a href="#x" style="position:absolute;inset:0"></a></div>`,
  },
  {
    name: 'nested scroll containers',
    body: `<div style="height:300px;overflow:auto"><div style="height:200px;overflow:auto">${filler.repeat(9)}${word}</div>${filler.repeat(9)}</div>`,
    before: scrollToWord,
  },
  {
    name: 'an app in nested shadow roots',
    body: () => `<${defineComponent(`<${defineComponent(word)}>`)}>`,
  },
  {
    name: 'a modal dialog',
    body: `${filler}<dialog>${word}</dialog>`,
    before: () => document.querySelector('dialog')!.showModal(),
  },
  {
    name: 'a fullscreen element',
    body: `<section style="background:#fff">${word}</section>`,
    before: () => goFullscreen(query('section')),
  },
  { name: 'a right-to-left paragraph', body: '<p dir="rtl">ارتفع سهم 新易盛 اليوم</p>' },
];

it.each(kinds)('opens, keeps and closes the card on $name', async ({ body, css, before, after }) => {
  await showPage(typeof body === 'string' ? body : body(), css);
  await before?.();
  await startSession('新易盛');
  await after?.();
  stopClock();

  await hoverWord('新易盛', '300502');
  await expectUsableCard('300502');
});
