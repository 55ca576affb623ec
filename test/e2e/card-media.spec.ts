// Card styles for prefers-reduced-motion and forced colors.
import type { Page } from '@playwright/test';
import { boxIn, hover, inCard, until } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

const amazon = article('<p>亚马逊(AMZN)上调资本开支</p>');

const styleOf = (page: Page, selector: string, property: string, pseudo = ''): Promise<string | null> =>
  inCard<string>(
    page,
    `function () {
      const element = this.querySelector('${selector}');
      return element && getComputedStyle(element, '${pseudo}').getPropertyValue('${property}');
    }`,
  );

async function pointAtFigure(page: Page): Promise<void> {
  const { x, y, width, height } = (await boxIn(page, 'card-figure'))!;
  await page.mouse.move(x + width / 3, y + height / 2, { steps: 2 });
  await until(
    () => boxIn(page, 'card-detail'),
    (box) => box !== null,
  );
}

for (const [reducedMotion, animation] of [
  ['no-preference', 'card-detail'],
  ['reduce', 'none'],
] as const) {
  test(`sets the animation of a figure’s detail to ${animation} when prefers-reduced-motion is ${reducedMotion}`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await open(amazon);
    await hover(page, '亚马逊');

    await pointAtFigure(page);

    expect(await styleOf(page, '.card-detail', 'animation-name')).toBe(animation);
  });
}

test('draws bars and their open end with system colors when forced colors are active', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(amazon);
  await hover(page, '亚马逊');

  const fill = await styleOf(page, '.card-bar > span', 'background-color');
  const end = await styleOf(page, '.card-bar > [data-open]', 'background-image', '::after');

  expect(fill).toBe('rgb(255, 255, 255)');
  expect(end).toMatch(/^linear-gradient\(.*rgb\(255, 255, 255\), rgb\(0, 0, 0\)\)$/);
});
