// Copying from the card, with navigator.clipboard. Pages that forbid it need the extension: see test/e2e/copying.spec.ts.
import { commands } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import { seeds } from '../../../seeds/index.ts';
import { clickPart, closeCards, dossierFor, openCard, part, partOf } from '../support/card.ts';
import { eventually, press, showPage } from '../support/test-page.ts';

afterEach(closeCards);

const isCopied = (): Promise<void> => eventually(() => expect(partOf('card-told').innerText).toBe('已复制'));

it('copies text with source and date on C and confirms it', async () => {
  await showPage('<p>亚马逊(AMZN)上调资本开支</p>');
  await openCard('亚马逊', 'AMZN.NASDAQ');
  await clickPart('card-identity');

  await press('c');

  await isCopied();
  const copied = await commands.readClipboard();
  expect(copied).toMatch(/^亚马逊 AMZN\n观点: 有望超过 · /);
  expect(copied).toContain('资本开支 2025 年: > 1,200 亿美元 · 研报预测');
  expect(copied).toMatch(/资本开支 24Q4: 263 亿美元 · 实际 · .*未注明机构 通信周报 .*截至 2025-02-07/);
});

it.each([
  ['markdown', /^### 中际旭创 300308\.SZ 03308\.HK\n\n\| 项目 \| 时间 \| 数值 \|/],
  ['tsv', /^公司\t项目\t时间\t数值\t.*\n中际旭创 300308\.SZ 03308\.HK\t观点\t\t重点推荐\t/],
])('copies %s from the menu, which closes', async (format, start) => {
  await showPage('<p>午后中际旭创(300308.SZ)走强</p>');
  await openCard('中际旭创', '300308.SZSE');
  await clickPart('card-copy-more');
  await eventually(() => partOf('card-menu'));

  await clickPart(`card-copy-as-${format}`);

  await isCopied();
  expect(await commands.readClipboard()).toMatch(start);
  expect(part('card-menu')).toBeNull();
});

it('offers a picture in the menu, which closes, only if there is something to draw', async () => {
  await showPage('<p>午后中际旭创(300308.SZ)走强</p>');
  const events = await openCard('中际旭创', '300308.SZSE');
  await clickPart('card-copy-more');

  await clickPart('card-copy-picture');

  await eventually(() => expect(events.onOpenPicture.mock.calls).toEqual([['300308.SZSE']]));
  expect(part('card-menu')).toBeNull();
  closeCards();

  await showPage('<p>中际旭创公布财报</p>');
  await openCard('中际旭创', '300308.SZSE', {
    dossier: dossierFor('300308.SZSE', { ...seeds, views: [], figures: [] }),
  });
  await clickPart('card-copy-more');
  await eventually(() => partOf('card-menu'));
  expect(part('card-copy-picture')).toBeNull();
});
