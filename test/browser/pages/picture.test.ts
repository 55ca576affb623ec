// The page that draws the picture of a company.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { openPage } from '../support/page.ts';

const amazon = 'company=AMZN.NASDAQ';
const canvas = (): HTMLCanvasElement | null => document.querySelector('canvas');

/** The color of the first pixel, and whether anything is drawn on it. */
function drawn(): { background: number[]; isWritten: boolean } {
  const { width = 0, height = 0 } = canvas() ?? {};
  const data = canvas()?.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(4);
  const background = Array.from(data.subarray(0, 3));
  const isWritten = data.some((value, at) => at % 4 < 3 && Math.abs(value - background[at % 4]!) > 100);
  return { background, isWritten };
}

describe('picture', () => {
  it('is drawn in light and dark, with the name of the company for those who cannot see it', async () => {
    await openPage('picture', { part: amazon });
    await expect.element(page.getByRole('img', { name: '亚马逊的研报观点图片' })).toBeVisible();
    await expect.poll(drawn).toEqual({ background: [255, 255, 255], isWritten: true });

    await page.getByRole('radio', { name: '深色' }).click();

    await expect.poll(drawn).toEqual({ background: [27, 31, 39], isWritten: true });
  });

  it('is copied as PNG', async () => {
    // Test files that run beside this one share the clipboard.
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await openPage('picture', { part: amazon });
    await page.getByRole('button', { name: '复制图片' }).click();

    await expect.element(page.getByText('已复制图片')).toBeVisible();
    const [item] = write.mock.lastCall![0];
    const picture = await createImageBitmap(await item!.getType('image/png'));
    expect([picture.width, picture.height]).toEqual([canvas()!.width, canvas()!.height]);
  });

  it('looks the same with and without the user’s own rating, notes and watch', async () => {
    await openPage('picture', { part: amazon });
    await expect.poll(() => drawn().isWritten).toBe(true);
    const before = canvas()!.toDataURL();

    const companyId = 'AMZN.NASDAQ';
    const note = { companyId, text: '秘密', tags: ['密'], changedAtMs: 1, ownView: { rating: '卖出', target: 1 } };
    await openPage('picture', {
      part: amazon,
      rows: { notes: [note], watches: [{ companyId, addedAtMs: 1, order: 1, changedAtMs: 1 }] },
    });

    await expect.poll(() => drawn().isWritten).toBe(true);
    expect(canvas()!.toDataURL()).toBe(before);
  });

  it.each(['company=600519.SSE', 'company=unknown', ''])('says that there is nothing to draw: %s', async (part) => {
    await openPage('picture', { part });

    await expect.element(page.getByText('研报没有该公司的内容，无法制图。')).toBeVisible();
    expect(canvas()).toBeNull();
  });

  it('passes axe', async () => {
    await openPage('picture', { part: amazon, width: 360 });
    await expect.element(page.getByRole('img')).toBeVisible();

    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});
