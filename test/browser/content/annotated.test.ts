// Marks names whose letters have ruby readings, footnotes or hidden text between them.
import { expect, it } from 'vitest';
import { expectMarks } from '../support/markup-cases.ts';
import { emphasized, hover, read } from '../support/reading.ts';

const each = (text: string, wrap: (letter: string) => string): string => Array.from(text, wrap).join('');

const py = ['xīn', 'yì', 'shèng'];
const ruby = (wrap: (letter: string, reading: string) => string): string =>
  Array.from('新易盛', (letter, at) => wrap(letter, py[at]!)).join('');
/** Hide two letters: the prefilter finds a name around a single one only at every second offset of the page's text. */
const decoy = (hidden: string): string => `<p>午后新${hidden}易盛走强</p>`;

it('marks a name with ruby annotations by its base letters only', async () => {
  await expectMarks(
    [
      {
        title: 'a reading for each letter',
        body: `<p><ruby>${ruby((one, reading) => `${one}<rt>${reading}</rt>`)}</ruby>大涨</p>`,
        marked: '新易盛',
      },
      {
        title: 'a reading for the whole word',
        body: '<p>看好<ruby>新易盛<rt>xīn yì shèng</rt></ruby></p>',
        marked: '新易盛',
      },
      {
        title: 'a ruby element for each letter',
        body: `<p>${ruby((one, reading) => `<ruby>${one}<rt>${reading}</rt></ruby>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'a ruby element for each word',
        body: '<p><ruby>中际<rt>zhōngjì</rt></ruby><ruby>旭创<rt>xùchuàng</rt></ruby></p>',
        marked: '中际旭创',
      },
      {
        title: 'a reading wider than its word',
        body: '<p><ruby>中际<rt>Zhong Ji Innolight</rt></ruby><ruby>旭创<rt>xùchuàng</rt></ruby></p>',
        marked: '中际旭创',
      },
      {
        title: 'rp parentheses',
        body: `<p><ruby>${ruby((one, reading) => `${one}<rp>(</rp><rt>${reading}</rt><rp>)</rp>`)}</ruby></p>`,
        marked: '新易盛',
      },
      {
        title: 'alternating rb and rt',
        body: `<p><ruby>${ruby((one, reading) => `<rb>${one}</rb><rt>${reading}</rt>`)}</ruby></p>`,
        marked: '新易盛',
      },
      {
        title: 'all rb before all rt',
        body: '<p><ruby><rb>新</rb><rb>易</rb><rb>盛</rb><rt>xīn</rt><rt>yì</rt><rt>shèng</rt></ruby></p>',
        marked: '新易盛',
      },
      {
        title: 'an rtc element',
        body: '<p><ruby><rb>新易盛</rb><rtc><rt>xīn yì shèng</rt></rtc><rtc><rt>Eoptolink</rt></rtc></ruby></p>',
        marked: '新易盛',
      },
      {
        title: 'nested ruby',
        body: '<p><ruby><ruby>新易盛<rt>xīn yì shèng</rt></ruby><rt>公司</rt></ruby></p>',
        marked: '新易盛',
      },
      {
        title: 'readings hidden with display: none',
        body: `<p class="bare"><ruby>${ruby((one, reading) => `${one}<rt>${reading}</rt>`)}</ruby></p>`,
        marked: '新易盛',
      },
      {
        title: 'a ruby on only part of the name',
        body: '<p>看好<ruby>新<rt>xīn</rt></ruby>易盛</p>',
        marked: '新易盛',
      },
      { title: 'a name inside a reading', body: '<p><ruby>光模块<rt>新易盛</rt></ruby></p>', marked: '' },
      {
        title: 'a column for each letter',
        body: `<p>${ruby((one, reading) => `<span class="column"><span class="py">${reading}</span><span>${one}</span></span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'an inline-block for each letter',
        body: `<p>${ruby((one, reading) => `<span class="ib"><span class="py block">${reading}</span><span class="block">${one}</span></span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'an inline-table for each letter',
        body: `<p>${ruby((one, reading) => `<span style="display:inline-table"><span style="display:table-row"><span class="py" style="display:table-cell">${reading}</span></span><span style="display:table-row"><span style="display:table-cell">${one}</span></span></span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'absolutely positioned readings',
        body: `<p style="padding-top:20px">${ruby((one, reading) => `<span style="position:relative">${one}<span class="py" style="position:absolute;left:0;top:-14px">${reading}</span></span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'columns built from divs',
        body: `<div style="display:flex">${ruby((one, reading) => `<div style="text-align:center"><div class="py">${reading}</div><div>${one}</div></div>`)}</div>`,
        marked: '新易盛',
      },
    ],
    `.bare rt { display: none } .py { font-size: 9px } .block { display: block; text-align: center } .ib { display: inline-block }
   .column { display: inline-flex; flex-direction: column; align-items: center }`,
  );
});

it('marks a name interrupted by notes, hidden text or empty elements', async () => {
  await expectMarks(
    [
      { title: 'a footnote number', body: decoy('<sup>[1]</sup>'), marked: '新易盛' },
      { title: 'a linked footnote number', body: decoy('<sup><a href="#n1">注1</a></sup>'), marked: '新易盛' },
      { title: 'a plain link to a footnote', body: decoy('<a href="#n1">[2]</a>'), marked: '新易盛' },
      { title: 'a subscript', body: decoy('<sub>①</sub>'), marked: '新易盛' },
      { title: 'a note after the name', body: '<p>午后新易盛<sup>[1]</sup>走强</p>', marked: '新易盛' },
      {
        title: 'letters hidden by an inline style',
        body: decoy('<span style="display:none">丁丙</span>'),
        marked: '新易盛',
      },
      { title: 'letters hidden by a class', body: decoy('<span class="off">丁丙</span>'), marked: '新易盛' },
      { title: 'letters with the hidden attribute', body: decoy('<span hidden>丁丙</span>'), marked: '新易盛' },
      {
        title: 'letters with visibility: hidden',
        body: decoy('<i style="visibility:hidden;position:absolute">丁丙</i>'),
        marked: '新易盛',
      },
      { title: 'letters with font-size: 0', body: decoy('<i style="font-size:0">丁丙</i>'), marked: '新易盛' },
      {
        title: 'letters in a zero-width box',
        body: decoy(
          '<span style="display:inline-block;width:0;height:1em;overflow:hidden;vertical-align:bottom">丁丙</span>',
        ),
        marked: '新易盛',
      },
      { title: 'screen-reader-only text', body: decoy('<span class="sr">,</span>'), marked: '新易盛' },
      {
        title: 'hidden letters between separately wrapped letters',
        body: `<p>${each('新丁丙易丁丙盛', (one) => `<span class="${'丁丙'.includes(one) ? 'off' : ''}">${one}</span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'hidden text between two halves of a name',
        body: '<p>中际<span class="off">丁丙</span>旭创</p>',
        marked: '中际旭创',
      },
      { title: 'a wbr element', body: decoy('<wbr>'), marked: '新易盛' },
      { title: 'a soft hyphen', body: decoy('&shy;'), marked: '新易盛' },
      { title: 'an HTML comment', body: decoy('<!-- 丁 -->'), marked: '新易盛' },
      { title: 'empty elements', body: decoy('<span></span><i></i><a id="x"></a>'), marked: '新易盛' },
      {
        title: 'highlighted search hits',
        body: '<p><em>中际</em>旭创与<mark>新</mark>易<mark>盛</mark></p>',
        marked: '中际旭创新易盛',
      },
      {
        title: 'lowercase text shown in capitals',
        body: '<p style="text-transform:uppercase">看好nvidia与<b>n</b>vidia</p>',
        marked: 'nvidianvidia',
      },
      { title: 'generated content before the name', body: '<p class="before">新易盛</p>', marked: '新易盛' },
      { title: 'a visible letter', body: decoy('<i>丁</i>'), marked: '' },
      {
        title: 'a letter with aria-hidden only',
        body: decoy('<i aria-hidden="true">丁</i>'),
        marked: '',
      },
      {
        title: 'a name completed only by hidden text',
        body: '<p>午后新易<span class="off">盛</span>走强</p>',
        marked: '',
      },
      { title: 'a superscript that is not a note', body: decoy('<sup>旧</sup>'), marked: '' },
    ],
    `.off { display: none } .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
   .before::before { content: '关注' }`,
  );
});

it.each([
  {
    title: 'with a reading for each letter',
    body: `<p><ruby>${ruby((one, reading) => `${one}<rt>${reading}</rt>`)}</ruby>大涨</p>`,
  },
  { title: 'with a footnote inside', body: decoy('<sup>[1]</sup>') },
  {
    title: 'whose letters are separate boxes',
    body: `<h1>${each('午后新易盛', (one) => `<div style="display:inline-block">${one}</div>`)}</h1>`,
  },
  {
    title: 'in a different source order',
    body: `<div><span class="free" style="left:60px">易盛</span><span class="free" style="left:40px">新</span><span class="free" style="left:200px">天孚通信</span></div>`,
  },
])('shows the card on hover over each letter of a name $title and emphasizes only the letters', async ({ body }) => {
  await read(body, '<style>.free { position: absolute; top: 40px; font-size: 20px }</style>');

  for (const letter of ['新', '盛']) {
    expect(await hover(letter)).toBe('300502.SZSE');
    expect(emphasized().join('')).toMatch(/^[新易盛]{3}$/);
  }
});
