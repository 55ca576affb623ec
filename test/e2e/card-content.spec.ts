// Card content and actions: figure details, peers and units, copying, pinning, conflicts, and companies without coverage.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { attributeIn, boxIn, cardBox, cardText, clickIn, hover, inCard, until, type Box } from '../support/card.ts';
import { rivalHouses } from '../support/rival-houses.ts';
import { addRows } from '../support/rows.ts';
import { article, expect, test } from './fixtures.ts';

const documents = path.resolve(import.meta.dirname, '../../../shared/seeds');
const innolight = article('<p>午后中际旭创(300308.SZ)走强</p>');
const amazon = article('<p>亚马逊(AMZN)上调资本开支</p>');
const google = article('<p>谷歌(GOOGL)上调资本开支</p>');
/** A company without coverage. */
const uncovered = article('<p>今日平盘的有603158.SH</p>');

const textOf = (page: Page, className: string): Promise<string | null> =>
  inCard<string>(page, `function () { return this.querySelector('.${className}')?.innerText ?? null; }`);

const rows = async (page: Page): Promise<Box[]> =>
  (await inCard<Box[]>(
    page,
    `function () {
      return [...this.querySelectorAll('.card-figure')].map((row) => {
        const { x, y, width, height } = row.getBoundingClientRect();
        return { x, y, width, height };
      });
    }`,
  )) ?? [];

const pointInto = (page: Page, { x, y, width, height }: Box): Promise<void> =>
  page.mouse.move(x + width / 3, y + height / 2, { steps: 2 });

async function clipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read']);
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('card figure', () => {
  test('shows kind, period, publisher and source section on hover without moving any row', async ({ page, open }) => {
    await open(amazon);
    await hover(page, '亚马逊');
    const before = { rows: await rows(page), card: await cardBox(page) };

    await pointInto(page, before.rows[0]!);

    const content = await until(
      () => textOf(page, 'card-detail'),
      (text) => text !== null,
    );
    expect(content).toMatch(
      /亚马逊 资本开支\s+263\s*亿美元\s+实际 · 24Q4 · 据 公司业绩会 · 未注明机构 通信周报 · 截至 2025-02-07 · 原文 §/,
    );
    expect({ rows: await rows(page), card: await cardBox(page) }).toEqual(before);

    await pointInto(page, before.rows[3]!);
    expect(
      await until(
        () => textOf(page, 'card-detail'),
        (text) => text?.includes('AWS 营业收入') ?? false,
      ),
    ).toContain('288');

    await pointInto(page, (await boxIn(page, 'card-identity'))!);
    expect(
      await until(
        () => textOf(page, 'card-detail'),
        (text) => text === null,
      ),
    ).toBeNull();
    expect(await rows(page)).toEqual(before.rows);
  });

  test('places the detail above a figure near the lower edge of the card', async ({ page, open }) => {
    await open(google);
    await hover(page, '谷歌');
    await clickIn(page, 'card-more');
    await until(
      () => rows(page),
      (all) => all.length > 5,
    );
    const foot = (await boxIn(page, 'card-foot'))!;
    const lowest = (await rows(page)).findLast((row) => row.y + row.height <= foot.y)!;

    await pointInto(page, lowest);

    const layer = (await until(
      () => boxIn(page, 'card-detail'),
      (box) => box !== null,
    ))!;
    expect(layer.y + layer.height).toBeLessThanOrEqual(lowest.y);
  });

  test('shows the same detail for a changed figure drawn as a bar', async ({ page, open }) => {
    await open(amazon);
    await hover(page, '亚马逊');

    await pointInto(page, (await boxIn(page, 'card-bar-row'))!);

    expect(
      await until(
        () => textOf(page, 'card-detail'),
        (text) => text !== null,
      ),
    ).toMatch(/1,000\s*亿美元\s+指引 · 2025 年/);
  });

  test('shows the detail on keyboard focus and expands it under the row on Enter', async ({ page, open }) => {
    await open(amazon);
    await hover(page, '亚马逊');
    await clickIn(page, 'card-pin');
    for (let turn = 0; turn < 12 && (await textOf(page, 'card-detail')) === null; turn++) {
      await page.keyboard.press('Tab');
    }
    expect(await textOf(page, 'card-detail')).toContain('指引 · 2025 年');

    await page.keyboard.press('Enter');

    expect(
      await until(
        () => textOf(page, 'card-provenance'),
        (text) => text !== null,
      ),
    ).toContain('指引 · 2025 年');
    expect(await attributeIn(page, 'card-bar-row', 'aria-expanded')).toBe('true');
  });
});

test('shows the source sentence in the detail of a figure when the document is attached', async ({
  page,
  open,
  context,
  extensionId,
}) => {
  test.skip(!existsSync(documents), 'the source documents are not available');
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  for (const name of readdirSync(documents)) {
    await options.getByLabel('选择文件…').setInputFiles(path.join(documents, name));
    await expect(options.getByRole('status').filter({ hasText: '已附上' })).toBeVisible();
  }
  await page.bringToFront();
  await open(amazon);
  await hover(page, '亚马逊');

  await pointInto(page, (await rows(page))[0]!);

  expect(
    await until(
      () => textOf(page, 'card-detail'),
      (text) => text !== null,
    ),
  ).toMatch(/263\s*亿美元[^]*263/);
});

test('expands to all figures and collapses again without changing the size of the card', async ({ page, open }) => {
  await open(google);
  const content = await hover(page, '谷歌');
  const hidden = Number(/另有 (\d+) 项/.exec(content ?? '')?.[1]);
  const before = { rows: await rows(page), card: await cardBox(page) };

  await clickIn(page, 'card-more');

  const all = await until(
    () => rows(page),
    (now) => now.length > before.rows.length,
  );
  expect(all).toHaveLength(before.rows.length + hidden);
  expect(all.slice(0, before.rows.length)).toEqual(before.rows);
  expect(await cardBox(page)).toEqual(before.card);

  await inCard(page, `function () { this.querySelector('.card-more').scrollIntoView({ block: 'center' }); }`);
  await clickIn(page, 'card-more');
  expect(
    await until(
      () => rows(page),
      (now) => now.length === before.rows.length,
    ),
  ).toEqual(before.rows);
});

test.describe('card navigation between companies', () => {
  test('opens a peer and returns with Back', async ({ page, open }) => {
    await open(innolight);
    expect(await hover(page, '中际旭创')).toContain('不是这家公司');

    await clickIn(page, 'card-go');

    const peer = await until(
      () => cardText(page),
      (content) => content?.startsWith('新易盛') ?? false,
    );
    expect(peer).toContain('300502.SZ');
    // The muting button belongs to the word on the page, which does not mean the peer.
    expect(peer).not.toContain('不是这家公司');

    await clickIn(page, 'card-back');
    expect(
      await until(
        () => cardText(page),
        (content) => content?.startsWith('中际旭创') ?? false,
      ),
    ).toContain('不是这家公司');
    expect(await boxIn(page, 'card-back')).toBeNull();
  });

  test('keeps keyboard focus in the card so that shortcuts still work', async ({ page, open }) => {
    await open(innolight);
    await hover(page, '中际旭创');
    await clickIn(page, 'card-go');
    await until(
      () => cardText(page),
      (content) => content?.startsWith('新易盛') ?? false,
    );

    await page.keyboard.press('p');

    expect(
      await until(
        () => attributeIn(page, 'card-pin', 'aria-pressed'),
        (pressed) => pressed === 'true',
      ),
    ).toBe('true');
  });

  test('opens a unit from its parent and shows the link back to the parent', async ({ page, open }) => {
    await open(amazon);
    await hover(page, '亚马逊');
    await inCard(page, `function () { this.querySelector('.card-units').scrollIntoView(); }`);
    const units = (await boxIn(page, 'card-units'))!;
    const unit = (await boxIn(page, 'card-go'))!;
    expect(unit.y).toBeGreaterThanOrEqual(units.y);

    await clickIn(page, 'card-go');

    expect(
      await until(
        () => cardText(page),
        (content) => content?.startsWith('AWS') ?? false,
      ),
    ).toMatch(/所属\s+亚马逊/);
    // The new content is under the pointer, so the card must outlast the hide delay.
    await page.waitForTimeout(600);
    expect(await cardText(page)).toContain('所属');
  });

  test('groups the peers of a long list by the stance of the report', async ({ page, open }) => {
    await open(innolight);
    expect(await hover(page, '中际旭创')).not.toContain('剑桥科技');

    await clickIn(page, 'card-more-peers');

    expect(
      await until(
        () => cardText(page),
        (content) => content?.includes('剑桥科技') ?? false,
      ),
    ).toMatch(/重点推荐\s+新易盛\s+天孚通信\s+建议关注\s+太辰光/);
  });
});

test.describe('copying from the card', () => {
  test('copies text with source and date on C and confirms it', async ({ page, open }) => {
    await open(amazon);
    await hover(page, '亚马逊');
    await clickIn(page, 'card-identity');

    await page.keyboard.press('c');

    expect(
      await until(
        () => textOf(page, 'card-told'),
        (content) => content !== '',
      ),
    ).toBe('已复制');
    const copied = await clipboard(page);
    expect(copied).toMatch(/^亚马逊 AMZN\n观点: 有望超过 · /);
    expect(copied).toContain('资本开支 2025 年: > 1,200 亿美元 · 研报预测');
    expect(copied).toMatch(/资本开支 24Q4: 263 亿美元 · 实际 · .*未注明机构 通信周报 .*截至 2025-02-07/);
  });

  test('copies by button on an http page without navigator.clipboard', async ({ page, open, context }) => {
    await open(innolight, { url: 'http://plain.example/a' });
    expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
    await hover(page, '中际旭创');

    await clickIn(page, 'card-copy-text');

    expect(
      await until(
        () => textOf(page, 'card-told'),
        (content) => content !== '',
      ),
    ).toBe('已复制');
    const other = await context.newPage();
    await context.route('https://other.example/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await other.goto('https://other.example/');
    expect(await clipboard(other)).toMatch(/^中际旭创 300308\.SZ 03308\.HK\n观点: 重点推荐/);
  });

  for (const [format, head] of [
    ['markdown', /^### 中际旭创 300308\.SZ 03308\.HK\n\n\| 项目 \| 时间 \| 数值 \|/],
    ['tsv', /^公司\t项目\t时间\t数值\t.*\n中际旭创 300308\.SZ 03308\.HK\t观点\t\t重点推荐\t/],
  ] as const) {
    test(`copies ${format} from the menu`, async ({ page, open }) => {
      await open(innolight);
      await hover(page, '中际旭创');
      await clickIn(page, 'card-copy-more');

      await clickIn(page, `card-copy-as-${format}`);

      await until(
        () => textOf(page, 'card-told'),
        (content) => content !== '',
      );
      expect(await clipboard(page)).toMatch(head);
      expect(await boxIn(page, 'card-menu')).toBeNull();
    });
  }
});

test('pins by button, toggles the pin with P, and closes by the close button', async ({ page, open }) => {
  await open(innolight);
  await hover(page, '中际旭创');
  expect(await attributeIn(page, 'card-pin', 'aria-pressed')).toBe('false');
  expect(await boxIn(page, 'card-shut')).toBeNull();

  await clickIn(page, 'card-pin');
  await page.mouse.move(1, 1);
  // Longer than the hide delay of an unpinned card.
  await page.waitForTimeout(600);
  expect(await attributeIn(page, 'card-pin', 'aria-pressed')).toBe('true');

  for (const pressed of ['false', 'true']) {
    await page.keyboard.press('p');
    expect(
      await until(
        () => attributeIn(page, 'card-pin', 'aria-pressed'),
        (now) => now === pressed,
      ),
    ).toBe(pressed);
  }

  await clickIn(page, 'card-shut');
  expect(
    await until(
      () => cardText(page),
      (content) => content === null,
    ),
  ).toBeNull();
});

test('closes the menu of a pinned card on the first Esc and the card on the second', async ({ page, open }) => {
  await open(innolight);
  await hover(page, '中际旭创');
  await clickIn(page, 'card-pin');
  await clickIn(page, 'card-copy-more');
  expect(await boxIn(page, 'card-menu')).not.toBeNull();

  await page.keyboard.press('Escape');
  expect(
    await until(
      () => boxIn(page, 'card-menu'),
      (menu) => menu === null,
    ),
  ).toBeNull();
  expect(await cardText(page)).toContain('中际旭创');

  await page.keyboard.press('Escape');
  expect(
    await until(
      () => cardText(page),
      (content) => content === null,
    ),
  ).toBeNull();
});

test('says in one line that a company is not covered and offers the watchlist', async ({ page, open }) => {
  await open(uncovered);
  expect(await hover(page, '603158.SH')).toMatch(/研报中没有该公司的观点或数据。\s+自选/);

  await clickIn(page, 'yj-star-named');

  expect(
    await until(
      () => attributeIn(page, 'yj-star-named', 'aria-pressed'),
      (pressed) => pressed === 'true',
    ),
  ).toBe('true');
  // The page can read this text, so it must not reveal whether the company is watched.
  expect(await textOf(page, 'yj-star-named')).toBe('自选');
});

test('shows ratings and figures of two publishers from one week as a conflict, not as a change', async ({
  page,
  open,
  popup,
}) => {
  const own = await popup();
  await addRows(own, rivalHouses);
  await own.close();
  await open(article('<p>寒武纪(688256)成交放大</p>'));

  const content = await hover(page, '寒武纪');

  expect(content).toMatch(
    /说法不一\s+营业收入 25Q1\s+东方演示\s+11\.81\s*亿元\s+实际\s+中原证券\s+11\.11\s*亿元\s+实际/,
  );
  expect(content).toMatch(/说法不一\s+同期研报评级不一\s+东方演示\s+重点推荐\s+西方演示证券研究所\s+建议关注/);
  expect(content).not.toContain('两份研报对比');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, html, word, opened] of [
    ['with a change, an open figure and the menu', amazon, '亚马逊', ['card-pin', 'card-figure', 'card-copy-more']],
    ['with peers', innolight, '中际旭创', ['card-more-peers']],
    ['without coverage', uncovered, '603158.SH', []],
  ] as const) {
    test(`passes axe ${name} in the ${colorScheme} color scheme`, async ({ page, open, context }) => {
      await page.emulateMedia({ colorScheme });
      await open(html);
      await hover(page, word);
      for (const className of opened) await clickIn(page, className);
      // axe cannot enter the closed shadow root, so it checks a copy of the markup and styles in a page of its own.
      const copy = await inCard<{ html: string; css: string }>(
        page,
        `function () {
          const sheets = this.getRootNode().adoptedStyleSheets;
          return {
            html: this.outerHTML,
            css: sheets.map(({ cssRules }) => [...cssRules].map((rule) => rule.cssText).join('\\n')).join('\\n'),
          };
        }`,
      );
      const copyPage = await context.newPage();
      await copyPage.emulateMedia({ colorScheme });
      await copyPage.setContent(
        `<!doctype html><html lang="zh-CN"><title>卡片</title><style>${copy!.css}</style><main>${copy!.html}</main>`,
      );
      await copyPage.evaluate(() => document.querySelector<HTMLElement>('.card')!.showPopover());
      await expect(copyPage.locator('.card-foot')).toBeVisible();

      const { violations } = await new AxeBuilder({ page: copyPage }).analyze();

      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    });
  }
}
