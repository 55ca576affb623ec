// A packaged directory of made-up companies, and lists that differ from it.
import type { ListFile } from '../../lib/directory-files/outcome.ts';
import { readListFile } from '../../lib/directory-files/read.ts';
import type { Database } from '../../lib/store/database.ts';
import { ensureDirectory } from '../../lib/store/ensure-directory.ts';
import { previewList, type ListPreview } from '../../lib/store/own-directory.ts';
import { someSeeds } from './builders.ts';
import { seededDatabase } from './store.ts';

export const fileOf = (asOf: string, ...rows: string[]): string =>
  [`#yanjing-directory 1 ${asOf}`, 'listings\tzh\ten\tformer\taliases\tdoubtful\tformerCodes\tneed', ...rows, ''].join(
    '\n',
  );

/** Twenty-four companies, so that a list of all of them is one of the whole exchange. */
export const others = Array.from({ length: 24 }, (_, nth) => ({ code: `6011${10 + nth}`, name: `渔场${nth + 10}号` }));
export const packaged = {
  version: 'first',
  text: fileOf(
    '2026-08-20',
    '600901.SSE|03901.HKEX\t灯塔股份\tLamp Holdings\t老灯塔\t灯塔集团\t灯塔\t\t',
    '600902.SSE\t缆绳厂\t\t\t\t\t\tsignal',
    ...others.map(({ code, name }) => `${code}.SSE\t${name}\t\t\t\t\t\t`),
    '00777.HKEX\t灯笼国际\tLANTERN INTL\t\t\t\t\t',
  ),
};

export const nowMs = Date.UTC(2026, 10, 30);
export const source = { fileName: 'list.csv', modifiedAtMs: nowMs, nowMs };

export async function listedDatabase(): Promise<Database> {
  const db = await seededDatabase(someSeeds());
  await ensureDirectory(db, packaged);
  return db;
}

export function listOf(rows: readonly { code: string; name: string }[], fileName = 'list.csv'): ListFile {
  const text = ['代码,名称', ...rows.map(({ code, name }) => `${code},${name}`)].join('\n');
  const outcome = readListFile(fileName, new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome;
}

export async function previewOf(db: Database, file: ListFile): Promise<ListPreview> {
  const outcome = await previewList(db, file, source);
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome.preview;
}

export const present = [{ code: '600901', name: '灯塔股份' }, { code: '600902', name: '缆绳厂' }, ...others];
/** One new company, one new name, and one company that is missing. */
export const newer = [
  { code: '600901', name: '灯塔能源' },
  ...present.slice(1).filter(({ code }) => code !== '601110'),
  { code: '601999', name: '望远镜股份' },
];
