// Lights the toolbar icon while there is something new for the user: another badge color, a dot where the page has no count,
// and a line of the title that says why.
import { browser } from 'wxt/browser';
import { storageItem } from './storage-item.ts';

/** Numbers of re-check dates that have come and of new reports. */
export interface IconLight {
  due: number;
  reports: number;
}

const off: IconLight = { due: 0, reports: 0 };

const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;

/** Titles of tabs are set one by one, so the worker must know the line when it sets the next. */
const lightItem = storageItem<IconLight, 'trusted'>({
  area: 'trusted',
  key: 'iconLight',
  parse: (stored) => {
    const { due, reports } = (stored ?? {}) as Record<string, unknown>;
    return isCount(due) && isCount(reports) ? { due, reports } : undefined;
  },
  fallback: off,
});

/** Empty if nothing is new. */
function lineOf({ due, reports }: IconLight): string {
  const words = browser.i18n;
  const parts = [
    due > 0 ? words.getMessage('lightDue', [String(due)]) : '',
    reports > 0 ? words.getMessage('lightReports', [String(reports)]) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The line of a title that says what is new; empty if nothing is. */
export const lightLine = async (): Promise<string> => lineOf(await lightItem.get());

const colors = { lit: '#a34a00', plain: '#2450a6' } as const;

/** Replaces the line in the titles that tabs have of their own. */
async function replaceLine(before: string, after: string): Promise<void> {
  const general = await browser.action.getTitle({});
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      const title = await browser.action.getTitle({ tabId });
      if (title === general) return;
      const lines = title.split('\n').filter((line) => line !== before);
      await browser.action.setTitle({ tabId, title: [...lines, after].filter((line) => line !== '').join('\n') });
    }),
  );
}

/** Call it whenever the numbers may have changed: the browser forgets the look of the icon when it closes. */
export async function setIconLight(light: IconLight): Promise<void> {
  const [before, after] = [lineOf(await lightItem.get()), lineOf(light)];
  if (before !== after) {
    await lightItem.update(() => light);
    await replaceLine(before, after);
  }
  const name = browser.i18n.getMessage('name');
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: after === '' ? colors.plain : colors.lit }),
    browser.action.setBadgeText({ text: after === '' ? '' : '•' }),
    browser.action.setTitle({ title: after === '' ? name : `${name}\n${after}` }),
  ]);
}
