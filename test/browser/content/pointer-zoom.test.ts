// Hit testing on pages with CSS zoom or transforms.
import { expect, it } from 'vitest';
import { hover, read } from '../support/reading.ts';

const companies = {
  新易盛: '300502.SZSE',
  天孚通信: '300394.SZSE',
  英维克: '002837.SZSE',
  中际旭创: '300308.SZSE',
  光迅科技: '002281.SZSE',
};
const body = Object.keys(companies)
  .map((name) => `<p style="margin:20px 40px"><span>${name}</span>收涨</p>`)
  .join('');

it.each([
  ['a page with zoom on its root', 'html{zoom:1.5}'],
  ['a page with zoom on its body', 'body{zoom:1.7}'],
  ['lines with reduced zoom', 'p{zoom:.6}'],
  ['zoomed lines on a zoomed page', 'html{zoom:1.2}p{zoom:1.3}'],
  ['a scaled body', 'body{transform:scale(1.4);transform-origin:0 0}'],
])('opens the card of the word under the pointer on %s', async (_, style) => {
  await read(body, `<style>${style}</style>`);

  const cards: Record<string, string | null> = {};
  for (const name of Object.keys(companies)) cards[name] = await hover(name);

  expect(cards).toEqual(companies);
});
