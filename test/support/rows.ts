// Adds rows to the store of a running browser, for states that the seeds do not have.
import type { Page } from '@playwright/test';
import type { Company } from '../../lib/model/company.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { LibraryItem } from '../../lib/model/library-item.ts';
import type { Report } from '../../lib/model/report.ts';
import type { View } from '../../lib/model/view.ts';
import type { Watch } from '../../lib/model/watch.ts';
import type { Meta } from '../../lib/store/database.ts';

export interface MoreRows {
  companies?: Company[];
  reports?: Report[];
  views?: View[];
  figures?: Figure[];
  watches?: Watch[];
  meta?: Meta[];
  libraryItems?: LibraryItem[];
}

/** @param page any page of the extension, because the store belongs to its origin. */
export async function addRows(page: Page, rows: MoreRows): Promise<void> {
  await page.evaluate(async (tables) => {
    const opening = indexedDB.open('yanjing');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('the store did not open')));
    });
    const names = Object.keys(tables) as (keyof typeof tables)[];
    const writing = db.transaction(names, 'readwrite');
    for (const name of names) for (const row of tables[name] ?? []) writing.objectStore(name).put(row);
    await new Promise((resolve, reject) => {
      writing.addEventListener('complete', resolve);
      writing.addEventListener('error', () => reject(new Error('the rows were not taken')));
    });
    db.close();
  }, rows);
}
