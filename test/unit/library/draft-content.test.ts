// The first state of a draft, from the production extraction of an invented report.
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extraction/extract.ts';
import { createNameIndex } from '../../../lib/extraction/names.ts';
import { contentOfDraft } from '../../../lib/library/draft-content.ts';
import { draftContentSchema } from '../../../lib/model/draft.ts';
import { aCompany } from '../../support/builders.ts';

const listings = [{ code: '600999', exchange: 'SSE' as const }];
const lamp = aCompany({ id: '600999.SSE', names: { zh: '灯塔制造', en: 'Lamp Works' }, listings, status: 'listed' });
const index = createNameIndex([lamp], { asOf: '2026-10-01', companies: [] });

const text = [
  '中邮证券 证券研究报告',
  '灯塔制造（600999.SH）：灯火通明',
  '2026年 10月 8日',
  '维持“买入”评级，目标价40元。',
  '灯塔制造2025年实现营业收入120亿元，净利润20亿元。建议关注远灯科技。',
  '灯塔制造2025年营业收入125亿元。',
].join('\n');

const content = contentOfDraft(extract(text, index, {}), text);
const at = (span: { start: number; end: number } | null): string | null => span && text.slice(span.start, span.end);

describe('the content of a draft', () => {
  it('keeps every fact that was read, and is valid as it is', () => {
    const draft = extract(text, index, {});

    expect(content.views).toHaveLength(draft.views.length);
    expect(content.figures).toHaveLength(draft.figures.length);
    expect(draftContentSchema.safeParse(content).success).toBe(true);
  });

  it('leads from the head to its places', () => {
    const { publisher, asOf, codes } = content.head;

    expect([publisher, asOf, codes].map(({ evidence }) => at(evidence))).toEqual([
      '中邮证券',
      '2026年 10月 8日',
      '600999.SH',
    ]);
  });

  it('ticks the sure facts, and only those', () => {
    const rows = [...content.views, ...content.figures];

    expect(rows.some(({ isKept }) => isKept)).toBe(true);
    for (const { isSure, isKept } of rows) expect(isKept).toBe(isSure);
  });

  it('shows both places of a contradiction, and does not tick it', () => {
    const revenues = content.figures.filter(({ row }) => row.metric.id === 'revenue');

    expect(revenues.map(({ contradiction, isKept }) => [at(contradiction ?? null), isKept])).toEqual([
      ['125亿元', false],
      ['120亿元', false],
    ]);
  });

  it('gives no place to a value that is not printed', () => {
    const { head } = contentOfDraft(extract(text, index, { name: '德邦证券-灯塔制造-20261009.pdf' }), '别的文字');

    expect(Object.values(head).every(({ evidence }) => evidence === null)).toBe(true);
  });
});
