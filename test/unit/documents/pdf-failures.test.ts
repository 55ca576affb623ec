import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../scripts/read-document.ts';
import { column, pdfOf, prose } from '../../support/pdf.ts';

const reasonOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const outcome = await readDocument(bytes, 'report.pdf');
  return outcome.isRead ? 'read' : outcome.reason;
};

describe('a file that cannot be read', () => {
  const pages = [column(prose, 40, 100), column(prose, 40, 100)];

  it('is a scan if its pages are pictures', async () => {
    expect(await reasonOf(pdfOf({ pages: [[], []], hasPictures: true }))).toBe('scan');
  });

  it('is a scan if the only text is a download stamp', async () => {
    const stamp = [{ text: '用户某某于2026-07-02日下载', x: 40, y: 820 }];

    expect(await reasonOf(pdfOf({ pages: [stamp, stamp], hasPictures: true }))).toBe('scan');
  });

  it('is a scan if only its cover has text', async () => {
    expect(await reasonOf(pdfOf({ pages: [column(prose, 40, 100), [], [], []], hasPictures: true }))).toBe('scan');
  });

  it('has unmapped glyphs if its text is private characters', async () => {
    const glyphs = '\uE123\uE124\uE125\uE126'.repeat(20);

    expect(await reasonOf(pdfOf({ pages: [column([glyphs, glyphs], 40, 100)] }))).toBe('unmapped-glyphs');
  });

  it('is encrypted if it asks for a password', async () => {
    expect(await reasonOf(pdfOf({ pages, isEncrypted: true }))).toBe('encrypted');
  });

  it.each([0.05, 0.3, 0.5, 0.8, 0.97])('is cut if only %d of it is there', async (share) => {
    const bytes = pdfOf({ pages });

    expect(await reasonOf(bytes.slice(0, bytes.length * share))).toBe('cut');
  });

  it('is damaged if its objects are overwritten', async () => {
    const bytes = pdfOf({ pages });
    bytes.fill(0x20, 9, bytes.length - 30);

    expect(await reasonOf(bytes)).toBe('damaged');
  });

  it('does not keep the next file from being read', async () => {
    await reasonOf(pdfOf({ pages, isEncrypted: true }));

    expect(await reasonOf(pdfOf({ pages }))).toBe('read');
  });
});
