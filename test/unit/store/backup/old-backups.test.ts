// Backups as earlier versions wrote them, kept byte by byte: a user may come back with one years later. A change to a row's
// form that no longer reads them fails here, and must say in lib/store/backup/read.ts how the old row becomes the new one.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupHeaderSchema } from '../../../../lib/model/backup.ts';
import { schemaVersion } from '../../../../lib/store/database.ts';
import { countUserRows } from '../../../../lib/store/user-tables.ts';
import { parseSettings } from '../../../../lib/settings/settings.ts';
import { restoreInto, stagedIn } from '../../../support/backups.ts';
import { freshDatabase } from '../../../support/store.ts';

const folder = path.resolve(import.meta.dirname, '../../../cases/backups');
const files = readdirSync(folder);

describe.each(files)('%s', (name) => {
  const blob = new Blob([readFileSync(path.join(folder, name))]);
  const header = backupHeaderSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8').split('\n')[0]!));

  it('is restored with every row that it says it has', async () => {
    const db = freshDatabase();

    await restoreInto(db, blob, 'replace');

    expect(await countUserRows(db)).toMatchObject(header.counts);
    expect(await db.notes.get('cambricon')).toMatchObject({ text: '看毛利率\n第二行', tags: ['算力', '长线'] });
    expect((await db.sources.get('spring-report'))?.text).toBe('0123456789\r\n'.repeat(11_000));
  });

  it('has settings that are still read', async () => {
    const { settings } = await stagedIn(freshDatabase(), blob);

    expect(parseSettings(settings)).toMatchObject({ theme: 'dark', isRedUp: false, offHosts: ['quiet.example'] });
  });
});

it('there is one of the present version of the store', () => {
  expect(files).toContain(`schema-${schemaVersion}.ndjson`);
});
