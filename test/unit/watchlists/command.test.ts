// Runs `npm run -s watchlist -- FILE` as a subprocess.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gbk, selFile, utf8 } from '../../support/watchlists.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'watchlist-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = path.resolve(import.meta.dirname, '../../../scripts/watchlist.ts');
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

function runOn(fileName: string, bytes: Uint8Array): ReturnType<typeof run> {
  const file = path.join(folder, fileName);
  writeFileSync(file, bytes);
  return run(file);
}

describe('the watchlist command', { timeout: 30_000 }, () => {
  it('prints the rows and the skipped entries of a file', () => {
    const { status, stdout, stderr } = runOn('自选股.sel', selFile(3, [33, '300308'], [17, '600519'], [16, '1A0001']));

    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      format: 'tonghuashun-sel',
      rows: [
        { code: '300308', exchange: 'SZSE' },
        { code: '600519', exchange: 'SSE' },
      ],
      skipped: [{ text: '1A0001', reason: 'index' }],
    });
  });

  it('resolves a name to the main listing and an American code to its exchange when the company is known', () => {
    const { stdout } = runOn('a.txt', gbk('中际旭创、騰訊控股\nBABA\n不存在的公司\nOpenAI\n300308.SZ\n'));

    expect(JSON.parse(stdout)).toEqual({
      format: 'text',
      rows: [
        { code: '300308', exchange: 'SZSE', name: '中际旭创' },
        { code: '00700', exchange: 'HKEX', name: '騰訊控股' },
        { code: 'BABA', exchange: 'NYSE' },
      ],
      skipped: [
        { text: '不存在的公司', reason: 'unknown-name' },
        { text: 'OpenAI', reason: 'not-listed' },
        { text: '300308', reason: 'duplicate' },
      ],
    });
  });

  it('warns about a truncated file', () => {
    const { stdout } = runOn('a.sel', selFile(9, [33, '300308']));

    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ code: '300308' }], warnings: ['truncated'] });
  });

  it.each([
    ['a workbook', '自选.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /real Excel workbook.*save it as CSV/],
    ['an encrypted file', 'stockblock.ini', utf8('[encrypt_section]\nx=1\n'), /encrypted.*Export/],
    ['an empty file', 'a.blk', new Uint8Array(0), /empty/],
  ])('fails on %s and says what to do', (_, fileName, bytes, message) => {
    const { status, stdout, stderr } = runOn(fileName, bytes);

    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });

  it('fails when there is no file', () => {
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('no file given') });
    expect(run(path.join(folder, 'none.blk'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cannot be read'),
    });
  });
});
