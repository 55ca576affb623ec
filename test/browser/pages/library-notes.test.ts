// Notes of documents on the library page: found by text, and each leads to its page in the reader.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { fake } from '../support/fake-browser.ts';
import { openPage } from '../support/page.ts';
import { seeds } from '../../../seeds/index.ts';

const report = seeds.reports[0]!;

const annotation = (id: string, change: object): object => ({
  id,
  documentKeys: ['a'.repeat(64)],
  title: '光模块深度.pdf',
  address: 'https://tide.example/a.pdf',
  places: [{ page: 3, offset: 1, exact: '需求上行', prefix: '', suffix: '' }],
  quote: '需求上行',
  color: 'green',
  text: '',
  createdAtMs: 1,
  changedAtMs: 5,
  ...change,
});

const annotations = [
  annotation('a', {}),
  annotation('b', { quote: '毛利率承压', text: '看三季报', color: 'pink' }),
  annotation('c', { documentKeys: [report.id], quote: '资本开支', changedAtMs: 9 }),
];

const notes = page.getByRole('region', { name: '文档批注' });

it('lists them by document, finds them by text, and opens their page', async () => {
  await openPage('library', { rows: { annotations } });
  await expect.element(notes).toBeVisible();
  const summaries = (): string[] =>
    [...document.querySelectorAll('.annotated-document summary')].map((one) => one.textContent);
  await expect.poll(summaries).toEqual([`${report.title.zh} 1`, '光模块深度.pdf 2']);
  expect(await axeFindings()).toEqual([]);

  await userEvent.fill(notes.getByRole('searchbox', { name: '搜索批注' }), '三季报');
  await expect.poll(summaries).toEqual(['光模块深度.pdf 1']);
  await expect.element(notes.getByText(/^不在研报库，打开时需重新选择文件/)).toBeVisible();
  await notes.getByRole('button', { name: /毛利率承压/ }).click();
  const opened = new URL(fake.openedTabs.at(-1)!, location.href);
  expect(new URLSearchParams(opened.hash.slice(1))).toEqual(new URLSearchParams({ file: '光模块深度.pdf', page: '3' }));

  await userEvent.fill(notes.getByRole('searchbox', { name: '搜索批注' }), '没有这样的');
  await expect.element(notes.getByText('没有符合的批注')).toBeVisible();
});

it('shows nothing without notes', async () => {
  await openPage('library');
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.element(notes).not.toBeInTheDocument();
});
