// The reader page on small PDFs and texts: pages with their text, find, places, links, passwords and files that cannot be read.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { openPdf as openBytes } from '../../../lib/documents/pdf-open.ts';
import { loadPdfLibrary } from '../../../lib/reader/pdf-library.ts';
import { lockedPassword, lockedPdf } from '../../support/locked-pdf.ts';
import { type PdfFile, column, pdfOf, prose } from '../../support/pdf.ts';
import { axeFindings } from '../support/axe.ts';
import { openPage, reopen } from '../support/page.ts';
import { clearPrivate } from '../support/private-values.ts';
import { saveReaderPosition } from '../../../lib/browser/reader-positions.ts';

const pageOf = (number: number) => column([`第${number}页的标题`, ...prose, 'Net profit grew 52.68%.'], 60, 80, 12);

const aPdf = (file: Partial<PdfFile> = {}): Uint8Array<ArrayBuffer> =>
  pdfOf({ pages: Array.from({ length: 12 }, (_, at) => pageOf(at + 1)), ...file });

// The reader saves where the test before left the file while its page is closed. Saving waits for that.
beforeEach(async () => {
  await saveReaderPosition('another file', { page: 1, offset: 0, scale: null, rotation: 0 });
  await clearPrivate();
});

const fileOf = (bytes: BlobPart, name = '点评.pdf'): File => new File([bytes], name);

const give = (file: File): Promise<void> => userEvent.upload(page.getByLabelText('选择文件'), file);

const pageField = page.getByRole('textbox', { name: /页码/ });
const status = (className: string): string | null | undefined => document.querySelector(`.${className}`)?.textContent;
const sheet = (number: number): HTMLElement => document.querySelector(`.page[data-page-number="${number}"]`)!;
const textOf = (number: number): string => sheet(number).querySelector('.textLayer')?.textContent ?? '';
const spanWith = (number: number, text: string): HTMLElement =>
  [...sheet(number).querySelectorAll<HTMLElement>('.textLayer span')].find((span) => span.textContent === text)!;

const whenOpen = (): Promise<void> =>
  expect.poll(() => (document.querySelector('.page') ? textOf(1) : ''), { timeout: 20_000 }).toContain('第1页的标题');

async function openPdf(file: Partial<PdfFile> = {}, name?: string): Promise<void> {
  await openPage('reader');
  await give(fileOf(aPdf(file), name));
  await whenOpen();
}

/** How far a box is from another, in pixels. */
function distance(a: DOMRect, b: DOMRect): number {
  return Math.max(...(['left', 'right', 'top', 'bottom'] as const).map((side) => Math.abs(a[side] - b[side])));
}

// The first opening loads pdf.js and the workers, unbundled, which takes long on a busy machine.
beforeAll(async () => {
  const [pdf] = await Promise.all([openBytes(aPdf()), loadPdfLibrary()]);
  pdf.close();
}, 180_000);

describe('a PDF in the reader', () => {
  it('shows the pages near the view, each with its text in place, and no other', async () => {
    await openPdf();

    await expect.element(pageField).toHaveValue('1');
    await expect.element(page.getByRole('region', { name: '第 1 页' })).toBeVisible();
    expect(document.querySelectorAll('.page')).toHaveLength(12);
    expect(sheet(12).querySelector('canvas')).toBeNull();
    // 60 points from the left edge, and a line of 12 points whose baseline is 80 points from the upper edge.
    const { left, top, width } = sheet(1).getBoundingClientRect();
    const point = width / 595;
    const title = spanWith(1, '第1页的标题').getBoundingClientRect();
    expect(title.left - left).toBeCloseTo(60 * point, 0);
    expect(title.width).toBeCloseTo(5.5 * 12 * point, -1);
    expect(title.bottom - top).toBeGreaterThan(80 * point);
    expect(title.top - top).toBeLessThan(72 * point);
  });

  it('turns pages, zooms and rotates by keys, and goes to a page by number', async () => {
    await openPdf();

    // The document has the focus, so Page Down and arrow keys scroll it.
    await expect.poll(() => document.activeElement?.className).toContain('reader-scroller');
    await userEvent.keyboard('j');
    await expect.element(pageField).toHaveValue('2');
    await userEvent.keyboard('g');
    await expect.element(pageField).toHaveFocus();
    await userEvent.keyboard('11{Enter}');
    await expect.poll(() => textOf(11)).toContain('第11页的标题');
    // The keys go to the document again.
    const before = sheet(11).offsetWidth;
    await userEvent.keyboard('++');
    await expect.poll(() => sheet(11).offsetWidth).toBeGreaterThan(before * 1.15);
    await userEvent.keyboard('r');
    await expect.poll(() => sheet(11).offsetWidth > sheet(11).offsetHeight).toBe(true);
    await expect.element(pageField).toHaveValue('11');
  });

  it('fits the pages again when a column opens, at the same place', async () => {
    await openPdf();
    await page.viewport(800, 700);
    await expect.poll(() => sheet(1).offsetWidth).toBeLessThan(800);
    await userEvent.keyboard('g');
    await userEvent.keyboard('5{Enter}');
    await expect.poll(() => textOf(5)).toContain('第5页的标题');

    await userEvent.keyboard('o');

    await expect.poll(() => sheet(5).offsetWidth).toBeLessThan(540);
    await expect.element(pageField).toHaveValue('5');
  });

  it('finds text over spaces and line ends in the whole document, with counts', async () => {
    await openPdf();

    await userEvent.keyboard('/');
    await userEvent.keyboard('价格的回落，公司 同时');
    await expect.poll(() => status('reader-found')).toBe('1/12');
    await expect.poll(() => sheet(1).querySelectorAll('.highlight').length).toBeGreaterThan(0);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.poll(() => status('reader-found')).toBe('12/12');
    await expect.poll(() => sheet(12).querySelectorAll('.highlight.selected').length).toBeGreaterThan(0);

    await userEvent.fill(page.getByRole('searchbox'), '没有这个词');
    await expect.poll(() => status('reader-found')).toBe('没有找到');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
    expect(document.querySelectorAll('.highlight')).toHaveLength(0);
  });

  it('closes the find bar by the button that opened it', async () => {
    await openPdf();
    const button = page.getByRole('toolbar').getByRole('button', { name: '查找' });
    await button.click();
    await userEvent.keyboard('海外');
    await expect.poll(() => document.querySelectorAll('.highlight').length).toBeGreaterThan(0);
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');

    await button.click();

    await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => document.querySelectorAll('.highlight').length).toBe(0);
  });

  it('copies the lines of a paragraph as one', async () => {
    await openPdf();
    const [first, , last] = prose.map((line) => spanWith(1, line));
    getSelection()!.setBaseAndExtent(first!.firstChild!, 2, last!.firstChild!, 4);

    await userEvent.copy();

    const copied = await navigator.clipboard.readText();
    expect(copied).toBe(`${prose[0]!.slice(2)}${prose[1]}${prose[2]!.slice(0, 4)}`);
  });

  it('copies pages that are not drawn too', async () => {
    await openPdf();
    getSelection()!.setBaseAndExtent(sheet(1), 0, sheet(12), sheet(12).childNodes.length);

    await userEvent.copy();

    await expect.poll(() => navigator.clipboard.readText()).toContain('第12页的标题');
    const copied = await navigator.clipboard.readText();
    expect(copied.match(/第\d+页的标题/g)).toHaveLength(12);
    expect(copied.split(prose.join(''))).toHaveLength(13);
  });

  it('shows its outline, and goes to an entry', async () => {
    await openPdf({
      outline: [
        { title: '投资要点', page: 0 },
        { title: '盈利预测', page: 8 },
      ],
    });

    await userEvent.keyboard('o');
    const contents = page.getByRole('navigation', { name: '目录' });
    const first = contents.getByRole('button', { name: '投资要点' });
    await expect.element(first).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(contents).not.toBeInTheDocument();
    // Arrow keys scroll the document again.
    expect(document.activeElement?.className).toContain('reader-scroller');

    await userEvent.keyboard('o');
    await expect.element(first).toHaveFocus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => textOf(9)).toContain('第9页的标题');
    await expect.element(pageField).toHaveValue('9');
  });

  it('shows the address of a link before it opens anything, and does not open unsafe ones', async () => {
    const at = { page: 0, x: 50, width: 200, height: 20 };
    await openPdf({
      links: [
        { ...at, y: 300, address: 'https://a.example/x?id=1' },
        { ...at, y: 400, address: 'javascript:alert\\(1\\)' },
      ],
      script: 'app.alert\\(1\\)',
    });
    const link = page.getByTitle('https://a.example/x?id=1');
    await expect.element(link).toBeInTheDocument();
    expect(document.querySelector('.annotationLayer [href^="http"], .annotationLayer [href^="javascript"]')).toBeNull();

    link.element().focus();
    await userEvent.keyboard('{Enter}');

    const dialog = page.getByRole('dialog', { name: '打开文件里的链接？' });
    await expect.element(dialog.getByText('https://a.example/x?id=1')).toBeVisible();
    await expect
      .element(dialog.getByRole('link', { name: '打开' }))
      .toHaveAttribute('href', 'https://a.example/x?id=1');
    await expect.element(dialog.getByRole('button', { name: '取消' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('starts where the user stopped', async () => {
    await openPdf();
    await userEvent.keyboard('g');
    await userEvent.keyboard('7{Enter}');
    await expect.poll(() => textOf(7)).toContain('第7页的标题');
    await userEvent.keyboard('r');
    await expect.poll(() => sheet(7).offsetWidth > sheet(7).offsetHeight).toBe(true);
    await reopen();
    await give(fileOf(aPdf()));

    await expect.poll(() => (document.querySelector('.page') ? textOf(7) : ''), { timeout: 20_000 }).toContain('第7页');
    await expect.element(pageField).toHaveValue('7');
    expect(sheet(7).offsetWidth).toBeGreaterThan(sheet(7).offsetHeight);
  });

  it('keeps pictures as they are on dark pages', async () => {
    await openPage('reader', { colorScheme: 'dark' });
    await give(fileOf(aPdf({ hasPictures: true })));
    await expect.poll(() => document.querySelectorAll('.page-picture').length).toBeGreaterThan(0);

    const picture = document.querySelector('.page-picture')!;
    expect(distance(picture.getBoundingClientRect(), sheet(1).getBoundingClientRect())).toBeLessThan(2);
    expect(getComputedStyle(picture).filter).toBe('none');
    expect(getComputedStyle(sheet(1).querySelector('canvas:not(.page-picture)')!).filter).toContain('invert');
    await userEvent.keyboard('d');
    await expect.poll(() => document.querySelectorAll('.page-picture').length).toBe(0);
  });

  it.each([
    ['light', 'zh-CN'],
    ['dark', 'en-US'],
  ] as const)('has no axe finding, %s and in %s, with all panels open', async (colorScheme, language) => {
    await openPage('reader', { colorScheme, language });
    await userEvent.upload(page.getByLabelText(language === 'en-US' ? 'Choose a file' : '选择文件'), fileOf(aPdf()));
    await whenOpen();
    await userEvent.keyboard('o/海外');
    await expect.poll(() => status('reader-found')).toMatch(/^1/);

    expect(await axeFindings()).toEqual([]);
    await userEvent.keyboard('{Escape}?');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});

describe('a file that is hard to read', () => {
  const problem = page.getByRole('alert');
  const dialog: Locator = page.getByRole('dialog', { name: '这份 PDF 需要密码' });

  it('asks for a password, again after a wrong one, and gives up if the user does', async () => {
    await openPage('reader');
    await give(fileOf(aPdf({ isEncrypted: true })));

    await dialog.getByLabelText('密码').fill('wrong');
    await dialog.getByRole('button', { name: '打开' }).click();
    await expect.element(dialog.getByText('密码不正确，请重新输入。')).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: '取消' }).click();

    await expect.element(problem.getByText('文件已加密，没有密码打不开')).toBeVisible();
  });

  it('opens with the right password, which is stored nowhere', async () => {
    await openPage('reader');
    await give(fileOf(lockedPdf()));
    await dialog.getByLabelText('密码').fill('wrong');
    await dialog.getByRole('button', { name: '打开' }).click();
    await expect.element(dialog.getByText('密码不正确，请重新输入。')).toBeVisible();

    await dialog.getByLabelText('密码').fill(lockedPassword);
    await dialog.getByRole('button', { name: '打开' }).click();

    await whenOpen();
    await expect.element(dialog).not.toBeInTheDocument();
    await reopen();
    await give(fileOf(lockedPdf()));
    await expect.element(dialog.getByLabelText('密码')).toHaveValue('');
  });

  it('repairs a broken table of its objects', async () => {
    const broken = new TextDecoder('latin1').decode(aPdf()).replace(/startxref\n\d+/, 'startxref\n7');
    await openPage('reader');
    await give(fileOf(Uint8Array.from(broken, (character) => character.charCodeAt(0))));

    await whenOpen();
  });

  it.each([
    ['a damaged file', '%PDF-1.7\nnothing', '文件已损坏，打不开'],
    ['an empty one', '', '空文件，没有内容'],
    ['a picture', '\u0089PNG\r\n', '不支持这种格式，请转成 PDF 或 Word（.docx）'],
  ])('has a sentence for %s, and takes another file', async (_, content, sentence) => {
    await openPage('reader');
    await give(fileOf(Uint8Array.from(content, (character) => character.charCodeAt(0))));

    await expect.element(problem.getByText(sentence)).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await give(fileOf(aPdf(), '另一份.pdf'));
    await whenOpen();
  });

  it('asks for the file again by its name after a reload', async () => {
    await openPdf({}, '宁德时代点评.pdf');

    await reopen();

    await expect.element(problem.getByText('请重新选择“宁德时代点评.pdf”，页面刷新后不再保留文件')).toBeVisible();
    await give(fileOf(aPdf(), '宁德时代点评.pdf'));
    await whenOpen();
  });
});
