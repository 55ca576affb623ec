import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

it('npm run sites prints one result per line and reports the lines it cannot read', () => {
  const input = [
    '{"url":"https://xueqiu.com/S/SZ300308"}',
    'nonsense',
    '{"url":"https://xueqiu.com/S/PLTR"}',
    '{"title":"no url"}',
    '{"url":"not an address"}',
    '{"url":"https://cn.investing.com/equities/x","title":"中际旭创(300308)股票价格_行情"}',
    '',
  ].join('\n');
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.resolve('scripts/sites.ts')], {
    input,
    encoding: 'utf8',
  });
  const innolight = { listing: { code: '300308', exchange: 'SZSE' }, companyId: '300308.SZSE' };

  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { url: 'https://xueqiu.com/S/SZ300308', ...innolight },
    {
      url: 'https://xueqiu.com/S/PLTR',
      listing: null,
      readings: [
        { code: 'PLTR', exchange: 'NASDAQ' },
        { code: 'PLTR', exchange: 'NYSE' },
      ],
    },
    { url: 'not an address', listing: null },
    { url: 'https://cn.investing.com/equities/x', ...innolight },
  ]);
  expect(stderr).toMatch(/line 2: .*JSON/);
  expect(stderr).toMatch(/line 4: url is missing/);
  expect(status).toBe(1);
});
