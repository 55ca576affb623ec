// Tests which texts of a page the prefilter receives, on a real DOM, because the walk uses native text and range methods.
import { beforeEach, describe, expect, it } from 'vitest';
import { findUnits } from '../../../../lib/content/scan/units.ts';

beforeEach(() => document.body.replaceChildren());

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** The texts that the prefilter received, and the first nodes of the units in which `name` was found. */
function readBody(name = '新易盛'): { asked: string[]; found: string[] } {
  const asked: string[] = [];
  const found: string[] = [];
  const units = findUnits(document.body, {
    hasCandidate: (text) => asked.push(text) > 0 && text.includes(name),
    found: ({ first }) => found.push((first as Element).id || first.nodeName),
  });
  while (!units.next().done);
  return { asked, found };
}

const manyParagraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<p id="p${at}">第${at}段。</p>`).join('');

describe('units of a page', () => {
  it('asks a small page once, as a whole', () => {
    show('<p>新易盛</p><p>天孚通信</p>');

    expect(readBody()).toEqual({ asked: ['新易盛天孚通信'], found: ['BODY'] });
  });

  it('finds only the part of a large page that holds the name', () => {
    show(manyParagraphs(400));
    document.querySelector('#p300')!.textContent = '新易盛';

    const { asked, found } = readBody();

    expect(asked.length).toBeGreaterThan(4);
    expect(found).toHaveLength(1);
    expect(Number(found[0]!.slice(1))).toBeLessThanOrEqual(300);
  });

  it('ends no unit inside a name that inline elements split', () => {
    const half = Array.from({ length: 90 }, (_, at) => `<i>${at}</i>`).join('');
    show(`<div>${half}<b>新易</b><b>盛</b>${half}</div>`);

    expect(readBody().found).toHaveLength(1);
  });

  it.each(['<script>"新易盛"</script>', '<div contenteditable>新易盛</div>', '<textarea>新易盛</textarea>'])(
    'skips %s beside the text of a large page',
    (unread) => {
      show(`<main>${manyParagraphs(200)}</main>${unread}`);

      expect(readBody().found).toEqual([]);
    },
  );

  it.each(['script', 'style', 'noscript'])('skips a long %s within the text of a small page', (name) => {
    const long = `var names = "新易盛";${'天气'.repeat(5000)}`;
    show(`<p>天孚通信</p><div><p>中际旭创</p><div><${name}>${long}</${name}><p id="after">太辰光</p></div></div>`);

    const { asked, found } = readBody();

    expect(asked.join('|')).toMatch(/天孚通信.*中际旭创.*太辰光/);
    expect(asked.join('').length).toBeLessThan(100);
    expect(found).toEqual([]);
    expect(readBody('太辰光').found).toEqual(['after']);
  });

  it('reads a small page with short scripts at once', () => {
    show('<p>新易盛</p><script>go()</script><p>天孚通信</p>');

    expect(readBody().found).toEqual(['BODY']);
  });

  it('reads a form whose field has the name of a DOM property', () => {
    show(`<form><input name="childNodes"><input name="localName">${manyParagraphs(200)}<p>新易盛</p></form>`);

    expect(readBody().found).toHaveLength(1);
  });
});
