import { expect, it } from 'vitest';
import { findTopics, readTopicsIndex } from '../../../lib/store/topics.ts';
import { aCompany, aReport, aView, companySubject, someSeeds } from '../../support/builders.ts';
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
