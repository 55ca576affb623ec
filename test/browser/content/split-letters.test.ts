// Names whose letters have elements of their own, and text that only the markup places side by side.
import { expect, it } from 'vitest';
import { expectMarks } from '../support/markup-cases.ts';
import { marks, open, read, whenRead } from '../support/reading.ts';

const each = (text: string, wrap: (letter: string) => string): string => Array.from(text, wrap).join('');

it('marks a name whose letters have elements of their own', async () => {
  await expectMarks(
    [
      {
        title: 'inline-block divs',
        body: `<h1>${each('午后新易盛', (one) => `<div class="ib">${one}</div>`)}</h1>`,
        marked: '新易盛',
      },
      {
        title: 'inline-block spans',
        body: `<p>${each('午后新易盛', (one) => `<span class="ib">${one}</span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'custom elements',
        body: `<p>${each('午后新易盛', (one) => `<split-char class="ib">${one}</split-char>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'an i element for each letter',
        body: `<p>${each('午后新易盛', (one) => `<i>${one}</i>`)}</p>`,
        marked: '新易盛',
      },
      { title: 'emphasis on one letter', body: '<p>午后<em>新</em>易盛</p>', marked: '新易盛' },
      {
        title: 'a floating drop cap',
        body: '<p><span style="float:left;font-size:44px;line-height:1;margin-right:4px">新</span>易盛午后走强，两市成交额与前一日相当。</p>',
        marked: '新易盛',
      },
      {
        title: 'a drop cap in a div',
        body: '<div><div style="float:left;font-size:44px;line-height:1">新</div>易盛午后走强，两市成交额与前一日相当。</div>',
        marked: '新易盛',
      },
      {
        title: 'a ::first-letter style',
        body: '<p class="first">新易盛午后走强，两市成交额与前一日相当。</p>',
        marked: '新易盛',
      },
      {
        title: 'flex items',
        body: `<div style="display:flex">${each('午后新易盛', (one) => `<div>${one}</div>`)}</div>`,
        marked: '新易盛',
      },
      {
        title: 'inline-flex letters',
        body: `<div>${each('午后新易盛', (one) => `<div style="display:inline-flex">${one}</div>`)}</div>`,
        marked: '新易盛',
      },
      {
        title: 'grid cells',
        body: `<div style="display:grid;grid-template-columns:repeat(5,16px)">${each('午后新易盛', (one) => `<div>${one}</div>`)}</div>`,
        marked: '新易盛',
      },
      {
        title: 'floats',
        body: `<div style="overflow:hidden">${each('午后新易盛', (one) => `<div style="float:left">${one}</div>`)}</div>`,
        marked: '新易盛',
      },
      {
        title: 'nested boxes',
        body: `<h2>${each('午后新易盛', (one) => `<div class="ib"><div style="overflow:hidden"><div style="position:relative">${one}</div></div></div>`)}</h2>`,
        marked: '新易盛',
      },
      {
        title: 'letters grouped into words',
        body: `<h2><div class="ib">${each('看好中际', (one) => `<div class="ib">${one}</div>`)}</div><div class="ib">${each('旭创', (one) => `<div class="ib">${one}</div>`)}</div></h2>`,
        marked: '中际旭创',
      },
      {
        title: 'letters shifted vertically',
        body: `<p>${each('午后新易盛', (one) => `<span class="ib" style="transform:translateY(4px)">${one}</span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'inline-block spans that wrap',
        body: `<p style="width:56px">${each('午后新易盛', (one) => `<span class="ib">${one}</span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'inline-block divs that wrap',
        body: `<div style="width:56px">${each('午后新易盛', (one) => `<div class="ib">${one}</div>`)}</div>`,
        marked: '新易盛',
      },
      {
        title: 'vertical text',
        body: `<p style="writing-mode:vertical-rl">${each('午后新易盛', (one) => `<span class="ib">${one}</span>`)}</p>`,
        marked: '新易盛',
      },
      {
        title: 'letters on a rotated line',
        body: `<p style="transform:rotate(90deg);width:100px;height:100px"><b>午后新</b><i>易</i>盛</p>`,
        marked: '新易盛',
      },
    ],
    '.ib { display: inline-block } .first::first-letter { float: left; font-size: 44px }',
  );
});

it('does not join separate texts into a name', async () => {
  await expectMarks(
    [
      {
        title: 'a menu of inline-blocks',
        body: '<nav><span class="tab">新</span><span class="tab">易盛</span></nav>',
        marked: '',
      },
      {
        title: 'a menu of divs',
        body: '<nav style="display:flex;gap:12px"><div>新</div><div>易盛</div></nav>',
        marked: '',
      },
      {
        title: 'padded inline links',
        body: '<nav><a style="padding:0 8px">新</a><a style="padding:0 8px">易盛</a></nav>',
        marked: '',
      },
      {
        title: 'table cells',
        body: '<table style="border-spacing:0"><tr><td style="padding:0">新</td><td style="padding:0">易盛</td></tr></table>',
        marked: '',
      },
      {
        title: 'half a name in a table cell',
        body: '<table><tr><td>腾讯</td><td>控股</td></tr></table>',
        marked: '腾讯',
      },
      { title: 'blocks below one another', body: '<div><div>新</div><div>易</div><div>盛</div></div>', marked: '' },
      { title: 'half a name in a block', body: '<div><div>腾讯</div><div>控股</div></div>', marked: '腾讯' },
      {
        title: 'display: block spans',
        body: '<div><span style="display:block">新</span><span style="display:block">易盛</span></div>',
        marked: '',
      },
      {
        title: 'grid columns',
        body: '<div style="display:grid;grid-template-columns:80px 80px"><div>新</div><div>易盛</div></div>',
        marked: '',
      },
      {
        title: 'text columns',
        body: '<div style="columns:2;width:400px;height:30px"><p style="margin:0;break-after:column">今日新</p><p style="margin:0">易盛</p></div>',
        marked: '',
      },
      {
        title: 'a reversed flex row',
        body: '<div style="display:flex;flex-direction:row-reverse"><div>新</div><div>易盛</div></div>',
        marked: '',
      },
      {
        title: 'two inline-block cards that wrap',
        body: '<div style="width:90px"><div class="card">今日新</div><div class="card">易盛大涨</div></div>',
        marked: '',
      },
      { title: 'a name split by a line break', body: '<p>建议关注腾讯<br>控股等</p>', marked: '' },
      {
        title: 'an empty block between the letters',
        body: '<div><div class="tab">今日</div>新<div></div>易盛</div>',
        marked: '',
      },
      {
        title: 'an image between the letters',
        body: '<p>今日新<img alt="" width="40" height="10">易盛</p>',
        marked: '',
      },
    ],
    '.tab { display: inline-block; margin-right: 12px } .card { display: inline-block; width: 80px }',
  );
});

const letterBoxes = (text: string): string => each(text, (one) => `<div class="ib">${one}</div>`);
const inlineBlocks = '<style>.ib { display: inline-block }</style>';

it('updates a name whose letters are appended one by one and changed', async () => {
  await read(`<p>天孚通信</p><h1>${letterBoxes('午后新')}</h1>`, inlineBlocks);
  expect(marks()).toEqual(['天孚通信']);
  const heading = document.querySelector('h1')!;

  for (const letter of '易盛') {
    heading.append(Object.assign(document.createElement('div'), { className: 'ib', textContent: letter }));
    await whenRead();
  }
  expect(marks()).toEqual(['天孚通信', '新', '易', '盛']);

  heading.lastElementChild!.textContent = '经';
  await whenRead();
  expect(marks()).toEqual(['天孚通信']);

  heading.lastElementChild!.textContent = '盛';
  await whenRead();
  expect(marks()).toEqual(['天孚通信', '新', '易', '盛']);
});

it.each([
  { title: 'a hidden menu', body: '<div class="shut"><p>看好<em>中际</em>旭创</p></div>' },
  { title: 'the hidden end of a paragraph', body: '<p>天孚通信<span class="shut">，看好<em>中际</em>旭创</span></p>' },
  {
    title: 'a hidden heading of separate letters',
    body: `<div class="shut"><h1>${letterBoxes('看好中际旭创')}</h1></div>`,
  },
  { title: 'a closed details element', body: '<details><summary>更多</summary><p>看好<em>中际</em>旭创</p></details>' },
])('marks a name across elements in $title once it is shown', async ({ body }) => {
  await open(`<p>新易盛</p>${body}`, `${inlineBlocks}<style>.shut { display: none }</style>`);
  await expect.poll(marks).toContain('新易盛');

  document.querySelector('.shut')?.classList.remove('shut');
  document.querySelector('details')?.setAttribute('open', '');

  await expect.poll(() => marks().join('')).toContain('中际旭创');
});
