// Editable text is never marked and never opens a card, whichever way the page makes it editable.
import { expect, it } from 'vitest';
import { pressKey } from '../support/input.ts';
import { counts, hover, marks, read, tap, whenRead } from '../support/reading.ts';

const editors = {
  'CodeMirror 5':
    '<div class="CodeMirror"><div style="height:0;overflow:hidden"><textarea></textarea></div><div class="CodeMirror-code" role="presentation"><pre class="CodeMirror-line"><span># 中际旭创</span></pre></div></div>',
  'CodeMirror 6, read-only':
    '<div class="cm-editor"><div class="cm-scroller"><div class="cm-content" contenteditable="false"><div class="cm-line"># 中际旭创</div></div></div></div>',
  ACE: '<div class="ace_editor"><textarea style="opacity:0"></textarea><div class="ace_layer ace_text-layer"><div class="ace_line"><span># 中际旭创</span></div></div></div>',
  Monaco:
    '<div class="monaco-editor"><textarea class="inputarea"></textarea><div class="view-lines" role="presentation"><div class="view-line"><span># 中际旭创</span></div></div></div>',
  'an element with role=code': '<div role="code">中际旭创</div>',
  'an element with role=textbox': '<div role="textbox"><p>中际旭创</p></div>',
  Quill: '<div class="ql-editor" contenteditable="true"><p>中际旭创</p></div>',
  'an element with contenteditable in upper case': '<div contenteditable="TRUE"><p>中际旭创</p></div>',
  'an element with contenteditable=plaintext-only': '<div contenteditable="plaintext-only">中际旭创</div>',
  'a shadow tree in a contenteditable element':
    '<div contenteditable><x-part><template shadowrootmode="open"><p>中际旭创</p></template></x-part></div>',
};

it.each(Object.entries(editors))('never marks text in %s', async (_, editor) => {
  await read(`<p>新易盛</p>${editor}<p contenteditable="FALSE">天孚通信</p>`);

  expect(await counts()).toEqual({ '300502.SZSE': 1, '300394.SZSE': 1 });
  expect(marks().toSorted()).toEqual(['天孚通信', '新易盛']);
});

/** A custom element, whose shadow root is found at once. */
const shadowText = '<x-part><template shadowrootmode="open"><p>中际旭创</p></template></x-part>';

it.each([
  ['plain text', 'contenteditable', 'plaintext-only'],
  ['rich text', 'contenteditable', 'TRUE'],
  ['a text box', 'role', 'textbox'],
] as const)('removes marks, also in shadow trees, while an element is editable as %s', async (_, name, value) => {
  await read(`<article><p>新易盛</p>${shadowText}</article><p>天孚通信</p>`);
  expect(marks().toSorted()).toEqual(['中际旭创', '天孚通信', '新易盛']);
  const article = document.querySelector('article')!;

  article.setAttribute(name, value);
  await whenRead();
  expect(marks()).toEqual(['天孚通信']);

  article.removeAttribute(name);
  await whenRead();
  expect(marks().toSorted()).toEqual(['中际旭创', '天孚通信', '新易盛']);
});

it('marks text in shadow trees too once an element is not editable any more', async () => {
  await read(`<article contenteditable><p>新易盛</p>${shadowText}</article><p>天孚通信</p>`);
  expect(marks()).toEqual(['天孚通信']);

  document.querySelector('article')!.removeAttribute('contenteditable');
  await whenRead();
  expect(marks().toSorted()).toEqual(['中际旭创', '天孚通信', '新易盛']);
});

it('opens no card once designMode is on and removes the marks on the first touch', async () => {
  await read(`<p>新易盛</p>${shadowText}`);
  expect(marks().toSorted()).toEqual(['中际旭创', '新易盛']);

  document.designMode = 'on';
  expect(await hover('新易盛')).toBeNull();
  expect(await tap('新易盛')).toBeNull();
  await whenRead();
  expect(marks()).toEqual([]);

  document.designMode = 'off';
  await pressKey('Shift');
  await whenRead();
  expect(marks().toSorted()).toEqual(['中际旭创', '新易盛']);
});

it('opens no card once a class turns an element into an editor and removes the marks on focus', async () => {
  await read(
    '<div id="code"><textarea style="position:absolute;left:400px"></textarea><p>新易盛</p></div><p>天孚通信</p>',
  );
  expect(marks().toSorted()).toEqual(['天孚通信', '新易盛']);

  document.querySelector('#code')!.classList.add('ace_editor');
  expect(await hover('新易盛')).toBeNull();
  expect(await tap('新易盛')).toBeNull();

  document.querySelector('textarea')!.focus();
  await whenRead();
  expect(marks()).toEqual(['天孚通信']);
  expect(await hover('天孚通信')).toBe('300394.SZSE');
});
