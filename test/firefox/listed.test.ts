// Marks of listed companies without reports in Firefox, with the option for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemoteNode } from '../support/bidi.ts';
import { storePrivate } from '../support/private-values.ts';
import { claimFirefox, extensionOrigin, firefoxPath, type Firefox, type FirefoxPage } from '../support/firefox.ts';

const url = 'https://news.example/a';
const body = `<!doctype html><meta charset="utf-8"><title>市场</title><style>p{margin:60px;font:24px serif}</style>
  <p>新易盛与<b>贵州茅台</b>走强</p>`;

let firefox: Firefox;

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

/** The number of private marks. */
async function boxesIn(page: FirefoxPage): Promise<number> {
  const inside = ({ value }: RemoteNode): RemoteNode[] => [
    ...(value.shadowRoot ? [value.shadowRoot] : []),
    ...(value.children ?? []),
  ];
  const all = (node: RemoteNode): RemoteNode[] => [node, ...inside(node).flatMap(all)];
  const hosts = await page.nodes('html > :not(head, body)');
  return hosts.flatMap(all).filter(({ value }) => value.attributes?.['class'] === 'word').length;
}

const marked = (page: FirefoxPage): Promise<unknown> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([, ranges]) =>
      [...(ranges as Iterable<Range>)].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      ),
    ),
  );

describe.skipIf(!firefoxPath)('marks of listed companies in Firefox', () => {
  beforeAll(async () => {
    firefox = await claimFirefox({ [url]: { body } });
    await firefox.install();
    const popup = await firefox.openPage(`${extensionOrigin}/popup.html`);
    await storePrivate(popup, { settings: { language: 'zh-CN', marksAllListed: true } });
    await popup.close();
  });
  afterAll(() => firefox?.release());

  it('are drawn in boxes and not in the registry', async () => {
    const page = await firefox.openPage(url);
    await eventually(() => marked(page)).toEqual(['新易盛']);

    await page.movePointer(5, 5);

    await eventually(() => boxesIn(page)).toBe(1);
    expect(await marked(page)).toEqual(['新易盛']);
    await page.close();
  });
});
