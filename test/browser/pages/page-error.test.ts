// A component that fails must not take the page with it: the user sees what to do, and the diagnostics hold the error.
import { createElement } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../support/fake-browser.ts';
import { showPage } from '../../../components/shell/Shell.tsx';
import { readErrors } from '../../../lib/browser/log.ts';
import { settingsMessages } from '../../../locales/settings.ts';

const reported = vi.spyOn(console, 'error').mockImplementation(() => {});

afterEach(() => {
  reported.mockReset();
  document.body.replaceChildren();
});

function Broken(): never {
  // What reading a missing row does.
  return (undefined as unknown as { row: never }).row;
}

it('shows the reason and what to do, and keeps the error for the diagnostics', async () => {
  const container = document.createElement('div');
  container.id = 'root';
  document.body.append(container);
  const root = await showPage('options', settingsMessages, () => createElement(Broken));

  await expect.element(page.getByText('页面出错')).toBeVisible();
  await expect.element(page.getByText(/已保存的数据不受影响，请重新载入/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '重新载入' })).toBeVisible();
  await expect
    .poll(async () => (await readErrors()).at(-1))
    .toMatchObject({
      from: 'options',
      message: expect.stringContaining('Cannot read properties of undefined'),
    });
  root.unmount();
});
