// Reports of two invented houses from the same week as the monthly report of the seeds. They contradict it and each other:
// on 寒武纪 in a number and a rating, on 沃尔核材 with longer names than any in the seeds.
import { aFigure, aReport, aView, companySubject } from './builders.ts';
import type { MoreRows } from './rows.ts';

const cambricon = { ...companySubject('688256.SSE'), name: '寒武纪', nameEn: 'Cambricon' };
const metricOf = (id: string, zh: string, en: string): { id: string; zh: string; en: string } => ({ id, zh, en });

export const rivalHouses: MoreRows = {
  reports: [
    aReport({
      id: 'demo-east',
      title: { zh: '演示周报', en: 'Demo weekly' },
      publisher: '东方演示',
      asOf: '2025-08-13',
    }),
    aReport({
      id: 'demo-west',
      title: { zh: '演示点评', en: 'Demo note' },
      publisher: '西方演示证券研究所',
      asOf: '2025-08-15',
    }),
  ],
  views: [
    aView({
      id: 'demo-east.cambricon',
      reportId: 'demo-east',
      subject: cambricon,
      stance: '重点推荐',
      stanceClass: 'recommend',
    }),
    aView({ id: 'demo-west.cambricon', reportId: 'demo-west', subject: cambricon }),
  ],
  figures: [
    aFigure({
      id: 'demo-east.cambricon.revenue-2025q1',
      reportId: 'demo-east',
      subject: { kind: 'company', companyIds: ['688256.SSE'], name: '寒武纪', nameEn: 'Cambricon' },
      metric: metricOf('revenue', '营业收入', 'Revenue'),
      value: 11.81,
    }),
    aFigure({
      id: 'demo-west.woer.long',
      reportId: 'demo-west',
      subject: {
        kind: 'company',
        companyIds: ['002130.SZSE'],
        name: '沃尔核材',
        nameEn: 'Woer Heat-Shrinkable Material',
      },
      metric: metricOf(
        'long',
        '高速通信线与新能源汽车充电枪线束合计在手订单金额',
        'Order backlog of high-speed communication cable and charging-gun harnesses together',
      ),
      value: 1234567.89,
      kind: 'estimate',
      period: '2025-01..2025-06',
      changes: [
        { type: 'vs-expectation', value: 4230.22, unit: '%', asWritten: '1', evidence: [{ start: 1, end: 2 }] },
      ],
    }),
  ],
};
