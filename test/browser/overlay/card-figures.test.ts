// Figures in the card: their details on hover, focus and click, and expanding the list.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardBox, cardElement, cardText, clickPart, closeCards, dossierFor, openCard } from '../support/card.ts';
import { part, partOf, pointAt } from '../support/card.ts';
import { boxOf, eventually, inOverlays, moveTo, press, showPage, type Box } from '../support/test-page.ts';
import { seeds } from '../../../seeds/index.ts';
import { amazonSentence, ownDocumentRows, ownDocumentText } from '../../support/own-document.ts';

afterEach(closeCards);

const rows = (): HTMLElement[] => inOverlays('.card .card-figure');
const rowBoxes = (): Box[] => rows().map(boxOf);
const detail = (): string | null => part('card-detail')?.innerText ?? null;

const openAmazon = async (): Promise<void> => {
  await showPage('<p>亚马逊(AMZN)上调资本开支</p>');
  await openCard('亚马逊', 'AMZN.NASDAQ');
};

const openGoogle = async (): Promise<void> => {
  await showPage('<p>谷歌(GOOGL)上调资本开支</p>');
  await openCard('谷歌', 'GOOGL.NASDAQ');
};

describe('detail of a figure', () => {
  beforeEach(openAmazon);

  it('shows kind, period, publisher and source section on hover without moving any row', async () => {
    const before = { rows: rowBoxes(), card: cardBox() };

    await pointAt(rows()[0]!);

    const shown = await eventually(() => partOf('card-detail').innerText);
    expect(shown).toMatch(
      /亚马逊 资本开支\s+263\s*亿美元\s+实际 · 24Q4 · 据 公司业绩会 · 未注明机构 通信周报 · 截至 2025-02-07 · 原文 §/,
    );
    expect({ rows: rowBoxes(), card: cardBox() }).toEqual(before);

    await pointAt(rows()[1]!);
    await eventually(() => expect(detail()).toContain('1,950'));

    await pointAt(partOf('card-identity'));
    await eventually(() => expect(detail()).toBeNull());
    expect(rowBoxes()).toEqual(before.rows);
  });

  it('shows the same detail for a changed figure drawn as a bar', async () => {
    await pointAt(partOf('card-bar-row'));

    await eventually(() => expect(detail()).toMatch(/1,000\s*亿美元\s+指引 · 2025 年/));
  });

  it('appears on keyboard focus and expands under the row on Enter', async () => {
    await clickPart('card-pin');
    for (let turn = 0; turn < 12 && !detail(); turn++) await press('Tab');
    expect(detail()).toContain('指引 · 2025 年');

    await press('Enter');

    await eventually(() => expect(partOf('card-provenance').innerText).toContain('指引 · 2025 年'));
    expect(partOf('card-bar-row').ariaExpanded).toBe('true');
  });

  it('expands to kind and source section on click', async () => {
    await clickPart('card-figure');

    await eventually(() => expect(partOf('card-provenance').innerText).toMatch(/实际 · 24Q4 .*原文 §/));
  });
});

it('shows the source sentence in the detail of a figure when the document is attached', async () => {
  const own = await ownDocumentRows();
  const rowsWithOwn = {
    ...seeds,
    reports: [...seeds.reports, ...own.reports],
    figures: [...seeds.figures, ...own.figures],
    sources: [{ reportId: 'own-monthly', text: ownDocumentText, attachedAtMs: 0 }],
  };
  await showPage('<p>亚马逊(AMZN)上调资本开支</p>');
  await openCard('亚马逊', 'AMZN.NASDAQ', { dossier: dossierFor('AMZN.NASDAQ', rowsWithOwn) });

  await pointAt(inOverlays('.card .card-figure, .card .card-bar-row').find((row) => row.innerText.includes('263.7'))!);

  await eventually(() => expect(detail()).toContain(amazonSentence));
});

it('places the detail above a figure near the lower edge of the card', async () => {
  await openGoogle();
  await clickPart('card-more');
  await eventually(() => expect(rows().length).toBeGreaterThan(5));
  const lowest = rows().at(-1)!;
  lowest.scrollIntoView({ block: 'end' });

  await pointAt(lowest);

  const layer = await eventually(() => partOf('card-detail').getBoundingClientRect());
  expect(layer.bottom).toBeLessThanOrEqual(lowest.getBoundingClientRect().top);
});

it('keeps the detail at an edge of the card while it is scrolled in a short window', async () => {
  await showPage('<p style="margin:0">亚马逊(AMZN)</p>', '', { width: 360, height: 400 });
  await openCard('亚马逊', 'AMZN.NASDAQ');
  cardElement().querySelector('.card-whole')!.scrollTop = 120;
  const { x, y } = boxOf(partOf('card-figure'));
  await moveTo(x + 20, y + 6);
  await moveTo(x + 22, y + 6);

  const layer = await eventually(() => partOf('card-detail').getBoundingClientRect());
  const bounds = cardElement().getBoundingClientRect();
  const gaps = [layer.top - bounds.top, bounds.bottom - layer.bottom];
  expect(Math.min(...gaps.map(Math.abs))).toBeLessThanOrEqual(2);
});

it('expands to all figures and collapses again without changing the size of the card', async () => {
  await openGoogle();
  const hidden = Number(/另有 (\d+) 项/.exec(cardText()!)![1]);
  const before = { rows: rowBoxes(), card: cardBox() };

  await clickPart('card-more');

  await eventually(() => expect(rows()).toHaveLength(before.rows.length + hidden));
  expect(rowBoxes().slice(0, before.rows.length)).toEqual(before.rows);
  expect(cardBox()).toEqual(before.card);

  partOf('card-more').scrollIntoView({ block: 'center' });
  await clickPart('card-more');
  await eventually(() => expect(rowBoxes()).toEqual(before.rows));
});

it('names each source report once, in a line of its own with its date and age', async () => {
  await openAmazon();

  const sources = inOverlays('.card .card-source').map(({ innerText }) => innerText.trim());
  expect(sources).toEqual([
    expect.stringMatching(/^2025-08-14 \d+ 个月前 中原证券 计算机行业月报$/),
    expect.stringMatching(/^来自 2025-02-07 \d+ 个月前 通信周报$/),
  ]);
});

it('says that figures of reports over a year old are history', async () => {
  await openAmazon();

  expect(partOf('card-history').innerText).toBe('历史数据（研报已超过一年）');
});

it('shows no more than three figures before the rest is expanded', async () => {
  await openGoogle();

  expect(rows().length).toBeLessThanOrEqual(3);
});

it('marks a currency that is probably wrong in the number itself', async () => {
  await showPage('<p>AWS收入增长</p>');
  await openCard('AWS', 'aws');
  if (!cardText()!.includes('309')) await clickPart('card-more');

  await eventually(() => expect(cardText()).toMatch(/309\s*亿元（币种存疑）/));
});
