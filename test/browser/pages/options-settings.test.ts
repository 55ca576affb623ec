// The options page: saving settings, resetting and undoing them, failures, and the list of disabled sites.
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fake, fakeBrowser } from '../support/fake-browser.ts';
import { goTo, openOptions } from '../support/options.ts';
import { privateValue, refusePrivate } from '../support/private-values.ts';

const saved = page.getByText('已保存', { exact: true });
const undo = page.getByRole('button', { name: '撤销' });
const theme = page.getByLabelText('主题');
const control = (id: string): HTMLElement => document.getElementById(`setting-${id}`)!;
const stored = (): Promise<unknown> => privateValue('settings');

/** The button that resets a setting; null if the setting has its default. */
const resetOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.setting-reset[aria-describedby="setting-${id}-label"]`);

describe('settings', () => {
  beforeEach(() => openOptions());

  it('are saved at once with a confirmation, and only a changed one offers Reset', async () => {
    await expect.poll(() => resetOf('theme')).toBeNull();
    await expect.element(saved).not.toBeInTheDocument();

    await theme.selectOptions('dark');
    await expect.element(saved).toBeVisible();
    await expect.poll(() => document.querySelector<HTMLElement>('.yj')!.dataset['theme']).toBe('dark');
    expect(await stored()).toMatchObject({ theme: 'dark' });

    await page.elementLocator(resetOf('theme')!).click();
    await expect.element(theme).toHaveValue('system');
    await expect.element(theme).toHaveFocus();
    await expect.poll(() => resetOf('theme')).toBeNull();

    await undo.click();
    await expect.element(theme).toHaveValue('dark');
    await expect.element(undo).not.toBeInTheDocument();
  });

  it('are all reset, except for the disabled sites, and restored on undo', async () => {
    const all = page.getByRole('button', { name: '全部恢复默认' });
    const size = page.getByLabelText('字号');
    const colors = page.getByLabelText('涨跌颜色');
    const paused = page.getByRole('switch', { name: '在所有网站暂停' });
    await expect.element(all).toHaveAttribute('aria-disabled', 'true');
    await size.selectOptions('large');
    await colors.selectOptions('green');
    await paused.click();
    await page.getByLabelText('添加网站').fill('xueqiu.com');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('xueqiu.com', { exact: true })).toBeVisible();

    await all.click();
    await expect.element(page.getByText('已将 3 项设置恢复默认')).toBeVisible();
    await expect.element(size).toHaveValue('normal');
    await expect.element(paused).toHaveAttribute('aria-checked', 'false');
    await expect.element(page.getByText('xueqiu.com', { exact: true })).toBeVisible();
    expect(await stored()).toMatchObject({ isRedUp: 'auto' });

    await undo.click();
    await expect.element(size).toHaveValue('large');
    await expect.element(colors).toHaveValue('green');
    await expect.element(paused).toHaveAttribute('aria-checked', 'true');
  });

  it('show the stored value and the reason when saving fails', async () => {
    refusePrivate('set', 'QUOTA_BYTES quota exceeded');

    await theme.selectOptions('dark');

    const alert = page.getByRole('alert');
    await expect.element(alert).toMatchTextContent(/未能保存.*QUOTA_BYTES/);
    await expect.element(theme).toHaveValue('system');
    await expect.element(saved).not.toBeInTheDocument();
  });

  it('are changed and reset by keyboard', async () => {
    control('theme').focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => document.querySelector<HTMLElement>('.yj')!.dataset['theme']).toBe('light');
    control('dwellMs').focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(stored).toMatchObject({ dwellMs: 140 });
    await expect.poll(() => resetOf('dwellMs')).not.toBeNull();
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(resetOf('dwellMs'));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('悬停延迟')).toHaveValue('120');
    control('isPaused').focus();
    await userEvent.keyboard(' ');
    await expect.poll(() => control('isPaused').getAttribute('aria-checked')).toBe('true');
  });
});

describe('disabled sites', () => {
  const typed = page.getByLabelText('添加网站');
  const row = page.getByRole('listitem').filter({ hasText: 'news.example' });

  beforeEach(() => openOptions());

  it('reject what is no site and keep the text', async () => {
    await typed.fill('雪球论坛');
    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByRole('alert')).toMatchTextContent('“雪球论坛”不是有效的网站');
    await expect.element(typed).toHaveValue('雪球论坛');
  });

  it('reject a site that is already listed', async () => {
    for (const site of ['https://News.example/a?b=1', 'news.example']) {
      await typed.fill(site);
      await userEvent.keyboard('{Enter}');
      await expect.element(row).toBeVisible();
    }

    await expect.element(page.getByRole('alert')).toMatchTextContent('news.example 已在列表中');
  });
});

describe('about', () => {
  beforeEach(() => openOptions({ part: 'about' }));
  const about = page.getByRole('region', { name: '关于', exact: true });

  it('shows version, included reports and the disclaimer', async () => {
    const { version } = fakeBrowser.runtime.getManifest();
    await expect.element(about).toMatchTextContent(`版本 ${version}`);
    await expect.element(about).toMatchTextContent('截至 2025-08-14');
    await expect.element(about).toMatchTextContent('截至 2025-02-07');
    await expect.element(about).toMatchTextContent('不构成投资建议');
  });

  it('says why diagnostics were not copied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    onTestFinished(() => write.mockRestore());

    await page.getByRole('button', { name: '复制诊断信息' }).click();

    await expect.element(about.getByRole('status')).toHaveTextContent('复制失败：denied');
  });
});

it('reports a failed request for site access', async () => {
  fake.hasAccess = false;
  const request = vi
    .spyOn(fakeBrowser.permissions, 'request')
    .mockRejectedValue(new Error('must be called during a user gesture'));
  onTestFinished(() => request.mockRestore());
  await openOptions();
  goTo('privacy');
  const allow = page.getByRole('button', { name: '允许读取所有网站' });

  await allow.click();

  await expect.element(page.getByRole('alert')).toMatchTextContent('must be called during a user gesture');
  await expect.element(allow).toBeVisible();
});
