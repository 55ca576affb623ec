// Muting a word here, on a site or everywhere, and custom names for companies.
import type { Page } from '@playwright/test';
import { cardText, clickIn, hover, until } from '../support/card.ts';
import { article, expect, marks, test } from './fixtures.ts';

const news = article('<p id="first">英伟达与新易盛</p><p>英伟达再次走强</p>');

async function mute(page: Page, scope: 'here' | 'site' | 'everywhere'): Promise<void> {
  await hover(page, '英伟达');
  await clickIn(page, 'card-not-this');
  await until(
    () => cardText(page),
    (content) => content?.includes('仅此处') ?? false,
  );
  await clickIn(page, `card-scope-${scope}`);
}

test('explains why a word was marked', async ({ page, open }) => {
  await open(news);
  await hover(page, '英伟达');

  await clickIn(page, 'card-why-marked');

  expect(
    await until(
      () => cardText(page),
      (content) => content?.includes('是资料库中的公司名称') ?? false,
    ),
  ).toContain('“英伟达”是资料库中的公司名称');
});

test('mutes one mention and keeps the others', async ({ page, open }) => {
  await open(news);

  await mute(page, 'here');

  await expect.poll(() => marks(page)).toEqual(['新易盛', '英伟达']);
});

test('mutes a word on a site or everywhere and restores it in the options', async ({
  context,
  extensionId,
  page,
  open,
}) => {
  await open(news);
  const other = await context.newPage();
  await context.route('https://forum.example/b', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: news }),
  );
  await other.goto('https://forum.example/b');
  await expect.poll(() => marks(other)).toHaveLength(3);

  await page.bringToFront();
  await mute(page, 'site');
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await other.bringToFront();
  await expect.poll(() => marks(other)).toHaveLength(3);

  await mute(other, 'everywhere');
  await expect.poll(() => marks(other)).toEqual(['新易盛']);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#words`);
  await expect(options.getByText('news.example')).toBeVisible();
  for (let left = 2; left > 0; left--) {
    await options.locator('#words').getByRole('button', { name: '取消静音' }).first().click();
    await expect(options.locator('#words').getByRole('button', { name: '取消静音' })).toHaveCount(left - 1);
  }
  await page.bringToFront();
  await expect.poll(() => marks(page)).toHaveLength(3);
});

test('marks a custom name in open pages', async ({ context, extensionId, page, open }) => {
  await open(article('<p>寒王今天又创新高</p>'));
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#words`);

  await options.getByLabel('别名', { exact: true }).fill('寒王');
  await options.getByLabel('对应公司（名称或代码）').fill('688256');
  await options.getByRole('button', { name: '添加为 寒武纪 的别名' }).click();
  await expect(options.getByText('→ 寒武纪')).toBeVisible();

  await page.bringToFront();
  await expect.poll(() => marks(page)).toEqual(['寒王']);
  expect(await hover(page, '寒王')).toContain('688256');
});
