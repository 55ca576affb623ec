// The sync section of the options page: accessibility and operation by keyboard.
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { freshState } from '../../../lib/sync/state.ts';
import { axeFindings } from '../support/axe.ts';
import { privateValue, storePrivate } from '../support/private-values.ts';
import { openPage, press } from '../support/page.ts';

const sync = page.getByRole('region', { name: '同步', exact: true });
const toggle = sync.getByRole('switch', { name: '通过浏览器账号同步' });
const clear = sync.getByRole('button', { name: '清除已同步的数据…' });
const findings = (): Promise<string[]> => axeFindings(sync.element());

/** The state after a pass that the browser's write limit interrupted, with more data than the account holds. */
const interrupted = {
  ...freshState,
  syncedAtMs: Date.UTC(2026, 10, 21),
  held: ['watches', 'tags'],
  neededBytes: 130_000,
  problem: { kind: 'busy', reason: '', times: 1, retryAtMs: Date.UTC(2026, 10, 22) },
};

describe.each(['light', 'dark'] as const)('sync in the %s color scheme', (colorScheme) => {
  beforeEach(async () => {
    await openPage('options', { part: 'sync', colorScheme });
    await expect.element(toggle).toBeVisible();
    // The first input ends the page's own scrolling to the section, which moves the focus.
    await sync.getByRole('heading').click();
  });

  it('is turned on by keyboard and passes axe before and after', async () => {
    await expect.element(toggle).toHaveAttribute('aria-checked', 'false');
    expect(await findings()).toEqual([]);

    await press(toggle, ' ');

    await expect.element(toggle).toHaveAttribute('aria-checked', 'true');
    expect(await privateValue('sync')).toBe(true);
    expect(await findings()).toEqual([]);
  });

  it('leads the keyboard to the retry and passes axe when a pass failed', async () => {
    await storePrivate({ sync: true, syncState: interrupted });
    await expect.element(sync.getByRole('alert')).toHaveLength(2);
    expect(await findings()).toEqual([]);

    ((await toggle.findElement()) as HTMLElement).focus();
    await userEvent.tab();

    await expect.element(sync.getByRole('button', { name: '立即重试' })).toHaveFocus();
  });

  it('asks before it clears the synced data and returns the focus', async () => {
    await press(clear, '{Enter}');
    const cancel = sync.getByRole('button', { name: '取消' });
    await expect.element(cancel).toHaveFocus();
    expect(await findings()).toEqual([]);

    await userEvent.keyboard('{Enter}');

    await expect.element(clear).toHaveFocus();
  });
});
