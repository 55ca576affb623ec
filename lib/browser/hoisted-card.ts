// Scripts that show a card which its frame is too small for in the top frame.
import { browser } from 'wxt/browser';

/** @returns false if the top frame does not allow scripts. */
export async function injectHoistedCard(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/card.js', '/hoisted-card.js'],
    });
    return true;
  } catch {
    // The frame then shows its card itself.
    return false;
  }
}
