// Adds names of the user's own through the options page.
import type { BrowserContext } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Adds a name for 寒武纪 in the options. */
export async function addName(context: BrowserContext, extensionId: string, name: string): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#words`);
  await options.getByLabel('别名', { exact: true }).fill(name);
  await options.getByLabel('对应公司（名称或代码）').fill('688256');
  await options.getByRole('button', { name: '添加为 寒武纪 的别名' }).click();
  await expect(options.getByText('→ 寒武纪')).toBeVisible();
  // Pages get it a moment after the list shows it, and then read their text again.
  await expect
    .poll(() =>
      options.evaluate(async () => {
        const areas = await Promise.all([chrome.storage.session.get(null), chrome.storage.local.get(null)]);
        return JSON.stringify(areas);
      }),
    )
    .toContain(name);
  await options.close();
}
