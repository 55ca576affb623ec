import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ensureSeed } from '../../../lib/store/seed.ts';
import { attachFile, attachText, detachSource, listAttached, restoreSource } from '../../../lib/store/sources.ts';
import type { Database } from '../../../lib/store/database.ts';
import { aReport, someSeeds } from '../../support/builders.ts';
import { seededDatabase } from '../../support/store.ts';

const text = '第一行：营收12亿元。\n第二行。\n';
const bytesOf = (written: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(written);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const withReportOf = (document: string): Promise<Database> => {
  const bytes = bytesOf(document);
  return seededDatabase(
    someSeeds({ reports: [aReport({ source: { sha256: hashOf(bytes), length: document.length } })] }),
  );
};

describe('attachFile and attachText', () => {
  it('store the source document of a report unchanged', async () => {
    const db = await withReportOf(`\ufeff${text}`);

    const result = await attachFile(db, bytesOf(`\ufeff${text}`), 1000);

    expect(result).toMatchObject({ ok: true, report: { id: 'spring-report' } });
    expect(await db.sources.toArray()).toEqual([
      { reportId: 'spring-report', text: `\ufeff${text}`, attachedAtMs: 1000 },
    ]);
  });

  it('reject another document and return its hash', async () => {
    const db = await withReportOf(text);
    const other = bytesOf(`${text}!`);

    expect(await attachFile(db, other, 1000)).toEqual({ ok: false, problem: 'unknown', sha256: hashOf(other) });
    expect(await listAttached(db)).toEqual([]);
  });

  it('reject an empty document as empty', async () => {
    const db = await withReportOf(text);

    expect(await attachFile(db, bytesOf(''), 1000)).toMatchObject({ ok: false, problem: 'empty' });
    expect(await attachText(db, '', 1000)).toMatchObject({ ok: false });
  });

  it.each([
    ['unchanged', text],
    ['with Windows line endings', text.replaceAll('\n', '\r\n')],
    ['without the final newline', text.trimEnd()],
    ['with extra newlines', `${text}\n\n`],
  ])('accept text that was pasted %s', async (_, pasted) => {
    const db = await withReportOf(text);

    expect(await attachText(db, pasted, 1000)).toMatchObject({ ok: true });
    expect((await db.sources.get('spring-report'))?.text).toBe(text);
  });

  it('accept a document with Windows line endings that was pasted with Unix ones', async () => {
    const windows = text.replaceAll('\n', '\r\n');
    const db = await withReportOf(windows);

    await attachText(db, text, 1000);

    expect((await db.sources.get('spring-report'))?.text).toBe(windows);
  });
});

describe('an attached document', () => {
  it('can be removed, and the removal can be undone', async () => {
    const db = await withReportOf(text);
    await attachFile(db, bytesOf(text), 1000);

    const removed = await detachSource(db, 'spring-report');

    expect(await listAttached(db)).toEqual([]);

    await restoreSource(db, removed!);

    expect(await db.sources.toArray()).toEqual([{ reportId: 'spring-report', text, attachedAtMs: 1000 }]);
  });

  it('can be removed without effect when there is none', async () => {
    const db = await withReportOf(text);

    expect(await detachSource(db, 'spring-report')).toBeUndefined();
  });

  it('is kept when the store is reseeded', async () => {
    const db = await withReportOf(text);
    await attachFile(db, bytesOf(text), 1000);

    await ensureSeed(db, 'second', () => Promise.resolve(someSeeds({ version: 'second' })));

    expect(await listAttached(db)).toEqual(['spring-report']);
  });
});
