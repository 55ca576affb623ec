// Reads small PDFs that a test writes.
import { readDocument } from '../../scripts/read-document.ts';
import type { DocumentText } from '../../lib/documents/document-text.ts';
import { pdfOf, type PdfFile } from './pdf.ts';

export async function readPdf(file: PdfFile): Promise<DocumentText> {
  const outcome = await readDocument(pdfOf(file), 'report.pdf');
  if (!outcome.isRead) throw new Error(outcome.reason);
  return outcome.document;
}
