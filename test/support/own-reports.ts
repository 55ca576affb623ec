// Reports of an invented house about real companies, as files for the library page.
import { docxOf } from './docx.ts';
import { column, pdfOf } from './pdf.ts';

export interface OwnReport {
  company: string;
  code: string;
  day: string;
  stance: string;
  target: number;
}

export const anOwnReport = (overrides: Partial<OwnReport> = {}): OwnReport => ({
  company: '中际旭创',
  code: '300308.SZ',
  day: '2026年11月20日',
  stance: '买入',
  target: 200,
  ...overrides,
});

export const titleOf = ({ company, code }: OwnReport): string => `${company}（${code}）三季报点评：订单超预期`;

/** Six figures and one view, all sure. */
export const linesOf = (report: OwnReport): string[] => [
  '潮汐证券研究所',
  titleOf(report),
  report.day,
  `维持“${report.stance}”评级，目标价${report.target}元。`,
  '2026年前三季度公司实现营业收入250.3亿元，同比增长52.68%；',
  '归母净利润60.1亿元，同比增长80.2%。',
  '预计公司2026-2028年归母净利润分别为99.0亿元、144.1亿元、183.9亿元。',
  '风险提示：需求不及预期。',
];

export const pdfOfReport = (report: OwnReport): Uint8Array<ArrayBuffer> =>
  pdfOf({ pages: [column(linesOf(report), 40, 80, 11)] });

export const docxOfReport = (report: OwnReport): Uint8Array => docxOf({ body: linesOf(report) });

export const htmlOfReport = (report: OwnReport): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${titleOf(report)}</title></head><body><article><h1>${titleOf(report)}</h1><p>${linesOf(report).join('</p><p>')}</p></article></body></html>`;

/** For Playwright's file inputs. */
export const asUpload = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes as Uint8Array),
});
