// An invented report with its document, for tests that attach one: the documents of the packaged reports are not in the
// repository.
import type { Figure } from '../../lib/model/figure.ts';
import type { Report } from '../../lib/model/report.ts';
import { aFigure, aReport } from './builders.ts';

const lines = [
  '算力月报（示例）',
  '寒武纪九月新增订单12.5万片，环比增长四成。',
  '亚马逊宣布追加云业务投入，全年投入263.7亿美元。',
  '本文为测试而写，与任何机构无关。',
];

export const ownDocumentText = `${lines.join('\n')}\n`;

/** Sentences that the dossier and the card show once the document is attached. */
export const cambriconSentence = '新增订单12.5万片';
export const amazonSentence = '全年投入263.7亿美元';

const spanOf = (text: string): { start: number; end: number } => {
  const start = ownDocumentText.indexOf(text);
  return { start, end: start + text.length };
};

const figureOf = (companyId: string, name: string, overrides: Partial<Figure>): Figure =>
  aFigure({
    id: `own-monthly.${companyId}`,
    reportId: 'own-monthly',
    subject: { kind: 'company', companyIds: [companyId], name, nameEn: name },
    period: '2025',
    ...overrides,
  });

/**
 * The report is later than the packaged ones, so that its figures come first.
 * @param text what the document's file holds.
 */
export async function ownDocumentRows(text = ownDocumentText): Promise<{ reports: Report[]; figures: Figure[] }> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    reports: [
      aReport({
        id: 'own-monthly',
        title: { zh: '算力月报（示例）', en: 'Computing monthly (sample)' },
        publisher: '示例研究所',
        asOf: '2025-10-10',
        period: { start: '2025-09-01', end: '2025-09-30' },
        source: { sha256, length: text.length },
      }),
    ],
    figures: [
      figureOf('688256.SSE', '寒武纪', {
        metric: { id: 'orders', zh: '新增订单', en: 'New orders' },
        value: 12.5,
        unit: '万片',
        asWritten: '12.5万片',
        evidence: [spanOf('12.5万片')],
      }),
      figureOf('AMZN.NASDAQ', '亚马逊', {
        metric: { id: 'capex', zh: '资本开支', en: 'Capital expenditure' },
        value: 263.7,
        unit: '亿美元',
        asWritten: '263.7亿美元',
        evidence: [spanOf('263.7亿美元')],
      }),
    ],
  };
}
