// Marks of the user's own names in Firefox: drawn, placed on their words, and not in the registry.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemoteNode } from '../support/bidi.ts';
import { controlNames } from '../support/firefox-controls.ts';
import { storePrivate } from '../support/private-values.ts';
import {
  extensionOrigin,
  firefoxPath,
  keys,
  claimFirefox,
  type Firefox,
  type FirefoxPage,
} from '../support/firefox.ts';

const url = 'https://news.example/a';
const body = `<!doctype html><meta charset="utf-8"><title>市场</title><style>p{margin:60px;font:24px serif}</style>
  <p>新易盛与<b>寒王</b>走强</p><p style="height:2000px"></p>`;

let firefox: Firefox;

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

/** Adds a name for 寒武纪 in the options. */
async function addName(name: string): Promise<void> {
  const options = await firefox.openPage(`${extensionOrigin}/options.html#words`);
  // By focus and key, because fields and button move while the page's lists load.
  const fill = async (label: string, text: string): Promise<void> => {
    await eventually(() => controlNames(options, '.alias-form input')).toContain(label);
    await options.evaluate((wanted) => {
      const labels = [...document.querySelectorAll('.alias-form label')];
      labels
        .find((one) => one.textContent === wanted)
        ?.querySelector('input')
        ?.focus();
    }, label);
    await options.type(text);
  };
  await fill('别名', name);
  await fill('对应公司（名称或代码）', '688256');
  await eventually(() => controlNames(options, 'button')).toContain('添加为 寒武纪 的别名');
  await options.type(keys.enter);
  await eventually(() => options.evaluate(() => document.body.innerText)).toContain('→ 寒武纪');
  await options.close();
}

/** The boxes of own words in the host of private marks. */
async function boxesOf(page: FirefoxPage): Promise<string[]> {
  const inside = ({ value }: RemoteNode): RemoteNode[] => [
    ...(value.shadowRoot ? [value.shadowRoot] : []),
    ...(value.children ?? []),
  ];
  const all = (node: RemoteNode): RemoteNode[] => [node, ...inside(node).flatMap(all)];
  const hosts = await page.nodes('html > :not(head, body)');
  return hosts
    .flatMap(all)
    .filter(({ value }) => value.attributes?.['class'] === 'word')
    .map(({ value }) => /translate\(([^)]*)\)/.exec(value.attributes?.['style'] ?? '')?.[1] ?? '');
}

describe.skipIf(!firefoxPath)('private marks in Firefox', () => {
  beforeAll(async () => {
    firefox = await claimFirefox({ [url]: { body } });
    await firefox.install();
    const popup = await firefox.openPage(`${extensionOrigin}/popup.html`);
    await storePrivate(popup, { settings: { language: 'zh-CN' } });
    await popup.close();
  });
  afterAll(() => firefox?.release());

  it('draws a custom name in a box over its word and registers the same as without it', async () => {
    const page = await firefox.openPage(url);
    const view = (): Promise<[highlights: string[], ...unknown[]]> =>
      page.evaluate(() => [
        [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((range) => `${name} ${range.startOffset}`)),
        document.documentElement.outerHTML,
        document.elementsFromPoint(170, 75).map(({ localName }) => localName),
      ]);
    await eventually(() => page.evaluate(() => CSS.highlights.get('yanjing')?.size ?? 0)).toBe(1);
    await page.movePointer(5, 5);
    await eventually(() => page.nodes('html > :not(head, body)')).toHaveLength(1);
    // The settings that were stored above may only now restart the reading of the page.
    let before: unknown;
    await eventually(async () => {
      const [highlights, ...others] = await view();
      before = [highlights, ...others];
      return highlights;
    }).toHaveLength(1);

    await addName('寒王');

    await eventually(() => boxesOf(page)).toHaveLength(1);
    const word = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('b')!);
      const { x, y } = range.getClientRects()[0]!;
      return { x, y };
    });
    const [x, y] = (await boxesOf(page))[0]!.split(',').map(parseFloat);
    expect(Math.abs(x! - word.x)).toBeLessThan(1);
    expect(Math.abs(y! - word.y)).toBeLessThan(1);
    await eventually(view).toEqual(before);
  });
});
