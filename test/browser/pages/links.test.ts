// Custom links on the options page: order, undo and validation of URL templates.
import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { openPage, press } from '../support/page.ts';

const links = page.getByRole('region', { name: '外部链接', exact: true });
const button = (name: string): Locator => links.getByRole('button', { name, exact: true });
const address = links.getByRole('textbox', { name: '地址' });
const message = (shown: string | RegExp): Locator => links.getByRole('status').filter({ hasText: shown });
const chosen = (): string[] =>
  links
    .getByRole('list', { name: '已选网站' })
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent.replace(/[↑↓\s]+/g, ''));

async function openLinks(colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await openPage('options', { part: 'links', colorScheme });
  await expect.poll(chosen).toEqual(['东方财富', '雪球', '富途', 'Yahoo']);
}

/** The form that the field belongs to. */
const add = (field: Locator): Locator =>
  page.elementLocator(field.element().closest('form')!).getByRole('button', { name: '添加' });

describe('external links', () => {
  it('adds a site and moves it up by keyboard', async () => {
    await openLinks();
    const others = links.getByLabelText(/其他网站/);
    await others.selectOptions('同花顺');
    await add(others).click();
    await expect.poll(chosen).toEqual(['东方财富', '雪球', '富途', 'Yahoo', '同花顺']);

    for (const place of [3, 2]) {
      await press(button('上移 同花顺'), '{Enter}');
      await expect.poll(() => chosen().indexOf('同花顺')).toBe(place);
    }
  });

  it('restores a removed site on undo', async () => {
    await openLinks();
    await button('移除 雪球').click();
    await expect.poll(chosen).toEqual(['东方财富', '富途', 'Yahoo']);

    await page.getByRole('button', { name: '撤销' }).click();

    await expect.poll(chosen).toEqual(['东方财富', '雪球', '富途', 'Yahoo']);
  });

  it.each([
    ['my.broker.com/{code}', '地址须以 https:// 或 http:// 开头。'],
    ['https://my.broker.com/quote', '缺少 {code}'],
    ['https://my.broker.com/{ticker}', '无法识别 {ticker}'],
    ['https://{code}.broker.com/', '不能用在域名中'],
    ['https://my.broker.com/{code', '花括号未闭合'],
    ['https://my.broker.com/*/{code}', '链接不能包含 *'],
    ['javascript:alert({code})', '地址须以 https:// 或 http:// 开头。'],
  ])('rejects the template %s while it is typed', async (typed, problem) => {
    await openLinks();
    await links.getByRole('textbox', { name: '名称' }).fill('我的券商');

    await address.fill(typed);

    await expect.element(message(problem)).toBeVisible();
    await expect.element(add(address)).toBeDisabled();
  });

  it('shows the example of a valid template and adds it to the chosen sites', async () => {
    await openLinks();
    await links.getByRole('textbox', { name: '名称' }).fill('我的券商');

    await address.fill('https://my.broker.com/{exchange:lower}{code}?n={name}');
    await expect.element(message('https://my.broker.com/sz300308?n=%E4%B8%AD')).toBeVisible();
    await add(address).click();

    await expect.poll(chosen).toEqual(['东方财富', '雪球', '富途', 'Yahoo', '我的券商']);
  });

  it.each(['light', 'dark'] as const)('passes axe with an invalid template in the %s scheme', async (colorScheme) => {
    await openLinks(colorScheme);
    await address.fill('nowhere');
    await expect.element(message('地址须以')).toBeVisible();

    expect(await axeFindings(links.element())).toEqual([]);
  });
});

it('shows that the side panel follows the page as a switch, like the other settings', async () => {
  await openLinks();
  const follows = page.getByRole('switch', { name: '侧边栏跟随当前股票' });
  await expect.element(follows).toHaveAttribute('aria-checked', 'true');

  await follows.click();

  await expect.element(follows).toHaveAttribute('aria-checked', 'false');
});
