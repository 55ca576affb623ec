// Card styles for prefers-reduced-motion and forced colors.
import { afterEach, expect, it } from 'vitest';
import { cardElement, closeCards, openCard, partOf, pointAt } from '../support/card.ts';
import { emulateMedia, eventually, resetMedia, showPage, type Media } from '../support/test-page.ts';

afterEach(async () => {
  closeCards();
  await resetMedia();
});

async function openWith(media: Media): Promise<void> {
  await emulateMedia(media);
  await showPage('<p>亚马逊(AMZN)上调资本开支</p>');
  await openCard('亚马逊', 'AMZN.NASDAQ');
}

it.each([
  ['no-preference', 'card-detail'],
  ['reduce', 'none'],
] as const)('with prefers-reduced-motion: %s, animates the detail of a figure by %s', async (reducedMotion, name) => {
  await openWith({ reducedMotion });

  await pointAt(partOf('card-figure'));

  const detail = await eventually(() => partOf('card-detail'));
  expect(getComputedStyle(detail).animationName).toBe(name);
});

it('draws bars and their open end with system colors when forced colors are active', async () => {
  await openWith({ forcedColors: 'active', colorScheme: 'dark' });
  const styleOf = (selector: string, pseudo?: string): CSSStyleDeclaration =>
    getComputedStyle(cardElement().querySelector(selector)!, pseudo);

  expect(styleOf('.card-bar > span').backgroundColor).toBe('rgb(255, 255, 255)');
  expect(styleOf('.card-bar > [data-open]', '::after').backgroundImage).toMatch(
    /^linear-gradient\(.*rgb\(255, 255, 255\), rgb\(0, 0, 0\)\)$/,
  );
});
