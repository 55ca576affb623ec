// A database of schema 5 that names companies by slugs and by lower-case ids of listings, in every place that names a company.
import { aFigure, aView, companySubject, figureSubject } from './builders.ts';
import type { OldDatabase, OldStore } from './old-database.ts';

const index = (keyPath: string, multiEntry = false) => ({ name: keyPath, keyPath, multiEntry });
const store = (keyPath: string | string[], indexes: OldStore['indexes'], rows: object[] = []): OldStore => ({
  keyPath,
  indexes,
  rows,
});

export const at = 1_760_000_000_000;
export const watch = (companyId: string, order: number, more: object = {}) => ({
  companyId,
  addedAtMs: at + order,
  order,
  changedAtMs: at,
  ...more,
});

const pageChanges = [
  { id: 'one', atMs: at, host: 'news.example', action: { kind: 'starred', companyId: 'nvidia' } },
  {
    id: 'two',
    atMs: at + 1,
    host: null,
    action: {
      kind: 'unstarred',
      watch: watch('tencent', 9),
      note: { companyId: 'tencent', text: '等财报', tags: [], changedAtMs: at },
    },
  },
  { id: 'three', atMs: at + 2, host: 'news.example', action: { kind: 'muted', word: '苹果', mutedOn: '' } },
];

const undoHead = { restoredAtMs: at, mode: 'merge', batches: 2, added: 1, changed: 1, removed: 0 };

export const version5: OldDatabase = {
  companies: store(
    'id',
    [index('parentId'), index('packId')],
    [
      { id: 'alibaba', status: 'listed', listings: [], packId: 7 },
      { id: 'alibaba-cloud', status: 'unit', parentId: 'alibaba', listings: [], packId: 7 },
    ],
  ),
  reports: store('id', [index('asOf'), index('packId')]),
  views: store(
    'id',
    [index('reportId'), index('subject.companyId'), index('subject.kind'), index('groups', true), index('packId')],
    [
      { ...aView({ id: 'own.view', subject: companySubject('zhongji-innolight') }), packId: 7 },
      { ...aView({ id: 'own.sector', subject: { kind: 'sector', name: '通信', nameEn: 'Telecom' } }), packId: 7 },
    ],
  ),
  figures: store(
    'id',
    [index('reportId'), index('subject.companyIds', true), index('subject.kind'), index('packId')],
    [{ ...aFigure({ id: 'own.figure', subject: figureSubject(['amazon', 'openai', 'google']) }), packId: 7 }],
  ),
  watches: store(
    'companyId',
    [index('addedAtMs'), index('order')],
    [
      watch('zhongji-innolight', 1),
      watch('nvidia', 2),
      // Watched by its code before the packaged reports had the company.
      watch('nvda.nasdaq', -5, { name: '英伟达' }),
      watch('600519.sse', 3, { name: '贵州茅台' }),
      watch('brk.b.nyse', 4),
      watch('openai', 5),
    ],
  ),
  notes: store(
    'companyId',
    [index('tags', true), index('changedAtMs')],
    [
      { companyId: 'nvidia', text: '看毛利率', tags: ['算力'], changedAtMs: at },
      { companyId: 'nvda.nasdaq', text: '财报在八月', tags: ['算力', '长线'], changedAtMs: at + 7 },
      { companyId: 'openai', text: '未上市', tags: [], changedAtMs: at },
    ],
  ),
  mutes: store(['word', 'host'], [index('addedAtMs')], [{ word: 'nvidia', host: '', addedAtMs: at }]),
  ownAliases: store('word', [index('addedAtMs')], [{ word: '寒王', companyId: 'cambricon', addedAtMs: at }]),
  sources: store('reportId', []),
  meta: store(
    'key',
    [],
    [
      { key: 'identity', value: 'made in version 5' },
      { key: 'page-changes', value: JSON.stringify(pageChanges) },
      // zhongji-innolight as it is in the table, a tombstone, and the listing of nvidia.
      {
        key: 'synced',
        value: ['t nvidia 算力\t1hl0g0\t', 'w nvda.nasdaq\t1hl0g0\t', 'w cambricon\t1hl0g1'].join('\n'),
      },
    ],
  ),
  aside: store(
    ['run', 'at'],
    [],
    [
      { run: 'undo', at: -1, content: undoHead },
      { run: 'undo', at: 0, content: { table: 'watches', before: [{ key: '600519.sse', row: null }] } },
      {
        run: 'undo',
        at: 1,
        content: {
          table: 'notes',
          before: [
            {
              key: 'zhongji-innolight',
              row: { companyId: 'zhongji-innolight', text: '旧文', tags: [], changedAtMs: at },
            },
          ],
        },
      },
    ],
  ),
};
