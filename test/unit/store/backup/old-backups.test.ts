// Restores backup files of earlier versions, byte for byte: a user may need one years later. If a schema change makes this
// fail, add a migration to lib/store/upgrades.ts.
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

  it('is restored with all rows that its header counts', async () => {
    const db = freshDatabase();

    await restoreInto(db, blob, 'replace');

    expect(await countUserRows(db)).toMatchObject(header.counts);
    expect(await db.notes.get('688256.SSE')).toMatchObject({ text: '看毛利率\n第二行', tags: ['算力', '长线'] });
    expect((await db.sources.get('spring-report'))?.text).toBe('0123456789\r\n'.repeat(11_000));
  });

  it('has settings that can be read', async () => {
    const { settings } = await stagedIn(freshDatabase(), blob);

    expect(parseSettings(settings)).toMatchObject({ theme: 'dark', isRedUp: false, offHosts: ['quiet.example'] });
  });
});

it('there is a backup of the current schema version', () => {
  expect(files).toContain(`schema-${schemaVersion}.ndjson`);
});
