// Packs on the options page: listed, installed from a file, refused with reasons, removed; with undo.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { aPack, packFile } from '../../support/packs.ts';
import { openPage } from '../support/page.ts';
import { userRows } from '../support/rows.ts';

const packs = page.getByRole('region', { name: '研报包', exact: true });
const file = packs.getByLabelText('从文件安装…');
const rows = packs.getByRole('listitem');
const done = packs.getByRole('status');
const refused = packs.getByRole('alert');
const undo = page.getByRole('button', { name: '撤销' });

const asFile = (content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], 'pack.json', { type: 'application/json' });

async function openPacks(): Promise<void> {
  await openPage('options', { part: 'packs' });
  await expect.element(rows.first()).toMatchTextContent(/研镜自带.*研报 2.*始终安装/);
}

const packNames = async (): Promise<unknown[]> => (await userRows()).packs.map((pack) => (pack as { id: string }).id);

describe('packs in the options', () => {
  it('are installed from a file, with undo', async () => {
    await openPacks();

    await file.upload(asFile(packFile(aPack())));

    await expect.element(done).toMatchTextContent('已安装潮汐研报包，版本 1：新增 5 行，更改 0 行，移除 0 行。');
    await expect
      .element(rows.nth(1))
      .toMatchTextContent(/潮汐研报包.*潮汐证券 · 版本 1 · 2026-10-02.*研报 1 · 观点 1 · 数据 1/);

    await undo.click();
    await expect.element(rows.nth(1)).not.toBeInTheDocument();
    await expect.element(done).not.toBeInTheDocument();
    expect(await packNames()).toEqual([]);
  });

  it('are replaced by a new version, and undo brings the earlier one back', async () => {
    await openPacks();
    await file.upload(asFile(packFile(aPack())));
    await expect.element(rows.nth(1)).toMatchTextContent('版本 1');

    await file.upload(asFile(packFile(aPack({ version: '2', figures: [] }))));
    await expect.element(rows.nth(1)).toMatchTextContent(/版本 2.*数据 0/);

    await undo.click();
    await expect.element(rows.nth(1)).toMatchTextContent(/版本 1.*数据 1/);
  });

  it('are removed, and undo brings them back', async () => {
    await openPacks();
    await file.upload(asFile(packFile(aPack())));

    await packs.getByRole('button', { name: '移除潮汐研报包' }).click();
    await expect.element(rows.nth(1)).not.toBeInTheDocument();

    await undo.click();
    await expect.element(rows.nth(1)).toMatchTextContent('潮汐研报包');
  });

  it.each([
    [
      'a broken row',
      packFile(aPack({ companies: [] })),
      '第 9 行 views[0] · 没有公司 tide-works → 请在 companies 中加入该公司，或改正 id',
    ],
    ['a file of another program', '{"format":"other"}', '第 1 行 format · 不是研镜的研报包'],
    ['a text that is not JSON', '研报', '不是 JSON'],
    ['bytes that are not UTF-8', new Uint8Array([0xb0, 0xd7, 0xbe, 0xa6]), '文件不是 UTF-8 编码'],
    ['an empty file', '', '不是 JSON'],
    [
      'ids of packaged reports',
      packFile(
        aPack({ id: 'other', figures: [{ ...aPack().figures[0]!, id: 'comms-weekly-20250207.amazon.capex-2024q4' }] }),
      ),
      'figures[0] · id：comms-weekly-20250207.amazon.capex-2024q4 已在研镜自带的研报中',
    ],
  ])('are refused with the reason for %s, and nothing is kept', async (_, content, reason) => {
    await openPacks();

    await file.upload(asFile(content));

    await expect.element(refused).toMatchTextContent('文件未安装，未作任何更改。');
    await expect.element(refused).toMatchTextContent(reason);
    expect(await packNames()).toEqual([]);
  });
});
