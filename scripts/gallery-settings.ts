// Takes the gallery's screenshots of the options page and the welcome page.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { settingsPages } from '../components/settings/route.ts';
import { hover } from '../test/support/card.ts';
import { removePrivate } from '../test/support/private-values.ts';

const wide = { width: 1100, height: 800 };
const narrow = { width: 320, height: 700 };

interface Shooting {
  open: (file: string) => Promise<Page>;
  outDir: string;
  language: 'zh' | 'en';
}

const taker =
  ({ outDir, language }: Shooting, page: Page) =>
  async (name: string, fullPage = false): Promise<void> => {
    const fileName = language === 'en' ? `${name}-english` : name;
    await page.waitForTimeout(250);
    await page.screenshot({ path: path.join(outDir, `${fileName}.png`), fullPage });
    console.log(fileName);
  };

export async function shootOptions(shooting: Shooting): Promise<void> {
  const options = await shooting.open('options.html');
  const goTo = async (page: string): Promise<void> => {
    await options.evaluate((hash) => (location.hash = hash), page);
    await options.locator(`#page-${page}`).waitFor();
  };
  const take = taker(shooting, options);
  const search = options.getByRole('searchbox');
  await options.setViewportSize(wide);
  await options.getByRole('heading', { level: 1 }).waitFor();
  for (const { id } of settingsPages) {
    await goTo(id);
    await take(`options-${id}`, true);
  }
  await goTo('common');
  if (shooting.language === 'zh') {
    await search.fill('xuanting');
    await take('options-search');
    await search.fill('没有这一项');
    await take('options-search-none');
    await search.fill('');
    await options.locator('.site-add input').fill('xueqiu.com');
    await options.locator('.site-add input').press('Enter');
    await options.locator('#setting-hoverKey').selectOption('alt');
    await options.locator('#setting-dwellMs').press('ArrowRight');
    await options.locator('.setting-reset').last().click();
    await take('options-changed');
    await options.emulateMedia({ colorScheme: 'dark' });
    await take('options-dark', true);
    await options.emulateMedia({ colorScheme: 'light' });
    await removePrivate(options, 'settings');
  }
  await options.setViewportSize(narrow);
  await take('options-narrow');
  await options.close();
}

export async function shootWelcome(shooting: Shooting): Promise<void> {
  const welcome = await shooting.open('welcome.html');
  const take = taker(shooting, welcome);
  const word = shooting.language === 'en' ? 'Cambricon' : '中际旭创';
  await welcome.setViewportSize(wide);
  await take('welcome', true);
  await hover(welcome, word);
  await take('welcome-card');
  await welcome.emulateMedia({ colorScheme: 'dark' });
  if (shooting.language === 'zh') await take('welcome-card-dark');
  await welcome.emulateMedia({ colorScheme: 'light' });
  await welcome.mouse.move(2, 2);
  await welcome.setViewportSize({ width: 360, height: 740 });
  await take('welcome-narrow', true);
  await welcome.close();
}
