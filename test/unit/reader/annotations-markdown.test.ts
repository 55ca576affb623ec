// Annotations as Markdown.
import { expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation.ts';
import { annotationsMarkdown } from '../../../lib/reader/annotations-markdown.ts';

const annotation = (page: number, offset: number, quote: string, text = ''): Annotation => ({
  id: `${page}-${offset}`,
  documentKeys: ['a'],
  title: '点评.pdf',
  places: [{ page, offset, exact: quote, prefix: '', suffix: '' }],
  quote,
  color: 'yellow',
  text,
  createdAtMs: 1,
  changedAtMs: 1,
});

const pageName = (page: number): string => `第 ${page} 页`;

it('has title, house and date, then quotes and notes by page', () => {
  const text = annotationsMarkdown(
    { title: '光模块 点评', publisher: '潮汐证券', asOf: '2026-08-02' },
    [annotation(12, 5, '第二行'), annotation(2, 90, '上调\n盈利预测', ' 看下一季 '), annotation(2, 4, '第一处')],
    pageName,
  );

  expect(text).toBe(
    '# 光模块 点评\n\n潮汐证券 · 2026-08-02\n\n## 第 2 页\n\n> 第一处\n\n> 上调\n> 盈利预测\n\n看下一季\n\n## 第 12 页\n\n> 第二行\n',
  );
});

it('has the address of a document that is not in the library, and no markup in its title', () => {
  const text = annotationsMarkdown(
    { title: 'a\n<b>.pdf', address: 'https://a.example/b.pdf' },
    [annotation(1, 0, '引文')],
    pageName,
  );

  expect(text).toBe('# a \\<b\\>.pdf\n\nhttps://a.example/b.pdf\n\n## 第 1 页\n\n> 引文\n');
});
