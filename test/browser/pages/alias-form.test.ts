// The form that adds a custom name.
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { openOptions } from '../support/options.ts';

const warning = page.getByText(/也是普通词语/);

it('warns of a name of two characters that is an ordinary word too, and of no other', async () => {
  await openOptions({ part: 'reports' });
  const field = page.getByRole('textbox', { name: '别名' });

  await field.fill('浪潮');
  await expect.element(warning).toHaveTextContent('“浪潮”也是普通词语：只有上下文像在说这家公司时才会标记。');

  await field.fill('寒王');
  await expect.poll(() => warning.query()).toBeNull();
});

it('restores the company that a name meant before, on undo', async () => {
  await openOptions({ part: 'reports' });
  const field = page.getByRole('textbox', { name: '别名' });
  const add = async (company: string): Promise<void> => {
    await field.fill('寒王');
    await page.getByRole('textbox', { name: '对应公司（名称或代码）' }).fill(company);
    await page.getByRole('button', { name: `添加为 ${company} 的别名` }).click();
    await expect.element(page.getByText(`→ ${company}`)).toBeVisible();
  };
  await add('海光信息');
  await add('浪潮信息');

  await page.getByRole('button', { name: '撤销' }).click();

  await expect.element(page.getByText('→ 海光信息')).toBeVisible();
});
