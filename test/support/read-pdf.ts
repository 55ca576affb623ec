// Reads small PDFs that a test writes.
import { readDocument } from '../../scripts/read-document.ts';
import type { DocumentText } from '../../lib/documents/document-text.ts';
import { pdfOf, type PdfFile } from './pdf.ts';

export async function readPdf(file: PdfFile): Promise<DocumentText> {
  const outcome = await readDocument(pdfOf(file), 'report.pdf');
  if (!outcome.isRead) throw new Error(outcome.reason);
  return outcome.document;
}

/** Lines of one paragraph, as wide as one another. */
export const prose = [
  '公司上半年实现营业收入十二亿元，同比增长三成，其中海外业务贡献超过一半，',
  '毛利率较去年同期提升两个百分点，主要来自新产品放量与原材料价格的回落，公',
  '司同时上调全年出货指引。',
];
