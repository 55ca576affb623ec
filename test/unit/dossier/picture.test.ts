import { describe, expect, it } from 'vitest';
import { pictureWidth, layoutPicture, wrap, type Measure } from '../../../components/picture/layout.ts';
import { assembleDossier } from '../../../lib/dossier/assemble.ts';
import { splitDossier, type DossierRows, type PublicDossier } from '../../../lib/dossier/dossier.ts';
import { pictureOf, type PictureWords } from '../../../lib/dossier/picture.ts';
import { aCompany, aFigure, aReport, aView } from '../../support/builders.ts';

const words: PictureWords = {
  language: 'zh-CN',
  product: '研镜',
  outlook: '展望',
  unsigned: '未注明机构',
  doubtfulCurrency: '（币种存疑）',
  noPeriod: '未注明时间',
  kinds: { actual: '实际', guidance: '指引', estimate: '研报预测', expectation: '市场预期', 'price-move': '' },
  age: () => '16 个月前',
  isStale: (asOf) => asOf < '2025-03',
  speaker: (name) => `据 ${name}`,
  more: (count) => `另有 ${count} 项数据`,
  disclaimer: '内容摘自研报，不构成投资建议',
  drawn: '制图 2026-12-01',
};

function dossierOf(rows: Partial<DossierRows> = {}): PublicDossier {
  const all = { companies: [aCompany()], reports: [aReport()], views: [aView()], figures: [aFigure()], ...rows };
  return splitDossier(assembleDossier('lamp-works', all, { isWatched: true, origin: 'store' })!).facts;
}

const contentOf = (rows: Partial<DossierRows> = {}) => pictureOf(dossierOf(rows), words)!;

/** As wide as Chinese: one em; other characters half of it. */
const measure: Measure = (text, { size }) =>
  Array.from(text).reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? size : size / 2), 0);

const textsOf = (content: ReturnType<typeof contentOf>): string[] =>
  layoutPicture(content, measure).pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));

describe('pictureOf', () => {
  it('gives each view and figure the date, the age and the house of its report', () => {
    const { views, figures } = contentOf();

    expect(views).toEqual([
      {
        stance: '建议关注',
        gloss: null,
        isRating: true,
        isStale: false,
        source: '2025-04-30 · 16 个月前 · 某证券 · 春季报告',
      },
    ]);
    expect(figures).toEqual([
      { label: 'revenue', amount: '12 亿元', detail: '25Q1 · 实际', source: '2025-04-30 · 16 个月前 · 某证券' },
    ]);
  });

  it('marks a doubtful currency in the number, and calls an outlook no rating', () => {
    const { views, figures } = contentOf({
      views: [aView({ stance: '有望受益', stanceClass: 'outlook' })],
      figures: [aFigure({ isCurrencyDoubtful: true, caveat: { zh: '币种' } })],
    });

    expect(figures[0]!.amount).toBe('12 亿元（币种存疑）');
    expect(views[0]).toMatchObject({ stance: '展望 · 有望受益', isRating: false });
  });

  it('leaves out price moves, and counts what does not fit', () => {
    const move = aFigure({ id: 'move', kind: 'price-move' });
    const figures = Array.from({ length: 8 }, (_, nth) => aFigure({ id: `f${nth}`, period: `201${nth}` }));

    const content = contentOf({ figures: [...figures, move] });

    expect(content.figures).toHaveLength(5);
    expect(content.more).toBe('另有 3 项数据');
  });

  it('is null if no report says anything of the company', () => {
    expect(pictureOf(dossierOf({ views: [], figures: [] }), words)).toBeNull();
  });
});

describe('layoutPicture', () => {
  it('burns in date, age, source, disclaimer, product and day', () => {
    const all = textsOf(contentOf()).join('\n');

    expect(all).toContain('2025-04-30 · 16 个月前 · 某证券 · 春季报告');
    expect(all).toContain('25Q1 · 实际 · 2025-04-30 · 16 个月前 · 某证券');
    expect(all).toContain('内容摘自研报，不构成投资建议');
    expect(all).toContain('研镜 · 制图 2026-12-01');
  });

  it('outlines a stale rating and fills a fresh one', () => {
    const boxes = (asOf: string) =>
      layoutPicture(contentOf({ reports: [aReport({ asOf })] }), measure).pieces.flatMap((piece) =>
        piece.kind === 'box' ? [piece.isFilled] : [],
      );

    expect(boxes('2025-02-07')).toEqual([false]);
    expect(boxes('2025-04-30')).toEqual([true]);
  });

  it('keeps long names, ratings and numbers inside, without text on text', () => {
    const long = '深圳市灯塔制造国际股份有限公司与明镜光电科技联合控股集团';
    const content = contentOf({
      companies: [aCompany({ names: { zh: long.repeat(2), en: long } })],
      reports: [aReport({ title: { zh: long.repeat(3), en: long } })],
      views: [aView({ stance: '维持并重申强烈推荐评级同时上调目标价'.repeat(3) })],
      figures: [
        aFigure({ metric: { id: 'm', zh: long, en: long }, unit: 'AVeryLongUnitWithoutAnySpaceInIt'.repeat(3) }),
      ],
    });
    const { height, pieces } = layoutPicture(content, measure);

    const boxes = pieces.flatMap((piece) => {
      if (piece.kind !== 'text') return [];
      const width = measure(piece.text, piece.font);
      const left = piece.align === 'left' ? piece.x : piece.x - width;
      return [{ left, right: left + width, top: piece.y - piece.font.size * 0.8, bottom: piece.y }];
    });
    expect(boxes.every(({ left, right, bottom }) => left >= 0 && right <= pictureWidth && bottom <= height)).toBe(true);
    const overlapping = boxes.filter((a, nth) =>
      boxes.slice(nth + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlapping).toEqual([]);
  });
});

describe('wrap', () => {
  it.each([
    ['keeps English words whole', 'the order backlog grows', 60, ['the order', 'backlog', 'grows']],
    ['breaks Chinese anywhere', '订单积压继续增长', 40, ['订单积压', '继续增长']],
    ['breaks a word that is wider than the line', 'abcdefghijkl', 30, ['abcdef', 'ghijkl']],
    ['gives no line for nothing', '', 30, []],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, { size: 10, isBold: false }, width, measure)).toEqual(lines);
  });
});
