// The page receives its clicks, taps and keys; a tap on a company name opens its card.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cardCompany } from '../support/fake-card.ts';
import { pressKey } from '../support/input.ts';
import { hover, read, tap } from '../support/reading.ts';

let listening: AbortController;
/** Id of the nearest element for each click that reaches the document. */
let clicks: string[];

beforeEach(() => {
  clicks = [];
  listening = new AbortController();
  const onClick = ({ target }: Event): void => void clicks.push((target as Element).closest('[id]')?.id ?? '');
  document.addEventListener('click', onClick, { signal: listening.signal });
});

afterEach(() => {
  listening.abort();
  history.replaceState(null, '', ' ');
});

it('presses a button that covers a word, without a card, on tap', async () => {
  await read(`<p style="margin:60px 0 0 60px">午后新易盛走强。</p>
    <div style="position:fixed;inset:0;background:#fff;z-index:9"><button id="agree" style="margin:40px;width:300px;height:70px">同意并继续</button></div>`);

  expect(await tap('新易盛')).toBeNull();
  expect(clicks).toEqual(['agree']);
});

it.each([
  ['button', '<button id="it">买入新易盛</button>'],
  ['label', '<label id="it">新易盛<input type="checkbox"></label>'],
  ['summary', '<details><summary id="it">新易盛</summary>走势</details>'],
  ['element with role=button', '<div id="it" role="button">新易盛</div>'],
  ['tab', '<div id="it" role="tab"><b>新易盛</b></div>'],
  ['javascript: link', '<a id="it" href="javascript:void 0">新易盛</a>'],
  ['link to #', '<a id="it" href="#">新易盛</a>'],
  ['element with an onclick attribute', '<div id="it" onclick="void 0">新易盛</div>'],
  ['row with a pointer cursor', '<div id="it" style="cursor:pointer"><span>新易盛</span></div>'],
] as const)('leaves a tap on a %s with a company name to the page', async (_, html) => {
  await read(`${html}<p>天孚通信收涨</p>`);

  expect(await tap('新易盛')).toBeNull();
  expect(clicks[0]).toBe('it');

  expect(await tap('天孚通信')).toBe('300394.SZSE');
});

it('opens the card on a tap in plain text without blocking the click', async () => {
  await read('<p id="it">新易盛大涨</p>');

  expect(await tap('新易盛')).toBe('300502.SZSE');
  expect(clicks).toEqual(['it']);
});

it('opens the card on the first tap through a transparent link and follows it on the second', async () => {
  await read(
    '<div style="position:relative"><p>新易盛大涨</p><a href="#there" style="position:absolute;inset:0"></a></div>',
  );

  expect(await tap('新易盛')).toBe('300502.SZSE');
  expect(location.hash).toBe('');

  await tap('新易盛');
  expect(location.hash).toBe('#there');
});

it('does not treat a body with cursor: pointer as a control', async () => {
  await read('<p>新易盛大涨</p>', '<style>body{cursor:pointer}</style>');

  expect(await tap('新易盛')).toBe('300502.SZSE');
});

it('passes Esc to the page unless it closes a card outside a field', async () => {
  await read('<p>新易盛大涨</p><input id="field">');
  const keys: string[] = [];
  const onKey = ({ target }: Event): void => void keys.push((target as Element).id || 'page');
  window.addEventListener('keydown', onKey, { signal: listening.signal });

  await pressKey('Escape');
  expect(keys).toEqual(['page']);

  expect(await hover('新易盛')).toBe('300502.SZSE');
  await pressKey('Escape');
  expect(cardCompany()).toBeNull();
  expect(keys).toEqual(['page']);
  await pressKey('Escape');
  expect(keys).toEqual(['page', 'page']);

  document.querySelector<HTMLElement>('#field')!.focus();
  expect(await hover('新易盛')).toBe('300502.SZSE');
  await pressKey('Escape');
  expect(cardCompany()).toBeNull();
  expect(keys).toEqual(['page', 'page', 'field']);
});
