// Notes and tags in the dossier: saving, undo and layout.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { fakeBrowser } from '../support/fake-browser.ts';
import { openPage, press, reopen, requestDossier } from '../support/page.ts';

const text = page.getByRole('textbox', { name: /我的笔记/ });
const tagBox = page.getByRole('combobox', { name: '添加标签' });
const tags = page.getByRole('button', { name: /^移除标签/ });
const removeTag = (tag: string): Locator => page.getByRole('button', { name: `移除标签“${tag}”` });

async function openGoogle(): Promise<void> {
  await openPage('sidepanel');
  await requestDossier('GOOGL.NASDAQ');
  await expect.element(text).toBeVisible();
}

async function addTags(typed: string): Promise<void> {
  await tagBox.fill(typed);
  await press(tagBox, '{Enter}');
}

describe('notes', () => {
  it('saves note and tags and shows them again', async () => {
    await openGoogle();
    await text.fill('看云收入能否再超 30%');
    await addTags('云,待查');
    await removeTag('云').click();
    await expect.element(removeTag('云')).not.toBeInTheDocument();
    await reopen();
    await requestDossier('GOOGL.NASDAQ');

    await expect.element(text).toHaveValue('看云收入能否再超 30%');
    await expect.poll(() => tags.elements().map((tag) => tag.ariaLabel)).toEqual(['移除标签“待查”']);
  });

  it('keeps the own view and shows it again', async () => {
    await openGoogle();
    await text.click();
    await page.getByRole('button', { name: '添加我的观点' }).click();
    await page.getByLabelText('我的评级').fill('买入');
    await page.getByLabelText('目标价').fill('210.5');
    await page.getByLabelText('复查日').fill('2027-01-15');
    await text.click();
    await reopen();
    await requestDossier('GOOGL.NASDAQ');

    await expect.element(page.getByLabelText('我的评级')).toHaveValue('买入');
    await expect.element(page.getByLabelText('目标价')).toHaveValue(210.5);
    await expect.element(page.getByLabelText('复查日')).toHaveValue('2027-01-15');
    expect(await axeFindings()).toEqual([]);
  });

  it('adds the selection of the page to the note, and never in a private window', async () => {
    const { executeScript } = fakeBrowser.scripting;
    const script = vi.spyOn(fakeBrowser.scripting, 'executeScript');
    onTestFinished(() => script.mockRestore());
    // Calls of content scripts have arguments.
    script.mockImplementation((call) =>
      call.args ? executeScript(call) : Promise.resolve([{ frameId: 0, result: '谷歌云增长 32%' as never }]),
    );
    await openPage('sidepanel', { tab: { url: 'https://news.example/a', title: '午评' } });
    await requestDossier('GOOGL.NASDAQ');
    await text.click();
    await userEvent.keyboard('先写的');

    await page.getByRole('button', { name: '摘录网页选中的文字' }).click();

    await expect.element(page.getByText('已加入笔记')).toBeVisible();
    await expect
      .element(text)
      .toHaveValue(
        expect.stringMatching(
          /^先写的\n\n> 谷歌云增长 32%\n>\n> — 午评 · https:\/\/news\.example\/a · \d{4}-\d\d-\d\d$/,
        ),
      );

    await openPage('sidepanel', { tab: { isPrivate: true } });
    await requestDossier('GOOGL.NASDAQ');
    await text.click();
    await page.getByRole('button', { name: '摘录网页选中的文字' }).click();
    await expect.element(page.getByText('网页中没有选中文字')).toBeVisible();
  });

  it('passes axe with note and tags', async () => {
    await openGoogle();
    await text.fill('看云收入能否再超 30%');
    await addTags('云,待查');
    await removeTag('云').click();
    await page.getByRole('button', { name: '关闭' }).click();

    expect(await axeFindings()).toEqual([]);
  });

  it('restores a removed tag on undo without discarding later text', async () => {
    await openGoogle();
    await addTags('云,待查');
    await expect.element(tags).toHaveLength(2);

    await removeTag('云').click();
    await expect.element(page.getByText('已移除标签“云”')).toBeVisible();
    await expect.element(tags).toHaveLength(1);
    await text.click();
    await userEvent.keyboard('后来写的');
    await page.getByRole('button', { name: '撤销' }).click();

    await expect.element(tags).toHaveLength(2);
    await expect.element(tags.first()).toHaveAccessibleName('移除标签“云”');
    await expect.element(page.getByText('已移除标签“云”')).not.toBeInTheDocument();
    await expect.element(text).toHaveValue('后来写的');
  });

  it('takes little room until it is used, and never moves while it is clicked', async () => {
    await openGoogle();
    const box = (): DOMRect => text.element().getBoundingClientRect();
    const before = box();
    expect(before.height).toBeLessThanOrEqual(30);
    const note = await page.getByRole('region', { name: /我的笔记/ }).findElement();
    expect(note.getBoundingClientRect().height).toBeLessThanOrEqual(120);

    await text.click();
    await expect.poll(() => box().height).toBeGreaterThan(50);
    expect(box().y).toBe(before.y);
    // It does not shrink on blur, so that the next click still hits its target.
    const grown = box().height;
    await tagBox.click();
    expect(box().height).toBe(grown);
  });

  it('saves unfinished text when another dossier opens', async () => {
    await openGoogle();
    await text.fill('写到一半');
    await requestDossier('AMZN.NASDAQ');
    await expect.element(page.getByRole('heading', { level: 2, name: '亚马逊' })).toBeVisible();
    await expect.element(text).toHaveValue('');
    await requestDossier('GOOGL.NASDAQ');

    await expect.element(text).toHaveValue('写到一半');
  });
});
