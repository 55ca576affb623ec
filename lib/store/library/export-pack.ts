// Writes own reports as the file of a pack that others can install: see docs/pack-format.md.
import type { PackReport } from '../../model/pack.ts';
import { packFormat, packFormatVersion, type Pack } from '../../packs/pack.ts';
import type { Database } from '../database.ts';
import { isOwnPackId } from './own-packs.ts';

export interface ExportInput {
  title: string;
  nowMs: number;
  /** Include the texts only if they may be passed on. */
  areDocumentsIncluded: boolean;
}

const dayOf = (nowMs: number): string => new Date(nowMs).toISOString().slice(0, 10);

/** Without what means something in this library only. */
function reportOf(row: PackReport): PackReport['report'] {
  const { documentId: _, versionOf: __, ...report } = row.report;
  return report;
}

/** @param reportIds of own reports; others are left out, as are reports that a newer version replaces. */
export async function exportPack(
  db: Database,
  reportIds: readonly string[],
  { title, nowMs, areDocumentsIncluded }: ExportInput,
): Promise<string> {
  return db.transaction('r', [db.packs, db.packReports, db.documents], async () => {
    const ids = [...new Set(reportIds)].filter(isOwnPackId);
    const rows = (await db.packReports.bulkGet(ids.map((id) => [id, id] as [string, string]))).filter(
      (row) => row !== undefined,
    );
    const packs = (await db.packs.bulkGet(rows.map(({ packId }) => packId))).filter((pack) => pack !== undefined);
    const companies = new Map(packs.flatMap((pack) => pack.companies.map((company) => [company.id, company] as const)));
    const documents = areDocumentsIncluded
      ? await Promise.all(
          rows.map(async ({ reportId, report }) => {
            const document = await db.documents.get(report.documentId ?? '');
            return document ? [{ reportId, text: document.text }] : [];
          }),
        )
      : [];
    const pack: Pack = {
      format: packFormat,
      formatVersion: packFormatVersion,
      id: `export.${dayOf(nowMs).replaceAll('-', '')}.${crypto.randomUUID().slice(0, 8)}`,
      kind: 'team',
      title: { zh: title },
      version: '1',
      createdAt: dayOf(nowMs),
      companies: [...companies.values()],
      reports: rows.map(reportOf),
      views: rows.flatMap(({ views }) => views),
      figures: rows.flatMap(({ figures }) => figures),
      glossary: packs.flatMap(({ glossary }) => glossary),
      ...(areDocumentsIncluded ? { documents: documents.flat() } : {}),
    };
    return `${JSON.stringify(pack, null, 1)}\n`;
  });
}
