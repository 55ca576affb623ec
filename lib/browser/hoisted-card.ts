// Injects the scripts that show a card in the top frame when its own frame is too small.
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
    // The caller falls back to the card in its own frame.
    return false;
  }
}
