// What the card says of a company: ratings, changes, conflicts, companies without coverage, and loading.
import { afterEach, expect, it } from 'vitest';
import { rivalHouses } from '../../support/rival-houses.ts';
import { seeds } from '../../../seeds/index.ts';
import type { Dossier, DossierRows } from '../../../lib/dossier/dossier.ts';
import { card, cardText, clickPart, closeCards, dossierFor, isCardOpen, openCard, partOf } from '../support/card.ts';
import { eventually, inOverlays, showPage } from '../support/test-page.ts';

afterEach(closeCards);

async function textFor(text: string, companyId: string, settings = {}): Promise<string> {
  await showPage(`<p>${text}公布财报</p>`);
  await openCard(text, companyId, { settings });
  return cardText()!;
}

it('shows rating, code, figures and the age of the report', async () => {
  const text = await textFor('寒武纪', '688256.SSE');

  expect(text).toContain('688256');
  expect(text).toContain('建议关注');
  expect(text).toMatch(/营业收入 25Q1\s+11\.11\s*亿元\s+\+4,230\.22% 同比/);
  expect(text).toMatch(/2025-02-07 \d+ 个月前 通信周报\s+建议关注/);
});

it('opens the page of the report behind a rating', async () => {
  await showPage('<p>寒武纪公布财报</p>');
  const events = await openCard('寒武纪', '688256.SSE');

  await clickPart('card-report');

  await eventually(() => expect(events.onOpenReport).toHaveBeenCalledWith('comms-weekly-20250207'));
});

/** As if the reports were read from documents of the user. */
function ownDossier(companyId: string): Dossier {
  const dossier = dossierFor(companyId);
  return { ...dossier, reports: dossier.reports.map((report) => ({ ...report, documentId: `document.${report.id}` })) };
}

it('opens the evidence of a rating and of a figure of an own report', async () => {
  const dossier = ownDossier('688256.SSE');
  await showPage('<p>寒武纪公布财报</p>');
  const events = await openCard('寒武纪', '688256.SSE', { dossier });

  await clickPart('yj-evidence');
  await eventually(() => expect(events.onOpenEvidence).toHaveBeenCalledTimes(1));
  const [factId] = events.onOpenEvidence.mock.calls[0]!;
  expect(dossier.views.map(({ id }) => id)).toContain(factId);
});

it('offers no evidence of packaged reports, whose text is not there', async () => {
  await textFor('寒武纪', '688256.SSE');

  expect(inOverlays('.yj-evidence')).toHaveLength(0);
});

it('shows a change between two reports with the month and kind of each number', async () => {
  expect(await textFor('亚马逊', 'AMZN.NASDAQ')).toMatch(
    /资本开支 2025 年：两份研报对比\s+2025-02\s+1,000\s*亿美元\s+指引\s+2025-08\s+> 1,200\s*亿美元\s+研报预测/,
  );
});

it('labels guidance as guidance when a movement is shown beside it', async () => {
  expect(await textFor('微软', 'MSFT.NASDAQ')).toMatch(/300\s*亿[^]*?指引[^]*?50%/);
});

it('shows ratings and figures of two publishers from one week as a conflict, not as a change', async () => {
  const rows: DossierRows = {
    companies: seeds.companies,
    reports: [...seeds.reports, ...rivalHouses.reports!],
    views: [...seeds.views, ...rivalHouses.views!],
    figures: [...seeds.figures, ...rivalHouses.figures!],
  };
  await showPage('<p>寒武纪(688256)成交放大</p>');
  await openCard('寒武纪', '688256.SSE', { dossier: dossierFor('688256.SSE', rows) });

  expect(cardText()).toMatch(
    /分歧\s+营业收入 25Q1\s+东方演示\s+11\.81\s*亿元\s+实际\s+中原证券\s+11\.11\s*亿元\s+实际/,
  );
  expect(cardText()).toMatch(/分歧\s+同期研报评级不一\s+东方演示\s+重点推荐\s+西方演示证券研究所\s+建议关注/);
  expect(cardText()).not.toContain('两份研报对比');
});

it('says in one line that a company is not covered and offers the watchlist once', async () => {
  await showPage('<p>今日平盘的有603158.SH</p>');
  const events = await openCard('603158.SH', '603158.SSE');
  expect(cardText()).toMatch(/自选\s+研报未提及/);
  expect(inOverlays('.card .yj-star')).toHaveLength(1);

  await clickPart('yj-star-named');

  await eventually(() => expect(partOf('yj-star-named').ariaPressed).toBe('true'));
  expect(events.onWatch.mock.calls).toEqual([['603158.SSE', true]]);
  // The page can read this text, so it must not reveal whether the company is watched.
  expect(partOf('yj-star-named').innerText).toBe('自选');
});

it('adds and removes the company by a double click on the star, before the first click is answered', async () => {
  await showPage('<p>寒武纪</p>');
  const events = await openCard('寒武纪', '688256.SSE');
  events.onWatch.mockImplementation(() => {});

  await clickPart('yj-star');
  await clickPart('yj-star');

  expect(events.onWatch.mock.calls).toEqual([
    ['688256.SSE', true],
    ['688256.SSE', false],
  ]);
});

it('follows a removal from the watchlist elsewhere', async () => {
  await showPage('<p>寒武纪</p>');
  const events = await openCard('寒武纪', '688256.SSE', { dossier: dossierFor('688256.SSE', seeds, true) });
  expect(partOf('yj-star').ariaPressed).toBe('true');

  await card.refresh();

  expect(events.dossierOf.mock.calls).toEqual([['688256.SSE']]);
  expect(partOf('yj-star').ariaPressed).toBe('false');
});

it('shows a loading message until the dossier arrives', async () => {
  const arriving = Promise.withResolvers<Dossier | null>();
  await showPage('<p>天孚通信</p>');
  await openCard('天孚通信', '300394.SZSE', { dossier: arriving.promise });
  expect(cardText()).toBe('正在加载…');

  arriving.resolve(dossierFor('300394.SZSE'));

  await eventually(() => expect(cardText()).toMatch(/^天孚通信[^]*300394/));
});

it('closes when there is no dossier', async () => {
  await showPage('<p>天孚通信</p>');
  await openCard('天孚通信', '300394.SZSE', { dossier: Promise.resolve(null) });

  await eventually(() => expect(isCardOpen()).toBe(false));
});

for (const [word, companyId] of [
  ['亚马逊', 'AMZN.NASDAQ'],
  ['腾讯控股', '00700.HKEX'],
  ['海光信息', '688041.SSE'],
] as const) {
  it(`shows the English card of ${word} uncut in a narrow window`, async () => {
    await showPage(`<p>${word}公司公布财报</p>`, '', { width: 320, height: 640 });
    await openCard(word, companyId, { settings: { language: 'en' } });
    const { right } = partOf('card-whole').getBoundingClientRect();
    expect(right).toBeLessThan(320);

    const cut = inOverlays('.card *')
      .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > right - 8)
      .filter((element) => element.children.length === 0)
      .map((element) => `${element.className}: ${element.innerText}`);

    expect(cut).toEqual([]);
  });
}
