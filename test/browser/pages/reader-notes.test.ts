// Highlights and notes in the reader: made by toolbar and keys, painted without touching the text, kept by quote and place.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPdf as openBytes } from '../../../lib/documents/pdf-open.ts';
import { saveReaderPosition } from '../../../lib/browser/reader-positions.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import { loadPdfLibrary } from '../../../lib/reader/pdf-library.ts';
import { column, pdfOf, prose } from '../../support/pdf.ts';
import { axeFindings } from '../support/axe.ts';
import { openPage, reopen } from '../support/page.ts';
import { clearPrivate } from '../support/private-values.ts';
import { userRows } from '../support/rows.ts';

const lines = (number: number): string[] => [`第${number}页的标题`, ...prose, `第${number}段评级维持买入。`];
const aPdf = (): Uint8Array<ArrayBuffer> =>
  pdfOf({ pages: Array.from({ length: 12 }, (_, at) => column(lines(at + 1), 60, 80, 12)) });
const aText = (): string => Array.from({ length: 12 }, (_, at) => lines(at + 1).join('\n')).join('\n\n');

const fileOf = (bytes: BlobPart, name: string): File => new File([bytes], name);
const sheet = (number: number): HTMLElement => document.querySelector(`.page[data-page-number="${number}"]`)!;
const layerOf = (number: number): HTMLElement | null => sheet(number)?.querySelector('.textLayer');

// The reader saves where the test before left the file while its page is closed. Saving waits for that.
beforeEach(async () => {
  await saveReaderPosition('another file', { page: 1, offset: 0, scale: null, rotation: 0 });
  await clearPrivate();
});

// The first opening loads pdf.js and the workers, unbundled, which takes long on a busy machine.
beforeAll(async () => {
  const [pdf] = await Promise.all([openBytes(aPdf()), loadPdfLibrary()]);
  pdf.close();
}, 180_000);

const give = async (file: File, label = '选择文件'): Promise<void> =>
  userEvent.upload(page.getByLabelText(label), file);

async function openPdf(options: Parameters<typeof openPage>[1] = {}, name = '点评.pdf'): Promise<void> {
  await openPage('reader', options);
  await give(fileOf(aPdf(), name), options.language === 'en-US' ? 'Choose a file' : '选择文件');
  await whenText(1);
}

const whenText = (number: number): Promise<void> =>
  expect.poll(() => layerOf(number)?.textContent ?? '', { timeout: 20_000 }).toContain(`第${number}页的标题`);

/** The text node that has the text. */
function nodeWith(text: string, root: Element = document.querySelector('.reader-document')!): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.includes(text)) return walker.currentNode as Text;
  throw new Error(`no text node with ${text}`);
}

function select(text: string): void {
  const node = nodeWith(text);
  const start = node.data.indexOf(text);
  node.parentElement!.scrollIntoView({ block: 'center' });
  // Otherwise, nothing changes when the page is drawn anew.
  getSelection()!.removeAllRanges();
  getSelection()!.setBaseAndExtent(node, start, node, start + text.length);
}

const bar = page.getByRole('toolbar', { name: '选中文字' });
const notes = page.getByRole('region', { name: '批注', exact: true });
const items = (): (string | null | undefined)[] =>
  [...document.querySelectorAll('.annotation')].map((item) => item.querySelector('.annotation-quote')?.textContent);

/** What is painted in a color, in document order. */
const painted = (color: string): string[] =>
  [...(CSS.highlights.get(`reader-note-${color}`) ?? [])].map(String).filter((text) => text !== '');

const stored = async (): Promise<Annotation[]> => (await userRows()).annotations as unknown as Annotation[];

/** Selects until the bar offers colors: only a page that knows its document does. */
async function selectForColors(text: string): Promise<void> {
  await expect
    .poll(() => {
      select(text);
      return document.querySelector('.quote-bar .annotation-color');
    })
    .not.toBeNull();
}

/**
 * Selects and presses the key in one task: the column that opens with the first note has the pages drawn anew, which takes
 * the selection away.
 */
async function highlight(text: string, key: string): Promise<void> {
  await selectForColors(text);
  select(text);
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

describe('highlights in a PDF', () => {
  it('are made with a key, painted over the text, and leave its nodes as they are', async () => {
    await openPdf();
    const before = layerOf(1)!.innerHTML;

    await selectForColors('评级维持买入');
    await userEvent.keyboard('1');

    await expect.poll(() => painted('yellow')).toEqual(['评级维持买入']);
    await expect.element(bar).not.toBeInTheDocument();
    expect(layerOf(1)!.innerHTML).toBe(before);
    const [row] = await stored();
    expect(row).toMatchObject({ title: '点评.pdf', quote: '评级维持买入', color: 'yellow', text: '' });
    expect(row!.places).toHaveLength(1);
    expect(row!.places[0]).toMatchObject({ page: 1, exact: '评级维持买入', suffix: '。' });
    // The file itself is not stored.
    expect((await userRows()).documents).toEqual([]);
  });

  it('are made with the toolbar, in another color, over the lines of a paragraph', async () => {
    await openPdf();
    await highlight(prose[0]!.slice(2), '{Escape}');
    getSelection()!.setBaseAndExtent(nodeWith(prose[0]!), 2, nodeWith(prose[2]!), 4);

    await bar.getByRole('button', { name: '标蓝' }).click();

    const parts = [prose[0]!.slice(2), prose[1]!, prose[2]!.slice(0, 4)];
    await expect.poll(() => painted('blue')).toEqual(parts);
    // A person reads the lines of a paragraph as one.
    await expect.poll(async () => (await stored())[0]?.quote).toBe(parts.join(''));
  });

  it('stay where they are when the page is enlarged, rotated and searched', async () => {
    await openPdf();
    await highlight('评级维持买入', '2');
    await expect.poll(() => painted('green')).toEqual(['评级维持买入']);

    await userEvent.keyboard('++r');
    await expect.poll(() => sheet(1).offsetWidth > sheet(1).offsetHeight).toBe(true);
    await expect.poll(() => painted('green')).toEqual(['评级维持买入']);
    await userEvent.keyboard('/评级维持');
    await expect.poll(() => document.querySelectorAll('.highlight').length).toBeGreaterThan(0);
    await expect.poll(() => painted('green').join('')).toBe('评级维持买入');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelectorAll('.highlight').length).toBe(0);
    await expect.poll(() => painted('green').join('')).toBe('评级维持买入');
    expect(document.querySelector('.annotation')?.textContent).not.toContain('原文已变');
  });

  it('are there again after a reload, for the same file under another name', async () => {
    await openPdf();
    await highlight('评级维持买入', '4');
    await expect.poll(async () => (await stored()).length).toBe(1);

    await reopen();
    await give(fileOf(aPdf(), '下载 (1).pdf'));

    await expect.poll(() => painted('pink'), { timeout: 20_000 }).toEqual(['评级维持买入']);
    await expect.element(notes.getByText('评级维持买入')).toBeVisible();
  });

  it('are listed by place, lead to it, and are found by a click on the text', async () => {
    await openPdf();
    await highlight('第1段评级', '3');
    await expect.poll(() => painted('blue').length).toBe(1);
    await userEvent.keyboard('g10{Enter}');
    await whenText(10);
    await highlight('第10段评级', '1');
    await highlight('第10页的标题', '1');
    await expect.poll(items).toEqual(['第1段评级', '第10页的标题', '第10段评级']);

    await notes.getByRole('button', { name: /第1段评级/ }).click();
    await expect.poll(() => (layerOf(1) ? painted('blue') : [])).toEqual(['第1段评级']);
    await expect.poll(() => [...(CSS.highlights.get('reader-pulse') ?? [])].map(String)).toEqual(['第1段评级']);
    const range = [...CSS.highlights.get('reader-note-blue')!][0] as Range;
    const { left, top, width, height } = range.getBoundingClientRect();
    const frame = document.querySelector('.reader-scroller')!.getBoundingClientRect();
    expect(top).toBeGreaterThan(frame.top);
    expect(top).toBeLessThan(frame.bottom);

    await userEvent.keyboard('a');
    await userEvent.click(page.getByRole('main'), {
      position: { x: left + width / 2 - frame.left, y: top + height / 2 - frame.top },
      force: true,
    });
    await expect
      .poll(() => document.querySelector('.annotation[data-active] .annotation-quote')?.textContent)
      .toBe('第1段评级');
  });
});

describe('notes', () => {
  const field = page.getByRole('textbox', { name: '批注' });

  it('are written beside the document, and saved while the user writes', async () => {
    await openPdf();
    await highlight('评级维持买入', 'm');

    await expect.element(field).toHaveFocus();
    // Keys of the reader are text here.
    await userEvent.keyboard('看 jk1 下一季');
    await expect.poll(async () => (await stored())[0]?.text).toBe('看 jk1 下一季');
    await userEvent.keyboard('，毛利率{Escape}');
    await expect.element(field).not.toBeInTheDocument();
    await expect.element(notes.getByText('看 jk1 下一季，毛利率')).toBeVisible();
    await expect.poll(async () => (await stored())[0]?.text).toBe('看 jk1 下一季，毛利率');
    await expect.element(notes.getByRole('button', { name: /评级维持买入/ })).toHaveFocus();
  });

  it('are edited, colored, filtered, and come back after they are deleted', async () => {
    await openPdf();
    await highlight('评级维持买入', '1');
    await highlight(prose[0]!.slice(0, 6), '1');
    await highlight(prose[1]!.slice(0, 6), '1');
    await highlight('第1页的标题', '1');
    await expect.poll(() => items().length).toBe(4);

    const first = notes.getByRole('listitem').first();
    await first.getByRole('button', { name: '写批注' }).click();
    await userEvent.keyboard('首页{Control>}{Enter}{/Control}');
    await expect.element(first.getByText('首页', { exact: true })).toBeVisible();
    await first.getByRole('button', { name: '标绿' }).click();
    await expect.poll(() => painted('green')).toEqual(['第1页的标题']);

    await userEvent.fill(page.getByRole('searchbox', { name: '筛选批注' }), '首 页');
    await expect.poll(items).toEqual(['第1页的标题']);
    await userEvent.clear(page.getByRole('searchbox', { name: '筛选批注' }));
    await expect.poll(() => items().length).toBe(4);

    await first.getByRole('button', { name: '删除' }).click();
    await expect.poll(() => painted('green')).toEqual([]);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => painted('green')).toEqual(['第1页的标题']);
    await expect.element(first.getByText('首页', { exact: true })).toBeVisible();
  });

  it('are copied as Markdown with title and page', async () => {
    await openPdf();
    await highlight('评级维持买入', 'm');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('看下一季{Escape}');
    await expect.element(notes.getByText('看下一季')).toBeVisible();

    await notes.getByRole('button', { name: '复制全部' }).click();

    await expect.element(notes.getByRole('status')).toHaveTextContent('已复制');
    const copied = await navigator.clipboard.readText();
    expect(copied).toBe('# 点评.pdf\n\n## 第 1 页\n\n> 评级维持买入\n\n看下一季\n');
  });
});

describe('a text', () => {
  it('keeps highlights and notes like a PDF', async () => {
    await openPage('reader');
    await give(fileOf(aText(), '会议纪要.txt'));
    await expect.poll(() => document.querySelector('.reader-text')?.textContent ?? '').toContain('第12页的标题');
    await highlight('第7段评级维持买入', '1');
    await expect.poll(() => painted('yellow')).toEqual(['第7段评级维持买入']);
    await userEvent.keyboard('{Control>}f{/Control}');

    await reopen();
    await give(fileOf(aText(), '会议纪要.txt'));

    await expect.poll(() => painted('yellow'), { timeout: 20_000 }).toEqual(['第7段评级维持买入']);
    await notes.getByRole('button', { name: /第7段评级维持买入/ }).click();
    await expect.poll(() => CSS.highlights.get('reader-pulse')?.size).toBe(1);
  });
});

it('a selection that is too long can only be copied', async () => {
  await openPage('reader');
  await give(fileOf(Array.from({ length: 300 }, () => prose.join('')).join('\n'), '长文.txt'));
  await expect.poll(() => document.querySelector('.reader-text')).not.toBeNull();
  await highlight(prose[0]!.slice(0, 4), '{Escape}');
  const text = document.querySelector('.reader-text')!;
  getSelection()!.setBaseAndExtent(text.firstElementChild!, 0, text.lastElementChild!, 9);

  await expect.element(bar.getByText('选中内容过长，不能标注')).toBeVisible();
  expect(document.querySelector('.quote-bar .annotation-color')).toBeNull();
  await userEvent.keyboard('1');
  await userEvent.keyboard('c');
  await expect.poll(() => navigator.clipboard.readText()).toContain(prose[0]!);
  expect(await stored()).toEqual([]);
});

it.each([
  ['light', 'zh-CN', '标黄'],
  ['dark', 'en-US', 'Highlight in yellow'],
] as const)('has no axe finding, %s and in %s', async (colorScheme, language, first) => {
  await openPdf({ colorScheme, language });
  await highlight('评级维持买入', 'm');
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await highlight('第1页的标题', '{Escape}');
  await expect.element(page.getByRole('toolbar').getByRole('button', { name: first })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
