// Accessibility of card and strip in both color schemes.
import { afterEach, describe, expect, it } from 'vitest';
import { checkOverlay } from '../support/axe.ts';
import { cardElement, clickPart, closeCards, openCard } from '../support/card.ts';
import { showStrip, strip, stripElement } from '../support/strip.ts';
import { emulateMedia, nextFrame, resetMedia, showPage } from '../support/test-page.ts';

afterEach(async () => {
  closeCards();
  strip.hide();
  await resetMedia();
});

describe.each(['light', 'dark'] as const)('in the %s color scheme', (colorScheme) => {
  it.each([
    [
      'with a change, an open figure and the menu',
      '亚马逊',
      'AMZN.NASDAQ',
      ['card-pin', 'card-figure', 'card-copy-more'],
    ],
    ['with peers', '中际旭创', '300308.SZSE', ['card-more-peers']],
    ['without coverage', '603158.SH', '603158.SSE', []],
  ])('passes axe for a card %s', async (_, word, companyId, opened) => {
    await emulateMedia({ colorScheme });
    await showPage(`<p>${word}</p>`);
    await openCard(word, companyId);
    for (const className of opened) await clickPart(className);
    await nextFrame();

    const { violations, contrastChecked } = await checkOverlay(cardElement());
    expect(violations).toEqual([]);
    // axe reports no problems in elements that it cannot see.
    expect(contrastChecked).toBeGreaterThan(3);
  });
});

describe.each(['light', 'dark'] as const)('in the %s color scheme', (colorScheme) => {
  it.each([
    ['unfolded', false, 3],
    ['folded', true, 0],
  ])('passes axe for a strip that is %s', async (_, isFolded, leastContrasts) => {
    await emulateMedia({ colorScheme });
    await showPage('<h1>Amazon.com (AMZN)</h1>');
    showStrip('AMZN.NASDAQ', { place: { isFolded } });
    await nextFrame();

    const { violations, contrastChecked } = await checkOverlay(stripElement()!);
    expect(violations).toEqual([]);
    expect(contrastChecked).toBeGreaterThan(leastContrasts);
  });
});

it('finds text with too little contrast in a card', async () => {
  await showPage('<p>亚马逊</p>');
  await openCard('亚马逊', 'AMZN.NASDAQ');
  cardElement().querySelector('h1')!.style.color = '#eee';

  const { violations } = await checkOverlay(cardElement());
  expect(violations.join()).toMatch(/^color-contrast: <h1/);
});
