// Copying the codes of selected watchlist rows.
import './fake-browser.ts';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Library, libraryOpened } from '../../../components/hooks/library.tsx';
import type { WatchEdits } from '../../../components/hooks/starring.ts';
import { SelectionBar } from '../../../components/watchlist/SelectionBar.tsx';
import { renderInPage } from './page.tsx';
import { watchUnhandled } from './render.tsx';
import { eventually } from '../../support/waiting.ts';

const edits: WatchEdits = { remove: () => {}, tag: () => {}, move: () => {}, step: () => {} };

async function newBar() {
  await libraryOpened;
  const page = await renderInPage(
    <SelectionBar
      chosen={['688256.SSE', 'AMZN.NASDAQ']}
      shown={['688256.SSE', 'AMZN.NASDAQ']}
      tags={[]}
      edits={edits}
      onChoose={() => {}}
      onEnd={() => {}}
    />,
    (inner) => <Library>{inner}</Library>,
  );
  return page;
}

describe('SelectionBar', () => {
  it('says why the browser refused to copy', async () => {
    const unhandled = watchUnhandled();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('document is not focused'));
    const bar = await newBar();

    await bar.press('Copy codes');

    await eventually(() => expect(bar.alert()).toBe('Couldn’t copy: document is not focused'));
    expect(bar.text()).toContain('2 selected');
    expect(unhandled).toEqual([]);
  });

  it('says how many were copied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const bar = await newBar();
    await eventually(async () => {
      await bar.press('Copy codes');
      expect(write.mock.lastCall?.[0]).toContain('688256.SH');
    });

    await eventually(() => expect(bar.text()).toContain('Copied 2 companies'));
  });

  it('compares two to six selected companies', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    const bar = await newBar();

    await bar.press('Compare');

    await vi.waitFor(() =>
      expect(create.mock.lastCall?.[0].url).toContain('/compare.html#companies=688256.SSE%2CAMZN.NASDAQ'),
    );
  });
});
