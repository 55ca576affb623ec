// The report of lost data on the options page, and the ways to end it.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { openLostData } from '../support/lost-data.ts';
import { reopen } from '../support/page.ts';

const alert = page.getByRole('alert');
const button = (name: string) => alert.getByRole('button', { name });

describe('data loss', () => {
  it('reports what was lost and leads to the restore', async () => {
    await openLostData('options');

    await expect.element(alert).toMatchTextContent(/浏览器丢失了你的数据.*自选 2、笔记与标签 1/);
    await button('去恢复').click();

    await expect.element(page.getByLabelText('选择备份文件…')).toHaveFocus();
  });

  it('dismisses the report only after a second confirmation', async () => {
    await openLostData('options');

    await button('重新开始…').click();
    await button('取消').click();
    await reopen();
    await expect.element(alert).toBeVisible();
    await button('重新开始…').click();
    await button('不恢复，重新开始').click();

    await expect.element(alert).not.toBeInTheDocument();
    await reopen();
    await expect.element(page.getByRole('button', { name: '备份到文件' })).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
  });

  it.each(['light', 'dark'] as const)('passes axe with the report in the %s color scheme', async (colorScheme) => {
    await openLostData('options', colorScheme);

    expect(await axeFindings(alert.element())).toEqual([]);
    await button('重新开始…').click();
    expect(await axeFindings(alert.element())).toEqual([]);
  });
});
