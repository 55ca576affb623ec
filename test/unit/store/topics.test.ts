import { expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation.ts';
import { findTopics, readTopicsIndex } from '../../../lib/store/topics.ts';
import { aCompany, anAnnotation, aReport, aView, companySubject, someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';

const seeds = someSeeds({
  companies: [aCompany(), aCompany({ id: 'mirror-works', names: { zh: '镜厂', en: 'Mirror Works' } })],
  reports: [aReport({ title: { zh: '光学行业周报', en: 'Optics weekly' } })],
  views: [
    aView({ id: 'a', groups: ['光通信'], theme: '算力', gloss: { terms: { 光通信: { zh: '光通信', en: 'Optics' } } } }),
    aView({ id: 'b', subject: companySubject('mirror-works'), groups: ['光通信'] }),
    aView({ id: 'c', subject: { kind: 'sector', name: '液冷' } }),
  ],
  figures: [],
});

async function topics(query: string) {
  const db = await seededDatabase(seeds);
  const { groups, reports } = await findTopics(db, await readTopicsIndex(db), query);
  return {
    groups: groups.map(({ topic, companyCount }) => [topic.name, companyCount]),
    reports: reports.map(({ topic }) => topic.id),
  };
}

it.each([
  ['光通信', [['光通信', 2]], []],
  ['gtx', [['光通信', 2]], []],
  ['suanli', [['算力', 1]], []],
  ['液冷', [['液冷', 0]], []],
  ['光学', [], ['spring-report']],
  ['某证券', [], ['spring-report']],
  ['周报', [], ['spring-report']],
  ['灯塔', [], []],
])('finds the groups, themes, sectors and reports of %s', async (query, groups, reports) => {
  expect(await topics(query)).toEqual({ groups, reports });
});

async function noteIds(query: string, annotations: readonly Annotation[]): Promise<string[]> {
  const db = await seededDatabase(seeds);
  await db.annotations.bulkPut([...annotations]);
  return (await findTopics(db, await readTopicsIndex(db), query)).annotations.map(({ topic }) => topic.id);
}

it('finds notes in documents by quote and by text, not by the title of the document', async () => {
  const notes = [
    anAnnotation('quoted', { quote: '订单超预期', title: '光学点评' }),
    anAnnotation('written', { quote: '毛利率', text: '等ＡＩ订单', title: '光学点评' }),
  ];

  expect(await noteIds('超预期', notes)).toEqual(['quoted']);
  expect(await noteIds('ai订单', notes)).toEqual(['written']);
  expect(await noteIds('光学点评', notes)).toEqual([]);
});

it('shows the four notes in documents that were changed last, with the report of the document', async () => {
  const db = await seededDatabase(seeds);
  const [report] = seeds.reports;
  await db.annotations.bulkPut(
    Array.from({ length: 6 }, (_, at) => anAnnotation(`note ${at}`, { changedAtMs: at, documentKeys: [report!.id] })),
  );

  const { annotations } = await findTopics(db, await readTopicsIndex(db), '买入');

  expect(annotations.map(({ topic }) => topic.id)).toEqual(['note 5', 'note 4', 'note 3', 'note 2']);
  expect(annotations[0]!.topic).toMatchObject({ title: report!.title, page: 1, reportId: report!.id });
});
