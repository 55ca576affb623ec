// Absolutely positioned text, as in the text layer of a PDF viewer.
import { it } from 'vitest';
import { expectMarks } from '../support/markup-cases.ts';

/** A positioned span of a text layer. */
const placed = (text: string, left: number, top: number, more = ''): string =>
  `<span style="left:${left}px;top:${top}px;${more}">${text}</span>`;
const layer = (spans: string, style = ''): string => `<div class="layer" style="${style}">${spans}</div>`;
const letters = (text: string, left: number, top: number, pitch: number): string =>
  Array.from(text, (letter, at) => placed(letter, left + at * pitch, top)).join('');

it('marks names in a text layer by visual position', async () => {
  await expectMarks(
    [
      {
        title: 'two spans side by side',
        body: layer(
          placed('其中中际', 40, 0) + placed('旭创', 120, 0, 'font-weight:bold') + placed('表现突出', 160, 0),
        ),
        marked: '中际旭创',
      },
      {
        title: 'a name split by br',
        body: layer(`${placed('建议关注腾讯', 40, 0)}<br>${placed('控股等', 40, 30)}`),
        marked: '腾讯控股',
      },
      {
        title: 'a name split over two lines, neither half of which is a name',
        body: layer(placed('看好新', 40, 0) + placed('易盛等', 40, 30)),
        marked: '新易盛',
      },
      {
        title: 'a name split by br, neither half of which is a name',
        body: layer(`${placed('看好新', 40, 0)}<br>${placed('易盛等', 40, 30)}`),
        marked: '新易盛',
      },
      {
        title: 'a name split after the indented first line of a paragraph',
        body: layer(placed('建议关注中际', 80, 0) + placed('旭创的看法不变', 40, 30)),
        marked: '中际旭创',
      },
      {
        title: 'Latin words split over two lines',
        body: layer(placed('NVIDIA and Marvell', 40, 0) + placed('Technology rose', 40, 30)),
        marked: 'NVIDIAMarvellTechnology',
      },
      {
        title: 'a name split in a cell of a table',
        body: layer(placed('中际', 40, 0) + placed('12.5', 100, 0) + placed('旭创', 40, 30) + placed('新易盛', 200, 0)),
        marked: '中际旭创新易盛',
      },
      {
        title: 'halves in two columns',
        body: layer(placed('建议关注腾讯', 40, 0) + placed('控股等', 300, 30)),
        marked: '',
      },
      {
        title: 'halves in two paragraphs, the second one indented',
        body: layer(placed('建议关注中际', 40, 0) + placed('旭创大涨', 80, 30)),
        marked: '',
      },
      {
        title: 'halves in two paragraphs, the first one ending early',
        body: layer(
          placed('这一段写到这里，一行满', 40, 0) + placed('看好中际', 40, 30) + placed('旭创大涨', 40, 60),
          'height:90px',
        ),
        marked: '',
      },
      {
        title: 'halves of different sizes',
        body: layer(placed('看好中际', 40, 0, 'font-size:28px') + placed('旭创大涨', 40, 30)),
        marked: '',
      },
      { title: 'a span for each letter', body: layer(letters('看好新易盛', 40, 0, 20)), marked: '新易盛' },
      { title: 'widely spaced letters', body: layer(letters('看好新易盛', 40, 0, 32)), marked: '新易盛' },
      {
        title: 'scaled spans',
        body: layer(placed('看好新易', 40, 0, 'transform:scaleX(0.5);transform-origin:0 0') + placed('盛', 80, 0)),
        marked: '新易盛',
      },
      {
        title: 'a scaled layer',
        body: layer(letters('看好新易盛', 40, 0, 20), 'transform:scale(0.5)'),
        marked: '新易盛',
      },
      {
        title: 'a name out of visual order in the source',
        body: layer(placed('易盛大涨', 100, 0) + placed('今日新', 40, 0) + placed('天孚通信', 40, 30)),
        marked: '易盛新天孚通信',
      },
      {
        title: 'halves of a name out of order',
        body: layer(placed('旭创大涨', 80, 0) + placed('中际', 40, 0)),
        marked: '旭创中际',
      },
      { title: 'two columns', body: layer(placed('今日新', 40, 0) + placed('易盛大涨', 140, 0)), marked: '' },
      {
        title: 'a footnote number between',
        body: layer(placed('今日新', 40, 0) + placed('[1]', 100, 0, 'font-size:10px') + placed('易盛', 113, 0)),
        marked: '',
      },
      {
        title: 'a space between two Latin words',
        body: layer(placed('看好Analog', 40, 0) + placed('Devices', 150, 0)),
        marked: '',
      },
    ],
    `.layer { position: relative; height: 60px; width: 600px; line-height: 1 }
   .layer span { position: absolute; color: transparent; white-space: pre; font-size: 20px; transform-origin: 0 0 }`,
  );
});
