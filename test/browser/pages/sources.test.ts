// Attaching the document of a report on the options page: only the exact document is accepted.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ownDocumentRows, ownDocumentText } from '../../support/own-document.ts';
import { openPage } from '../support/page.ts';
import { userRows } from '../support/rows.ts';

const sources = page.getByRole('region', { name: '研报原文', exact: true });
const text = sources.getByLabelText(/^或在此粘贴全文/);
const attached = sources.getByText('已附', { exact: true });
const file = sources.getByLabelText('选择文件…');
const accepted = sources.getByRole('status').filter({ hasText: '已附上' });

const windowsText = ownDocumentText.replaceAll('\n', '\r\n');

async function openSources(content = ownDocumentText): Promise<void> {
  await openPage('options', { part: 'reports', rows: await ownDocumentRows(content) });
  await expect.element(text).toBeVisible();
}

async function paste(pasted: string): Promise<void> {
  await text.fill(pasted);
  await sources.getByRole('button', { name: '附上粘贴的文字' }).click();
}

const asFile = (content: string): File => new File([content], 'monthly.txt', { type: 'text/plain' });

describe('documents', () => {
  it('rejects a foreign document with an explanation and keeps what was pasted', async () => {
    await openSources();

    await paste('这不是研报');

    await expect.element(sources.getByRole('alert')).toMatchTextContent('这不是资料库中任何一份研报的原文');
    await expect.element(text).toHaveValue('这不是研报');
    expect((await userRows()).sources).toEqual([]);
  });

  it('rejects an empty file', async () => {
    await openSources();

    await file.upload(asFile(''));

    await expect.element(sources.getByRole('alert')).toMatchTextContent('文件为空');
  });

  it.each([
    ['unchanged', ownDocumentText, ownDocumentText],
    ['with line endings of Windows instead of Unix', ownDocumentText, windowsText],
    ['with line endings of Unix instead of Windows', windowsText, ownDocumentText],
    ['without its last line end', ownDocumentText, ownDocumentText.trimEnd()],
  ])('accepts a document pasted %s', async (_, content, pasted) => {
    await openSources(content);

    await paste(pasted);

    await expect.element(accepted).toBeVisible();
    await expect.element(attached).toBeVisible();
    await expect.element(text).toHaveValue('');
  });

  it('attaches a file, and removes and restores it', async () => {
    await openSources();
    await file.upload(asFile(ownDocumentText));
    await expect.element(accepted).toBeVisible();
    await expect.element(attached).toBeVisible();

    await sources.getByRole('button', { name: /^移除/ }).click();
    await expect.element(attached).not.toBeInTheDocument();
    await page.getByRole('button', { name: '撤销' }).click();

    await expect.element(attached).toBeVisible();
  });
});
