// A handmade database of each earlier version of the schema.
import { type OldDatabase, type OldStore } from './old-database.ts';

export const index = (keyPath: string, multiEntry = false) => ({ name: keyPath, keyPath, multiEntry });

export const seedStores: OldDatabase = {
  companies: {
    keyPath: 'id',
    indexes: [index('parentId')],
    rows: [{ id: 'gone-works', names: { zh: '旧', en: 'Old' } }],
  },
  reports: { keyPath: 'id', indexes: [index('asOf')], rows: [] },
  views: {
    keyPath: 'id',
    indexes: [index('reportId'), index('subject.companyId'), index('subject.kind'), index('groups', true)],
    rows: [],
  },
  figures: {
    keyPath: 'id',
    indexes: [index('reportId'), index('subject.companyIds', true), index('subject.kind')],
    rows: [],
  },
  meta: { keyPath: 'key', indexes: [], rows: [{ key: 'seed', value: 'of old' }] },
};

export const version1: OldDatabase = {
  ...seedStores,
  watches: {
    keyPath: 'companyId',
    indexes: [index('addedAtMs')],
    rows: [
      { companyId: '600519.sse', addedAtMs: 1739000000000 },
      { companyId: 'cambricon', addedAtMs: 1738900000000 },
    ],
  },
  sources: {
    keyPath: 'reportId',
    indexes: [],
    rows: [{ reportId: 'spring-report', text: '原文\r\n第二行\ufeff', attachedAtMs: 1739000000001 }],
  },
  mutes: {
    keyPath: ['word', 'host'],
    indexes: [index('addedAtMs')],
    rows: [
      { word: '苹果', host: '', addedAtMs: 1739000000002 },
      { word: '苹果', host: 'fruit.example', addedAtMs: 1739000000003 },
    ],
  },
  ownAliases: {
    keyPath: 'word',
    indexes: [index('addedAtMs')],
    rows: [{ word: '寒王', companyId: 'cambricon', addedAtMs: 1739000000004 }],
  },
};

export const version2: OldDatabase = {
  ...version1,
  notes: {
    keyPath: 'companyId',
    indexes: [index('tags', true), index('changedAtMs')],
    rows: [{ companyId: 'cambricon', text: '看毛利率', tags: ['算力', '长线'], changedAtMs: 1750000000000 }],
  },
};

export const version3: OldDatabase = {
  ...version2,
  meta: {
    ...seedStores['meta']!,
    rows: [...seedStores['meta']!.rows, { key: 'identity', value: 'made in version 3' }],
  },
  aside: { keyPath: ['run', 'at'], indexes: [], rows: [] },
};

/** Watches of versions 1 to 3, and the same rows with the order that version 4 adds: newest first. */
export const orderedWatches = [
  { companyId: '600519.sse', addedAtMs: 1739000000000, order: -1739000000000, changedAtMs: 1739000000000 },
  { companyId: 'cambricon', addedAtMs: 1738900000000, order: -1738900000000, changedAtMs: 1738900000000 },
];

export const version4: OldDatabase = {
  ...version3,
  watches: {
    keyPath: 'companyId',
    indexes: [index('addedAtMs'), index('order')],
    rows: [
      { companyId: '600519.sse', addedAtMs: 1739000000000, order: 3.5, changedAtMs: 1760000000000 },
      { companyId: 'cambricon', addedAtMs: 1738900000000, order: -1738900000000, changedAtMs: 1738900000000 },
    ],
  },
};

export const packaged = (name: keyof typeof seedStores): OldStore => ({
  ...seedStores[name]!,
  indexes: [...seedStores[name]!.indexes, index('packId')],
  rows: seedStores[name]!.rows.map((row) => ({ ...row, packId: 0 })),
});

export const ownReport = { id: 'own-report', asOf: '2025-09-01', packId: 7 };

export const version5: OldDatabase = {
  ...version4,
  companies: packaged('companies'),
  reports: { ...packaged('reports'), rows: [ownReport] },
  views: packaged('views'),
  figures: packaged('figures'),
};

export const version6: OldDatabase = {
  ...version5,
  watches: {
    ...version4['watches']!,
    rows: [
      { companyId: '600519.SSE', addedAtMs: 1739000000000, order: 3.5, changedAtMs: 1760000000000 },
      { companyId: '688256.SSE', addedAtMs: 1738900000000, order: -1738900000000, changedAtMs: 1738900000000 },
    ],
  },
  notes: {
    ...version2['notes']!,
    rows: [{ companyId: '688256.SSE', text: '看毛利率', tags: ['算力', '长线'], changedAtMs: 1750000000000 }],
  },
  ownAliases: {
    ...version1['ownAliases']!,
    rows: [{ word: '寒王', companyId: '688256.SSE', addedAtMs: 1739000000004 }],
  },
};

export const version7: OldDatabase = {
  ...version6,
  packs: {
    keyPath: 'id',
    indexes: [],
    rows: [
      {
        id: 'tide',
        kind: 'team',
        title: { zh: '潮汐研报包' },
        version: '1',
        createdAt: '2026-10-02',
        installedAtMs: 1760000000001,
        companies: [],
        glossary: [],
      },
    ],
  },
  packReports: { keyPath: ['packId', 'reportId'], indexes: [index('packId')], rows: [] },
};

export const withIndexes = (name: 'views' | 'figures', ...added: OldStore['indexes']): OldStore => ({
  ...packaged(name),
  indexes: [...packaged(name).indexes, ...added],
});

export const version8: OldDatabase = {
  ...version7,
  directory: { keyPath: 'id', indexes: [index('version')], rows: [] },
  views: withIndexes('views', index('subject.name'), index('theme')),
  figures: withIndexes('figures', index('subject.name'), {
    name: '[metric.id+period]',
    keyPath: ['metric.id', 'period'],
  }),
};

export const version9: OldDatabase = {
  ...version8,
  packReports: {
    keyPath: ['packId', 'reportId'],
    indexes: [index('packId'), index('reportId'), index('report.documentId'), index('report.versionOf')],
    rows: [
      {
        packId: 'tide',
        reportId: 'tide.weekly',
        version: '1',
        changedAtMs: 1760000000001,
        report: {
          id: 'tide.weekly',
          title: { zh: '潮汐周报' },
          publisher: '潮汐证券',
          asOf: '2026-10-01',
          period: { start: '2026-10-01', end: '2026-10-01' },
          sectorRating: null,
          source: { sha256: 'a'.repeat(64), length: 12 },
          sections: [],
          kind: 'other',
          documentId: 'a'.repeat(64),
        },
        views: [],
        figures: [],
      },
    ],
  },
  libraryItems: {
    keyPath: 'id',
    indexes: [index('state'), index('documentId')],
    rows: [
      { id: 'item-1', name: 'a.pdf', origin: { kind: 'file' }, addedAtMs: 1760000000002, size: 12, state: 'waiting' },
    ],
  },
  originals: { keyPath: 'id', indexes: [], rows: [] },
  documents: {
    keyPath: 'id',
    indexes: [index('bytesSha256')],
    rows: [
      {
        id: 'a'.repeat(64),
        bytesSha256: 'b'.repeat(64),
        name: 'a.txt',
        kind: 'text',
        text: '潮汐证券\n维持买入。',
        pages: [{ start: 0, end: 10, width: 0, height: 0 }],
        layout: '{"boxes":[],"tables":[]}',
        addedAtMs: 1760000000003,
        reader: { pdfjs: null, layout: 1 },
      },
    ],
  },
  drafts: { keyPath: 'id', indexes: [index('documentId')], rows: [] },
  corrections: {
    keyPath: ['kind', 'publisher', 'term'],
    indexes: [index('publisher')],
    rows: [{ kind: 'rating', publisher: '潮汐证券', term: '乘潮', class: 'focus', changedAtMs: 1760000000004 }],
  },
};

export const version10: OldDatabase = {
  ...version9,
  ownListings: {
    keyPath: ['kind', 'id'],
    indexes: [],
    rows: [
      { kind: 'gone', id: '000902.SZSE', asOf: '2026-11-30', changedAtMs: 1760000000002 },
      {
        kind: 'name',
        id: '600519.SSE',
        name: '新茅台',
        asOf: '2026-11-30',
        source: 'list',
        changedAtMs: 1760000000002,
      },
    ],
  },
};

export const version11: OldDatabase = {
  ...version10,
  annotations: {
    keyPath: 'id',
    indexes: [index('documentKeys', true)],
    rows: [
      {
        id: 'annotation-1',
        documentKeys: ['a'.repeat(64), 'b'.repeat(64)],
        title: '潮汐证券点评',
        places: [{ page: 1, offset: 4, exact: '维持买入。', prefix: '潮汐证券', suffix: '' }],
        quote: '维持买入。',
        color: 'yellow',
        text: '看下一季',
        createdAtMs: 1760000000005,
        changedAtMs: 1760000000006,
      },
    ],
  },
};

export const oldDatabases = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
  version7,
  version8,
  version9,
  version10,
  version11,
] as const;

/** Version 6 replaced slugs and lower-case ids of listings by listing keys. */
