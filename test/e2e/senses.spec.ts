// Disambiguation on whole pages, and listings without coverage.
import { clickIn, hover } from '../support/card.ts';
import { countsOn, settledCounts } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';

const url = 'https://news.example/a';

test('marks nothing on a page about the Cambrian period', async ({ page, open, worker }) => {
  await open(
    `<!doctype html><meta charset="utf-8"><title>寒武纪大爆发之谜</title>
    <p>约五亿四千万年前的寒武纪,海洋里的动物门类在不长的时间里大量出现。</p>
    <p>寒武纪的化石记录了三叶虫与奇虾,古生物学家至今仍在争论寒武纪为何如此特别。</p>
    <p>到了奥陶纪,寒武纪的许多门类已经消失。</p>`,
  );
  await page.waitForTimeout(800);

  expect(await countsOn(worker, url)).toEqual({});
  expect(await marks(page)).toEqual([]);
});

test('marks 寒武纪 from the first line of a finance page', async ({ page, open, worker }) => {
  await open(
    `<!doctype html><meta charset="utf-8"><title>AI芯片股集体走强</title>
    <p>寒武纪再创新高,你怎么看?</p><p>科创板个股中,海光信息与中芯国际跟涨,成交额放大。</p>`,
  );

  expect(await settledCounts(worker, url)).toEqual({ cambricon: 1, hygon: 1, smic: 1 });
  await expect.poll(() => marks(page)).toEqual(['寒武纪', '海光信息', '中芯国际']);
});

test('distinguishes both senses of a name on one page', async ({ page, open, worker }) => {
  await open(
    article(`<p>亚马逊雨林今年少雨,河流水位走低。</p><p>亚马逊(AMZN)则宣布上调资本开支,AWS 收入增长。</p>
      <p>每天一个苹果有益健康,果园里的苹果已经成熟。</p><p>苹果公司发布了新款 iPhone,苹果股价上涨。</p>`),
  );

  expect(await settledCounts(worker, url)).toEqual({ amazon: 2, aws: 1, apple: 2 });
  await expect.poll(() => marks(page)).toEqual(['亚马逊', 'AMZN', 'AWS', '苹果', '苹果']);
});

test('opens a card without data for an uncovered listing and adds it to the watchlist', async ({
  page,
  open,
  popup,
}) => {
  await open(article('<p>贵州茅台(600519.SH)与上证指数(000001.SH)小幅上涨</p>'));
  await expect.poll(() => marks(page)).toEqual(['600519.SH']);

  const content = await hover(page, '600519.SH');
  expect(content).toContain('研报中没有该公司的观点或数据。');
  await clickIn(page, 'yj-star');

  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '600519.SH' })).toContainText('暂无评级');
});

test('removes the mark of a name when the page gives evidence against it', async ({ page, open }) => {
  await open(
    article('<p>哥哥有钱，弟弟阿里巴巴很穷。</p><p>很久以前，阿里巴巴牵着毛驴去砍柴，新易盛这样的公司还没有。</p>'),
  );

  await expect.poll(() => marks(page)).toEqual(['新易盛']);
});
