// Trees that are read: every kind of element, and open shadow roots with their slots.
import { afterEach, expect, it, vi } from 'vitest';
import { expectMarks } from '../support/markup-cases.ts';
import { marks, read, whenRead } from '../support/reading.ts';

it('marks text in every kind of element', async () => {
  await expectMarks([
    {
      title: 'SVG text',
      body: '<svg width="300" height="40"><text x="10" y="20">看好新易盛</text></svg>',
      marked: '新易盛',
    },
    {
      title: 'tspans on one line',
      body: '<svg width="300" height="40"><text x="10" y="20">看好<tspan fill="red">新</tspan><tspan>易盛</tspan></text></svg>',
      marked: '新易盛',
    },
    {
      title: 'tspans with a position for each letter',
      body:
        '<svg width="300" height="40"><text y="20">' +
        Array.from('看好新易盛', (one, at) => `<tspan x="${10 + at * 16}">${one}</tspan>`).join('') +
        '</text></svg>',
      marked: '新易盛',
    },
    {
      title: 'tspans on two lines',
      body: '<svg width="300" height="60"><text><tspan x="10" y="20">看好新</tspan><tspan x="10" y="45">易盛</tspan></text></svg>',
      marked: '',
    },
    {
      title: 'texts of a chart axis',
      body: '<svg width="300" height="40"><text x="10" y="20">新</text><text x="120" y="20">易盛</text></svg>',
      marked: '',
    },
    {
      title: 'texts side by side',
      body: '<svg width="300" height="40"><text x="10" y="20">看好新</text><text x="58" y="20">易盛</text></svg>',
      marked: '新易盛',
    },
    {
      title: 'HTML in SVG',
      body: '<svg width="300" height="40"><foreignObject width="300" height="40"><p>新易盛</p></foreignObject></svg>',
      marked: '新易盛',
    },
    {
      title: 'a description in SVG',
      body: '<svg width="300" height="40"><title>新易盛</title><desc>新易盛</desc></svg>',
      marked: '',
    },
    { title: 'MathML', body: '<math><mtext>新易盛</mtext></math>', marked: '' },
    {
      title: 'blocks with display: contents',
      body: '<div style="display:contents">看好<b style="display:contents">新</b>易盛</div>',
      marked: '新易盛',
    },
    {
      title: 'inline elements with display: contents',
      body: '<p>看好<span style="display:contents"><b>新</b>易</span>盛</p>',
      marked: '新易盛',
    },
    {
      title: 'a div with display: contents in a line',
      body: '<div>看好<div style="display:contents">新</div>易盛</div>',
      marked: '新易盛',
    },
    { title: 'an inline div', body: '<div>看好<div style="display:inline">新</div>易盛</div>', marked: '新易盛' },
    {
      title: 'table cells shown as blocks',
      body: '<table style="display:block"><tbody style="display:block"><tr style="display:block"><td style="display:block">新易盛</td><td style="display:block">走强</td></tr></tbody></table>',
      marked: '新易盛',
    },
    {
      title: 'an open details element',
      body: '<details open><summary>天孚通信</summary>新易盛</details>',
      marked: '天孚通信新易盛',
    },
    { title: 'a template', body: '<template><p>新易盛</p></template>', marked: '' },
    { title: 'noscript', body: '<noscript><p>新易盛</p></noscript>', marked: '' },
    {
      title: 'a form with fields named like DOM properties',
      body: '<form><input name="firstChild"><input name="parentNode"><input name="textContent"><input name="children"><input name="getBoundingClientRect"><b>新</b>易盛</form>',
      marked: '新易盛',
    },
    {
      title: 'a button and a label',
      body: '<button>新易盛</button><label>天孚通信<input type="checkbox"></label>',
      marked: '新易盛天孚通信',
    },
    {
      title: 'a legend, a caption and a list',
      body: '<fieldset><legend>新易盛</legend></fieldset><dl><dt>天孚通信</dt></dl>',
      marked: '新易盛天孚通信',
    },
  ]);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** `read`, with time and idle periods as the test wants them. */
async function readWithFakeTime(body: string): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Without it, idle work is started by a timer. The browser may find no idle period for seconds.
  vi.stubGlobal('requestIdleCallback', undefined);
  await read(body);
}

/** Plain elements are searched for shadow roots a second after a change. */
async function whenSearched(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1500);
  await whenRead();
}

/** The order of marks in different roots differs between runs. */
const sortedMarks = (): string => marks().toSorted().join();

it('marks a name in nested shadow roots', async () => {
  await readWithFakeTime('<div id="host"></div>');
  let host = document.querySelector('#host')!;
  for (let depth = 0; depth < 3; depth++) {
    const root = host.attachShadow({ mode: 'open' });
    host = document.createElement('section');
    root.append(`第${depth}层`, host);
  }
  host.append('看好', Object.assign(document.createElement('b'), { textContent: '中际' }), '旭创');
  document.body.append('.');
  await whenSearched();

  expect(sortedMarks()).toBe('中际,旭创');
});

it.each([
  { title: 'slotted text', root: '<p><slot></slot></p>', light: '新易盛', marked: '新易盛' },
  {
    title: 'elements in named slots',
    root: '<slot name="b"></slot><slot name="a"></slot>',
    light: '<span slot="a">天孚通信</span><span slot="b">新易盛</span>',
    marked: '天孚通信,新易盛',
  },
  {
    title: 'text of its own',
    root: '<p>新易盛</p>',
    light: '',
    marked: '新易盛',
  },
  {
    title: 'a name split over slotted elements',
    root: '<slot></slot>',
    light: '<b>新</b><i>易</i>盛',
    marked: '新,易,盛',
  },
])('marks a name in a shadow root with $title', async ({ root, light, marked }) => {
  await readWithFakeTime(`<div id="host">${light}</div>`);
  document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = root;
  document.body.append('.');
  await whenSearched();

  expect(sortedMarks()).toBe(marked);
});
