// What the popup says by itself: what is new, which lights the icon, how old the library is, and a selection to clip.
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { aReport, aView, companySubject } from '../../support/builders.ts';
import { axeFindings } from '../support/axe.ts';
import { fake } from '../support/fake-browser.ts';
import { openPage, reopen } from '../support/page.ts';
import { addRows, aWatch, storedMeta, userRows } from '../support/rows.ts';

const due = { companyId: '300308.SZSE', text: '', tags: [], changedAtMs: 1, ownView: { recheckOn: '2020-01-01' } };
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });

describe('what is new', () => {
  it('lights the icon with a reason, until the user looks at the list', async () => {
    await openPage('popup', { rows: { notes: [due] } });
    await expect.poll(() => fake.icon).toEqual({ text: '•', title: 'name\nlightDue 1' });

    await page.getByText('新动态（1）').click();

    await expect.poll(() => fake.icon).toEqual({ text: '', title: 'name' });
    await expect.element(page.getByText('复查日 2020-01-01')).toBeVisible();
    await reopen();
    await expect.element(page.getByText('新动态（1）')).toBeVisible();
    await expect.poll(() => fake.icon.text).toBe('');
  });

  it('lists a new report on a watched company, and empties the list', async () => {
    await openPage('popup', { rows: { notes: [due], watches: [aWatch('300308.SZSE', 1)] } });
    await expect.poll(() => storedMeta('seen-reports')).toBeDefined();
    await addRows({
      reports: [aReport({ id: 'fresh', title: { zh: '新到的研报' } })],
      views: [aView({ id: 'fresh.a', reportId: 'fresh', subject: companySubject('300308.SZSE') })],
    });
    await expect.poll(() => fake.icon.title).toBe('name\nlightDue 1 · lightReports 1');

    await page.getByText('新动态（2）').click();
    await button('全部标为已读').click();

    await expect.element(page.getByText(/^新动态/)).not.toBeInTheDocument();
    await expect.poll(() => fake.icon.text).toBe('');
  });
});

describe('an old library', () => {
  const line = page.getByText(/^库中最新研报距今 \d+ 个月$/);

  it('is said in one line until the user dismisses it', async () => {
    await openPage('popup');
    await expect.element(line).toBeVisible();
    expect(await axeFindings()).toEqual([]);

    await button('知道了').click();

    await expect.element(line).not.toBeInTheDocument();
    await reopen();
    await expect.element(button('研报库')).toBeVisible();
    await expect.element(line).not.toBeInTheDocument();
  });

  it('leads to the library', async () => {
    await openPage('popup');
    await button('收进新的').click();

    await expect.poll(() => fake.openedTabs).toEqual(['/library.html']);
  });

  it('is not said of a library with a fresh report', async () => {
    const asOf = new Date().toLocaleDateString('sv-SE');
    await openPage('popup', { rows: { reports: [aReport({ id: 'fresh', asOf })] } });
    await expect.element(button('研报库')).toBeVisible();

    await expect.element(line).not.toBeInTheDocument();
  });
});

describe('a selection to clip', () => {
  const clip = { text: '订单超预期', address: 'https://news.example/a', title: '新闻', companyIds: ['300308.SZSE'] };

  async function openWith(companyIds: string[]): Promise<void> {
    const address = location.href;
    onTestFinished(() => history.replaceState(null, '', address));
    const search = new URLSearchParams({ clip: JSON.stringify({ ...clip, companyIds }) }).toString();
    history.replaceState(null, '', `${location.pathname}?${search}`);
    await openPage('popup');
  }

  const notes = async (): Promise<unknown[]> => (await userRows()).notes;

  it('goes into the note of the company that is chosen, with address and day, and can be undone', async () => {
    await openWith(clip.companyIds);
    await expect.element(page.getByText('订单超预期')).toBeVisible();
    expect(await axeFindings()).toEqual([]);

    await button(/^中际旭创/).click();

    await expect.element(page.getByRole('status').filter({ hasText: '已摘录到中际旭创的笔记' }).first()).toBeVisible();
    expect(await notes()).toMatchObject([
      {
        companyId: '300308.SZSE',
        text: expect.stringMatching(/^> 订单超预期\n>\n> — 新闻 · https:\/\/news\.example\/a · \d{4}-/),
      },
    ]);
    await button('撤销').click();
    await expect.poll(notes).toEqual([]);
  });

  it('goes to a company that the search finds, if the text names none', async () => {
    await openWith([]);
    await expect.element(page.getByText('所选文字中没有识别到公司，请在上方搜索。')).toBeVisible();

    await page.getByRole('combobox').fill('新易盛');
    await expect.element(page.getByRole('row', { name: /新易盛/ })).toBeVisible();
    await page.getByRole('combobox').click();
    await userEvent.keyboard('{Enter}');

    await expect.poll(notes).toMatchObject([{ companyId: '300502.SZSE' }]);
  });

  it('is dropped by the user', async () => {
    await openWith(clip.companyIds);
    await button('取消').click();

    await expect.element(page.getByText('摘录到笔记')).not.toBeInTheDocument();
    expect(await notes()).toEqual([]);
  });
});
