// The side panel: which company's dossier it shows, and opening it.
import { browser } from 'wxt/browser';

const companyKey = 'panelCompany';

/** @throws where the browser lets no side panel open, as without a click of the user's. */
export async function openPanel(tabId: number, companyId: string): Promise<void> {
  // Opened first: the browser counts the user's click for a moment only, and not over a wait.
  await Promise.all([browser.sidePanel.open({ tabId }), browser.storage.session.set({ [companyKey]: companyId })]);
}
