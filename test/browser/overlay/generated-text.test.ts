// Nothing that card and strip say can be found by a script of the page.
import { afterEach, describe, expect, it } from 'vitest';
import { rivalHouses } from '../../support/rival-houses.ts';
import { exposeText } from '../../support/visible-text.ts';
import { seeds } from '../../../seeds/index.ts';
import type { Dossier, DossierRows } from '../../../lib/dossier/dossier.ts';
import { cardElement, clickPart, closeCards, dossierFor, openCard, partOf, pointAt } from '../support/card.ts';
import { clickStripPart, showStrip, strip, stripElement } from '../support/strip.ts';
import { eventually, inOverlays, nextFrame, showPage } from '../support/test-page.ts';

afterEach(() => {
  closeCards();
  strip.hide();
});

const control = '只在页面上的话';

declare global {
  interface Window {
    find: (text: string, isCaseSensitive: boolean, isBackwards: boolean, wraps: boolean) => boolean;
  }
}

/** Whether a script of the page finds the text, wherever the last search ended. */
function isFound(text: string): boolean {
  getSelection()?.removeAllRanges();
  return window.find(text, false, false, true);
}

function textNodesIn(root: Node): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push((walker.currentNode as Text).data.trim());
  return texts.filter((text) => text !== '');
}

/** The texts that an overlay showed, and those of them that the page found meanwhile. */
class Shown {
  readonly texts = new Set<string>();
  readonly found = new Set<string>();

  add(box: HTMLElement): void {
    const restore = exposeText(box);
    const texts = textNodesIn(box);
    restore();
    for (const text of texts) {
      this.texts.add(text);
      if (isFound(text)) this.found.add(text);
    }
    for (const text of textNodesIn(box)) this.found.add(text);
  }
}

const shownIn = (box: HTMLElement): Shown => {
  const shown = new Shown();
  shown.add(box);
  return shown;
};

/** Unfolds all that unfolds in the card. */
async function unfoldCard(): Promise<Shown> {
  const shown = shownIn(cardElement());
  for (const className of ['card-more', 'card-more-peers', 'card-why-marked', 'card-not-this', 'card-copy-more']) {
    if (inOverlays(`.card .${className}`).length === 0) continue;
    await clickPart(className);
    await nextFrame();
    shown.add(cardElement());
  }
  for (const row of inOverlays('.card .card-figure, .card .card-bar-row').slice(0, 4)) {
    await pointAt(row);
    shown.add(cardElement());
  }
  await clickPart('card-copy-text');
  await eventually(() => expect(partOf('card-told').innerText).not.toBe(''));
  shown.add(cardElement());
  return shown;
}

/** Expects that the page finds its own text, but none of these. */
function expectHidden({ texts, found }: Shown, leastTexts: number): void {
  expect(texts.size).toBeGreaterThan(leastTexts);
  expect(isFound(control)).toBe(true);
  expect([...found]).toEqual([]);
}

const withRivals: DossierRows = {
  companies: seeds.companies,
  reports: [...seeds.reports, ...rivalHouses.reports!],
  views: [...seeds.views, ...rivalHouses.views!],
  figures: [...seeds.figures, ...rivalHouses.figures!],
};

const withSentences = (dossier: Dossier): Dossier => ({
  ...dossier,
  sentences: Object.fromEntries(
    dossier.figures.map(({ figure: { id } }) => [id, { before: '据自有纪要,', marked: '目标价一百', after: '元。' }]),
  ),
});

/** Boxes of all elements, without those that stand for text nodes. */
const layoutOf = (box: HTMLElement): string[] =>
  [...box.querySelectorAll(':not(data)')].map((element) => JSON.stringify(element.getBoundingClientRect()));

/** Expects the layout that text nodes would have. */
function expectSameLayout(box: HTMLElement): void {
  const layout = layoutOf(box);
  const restore = exposeText(box);
  expect(layoutOf(box)).toEqual(layout);
  restore();
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  it.each([
    ['changes between reports', 'AMZN.NASDAQ', seeds],
    ['peers', '300308.SZSE', seeds],
    ['a conflict', '688256.SSE', withRivals],
    ['no report', '603158.SSE', seeds],
  ])('hides a card with %s', async (_, companyId, rows) => {
    await showPage(`<p>${control}</p>`);
    await openCard(control, companyId, {
      settings: { language },
      dossier: withSentences(dossierFor(companyId, rows)),
      word: { text: '自有别名', reasons: ['name', 'company'] },
    });

    expectSameLayout(cardElement());
    expectHidden(await unfoldCard(), 12);
    expectSameLayout(cardElement());
  });

  it('hides a card that waits for its dossier', async () => {
    await showPage(`<p>${control}</p>`);
    await openCard(control, 'AMZN.NASDAQ', { settings: { language }, dossier: new Promise<null>(() => {}) });

    expectHidden(shownIn(cardElement()), 0);
  });

  it('hides a card of the packaged reports', async () => {
    await showPage(`<p>${control}</p>`);
    await openCard(control, 'AMZN.NASDAQ', {
      settings: { language },
      dossier: { ...dossierFor('AMZN.NASDAQ'), origin: 'packaged' },
    });

    expectHidden(shownIn(cardElement()), 12);
  });

  it.each(['AMZN.NASDAQ', '300308.SZSE', '603158.SSE'])('hides the strip of %s', async (companyId) => {
    await showPage(`<p>${control}</p>`);
    showStrip(companyId, { settings: { language } });
    const shown = shownIn(stripElement()!);
    expectSameLayout(stripElement()!);
    await clickStripPart('strip-fold');
    await nextFrame();
    shown.add(stripElement()!);

    expectHidden(shown, 3);
  });
});

it('hides the header of a pinned card of a peer', async () => {
  await showPage(`<p>${control}</p>`);
  await openCard(control, '300308.SZSE');
  await clickPart('card-pin');
  await clickPart('card-go');
  await eventually(() => partOf('card-back'));

  expectHidden(shownIn(cardElement()), 12);
});
