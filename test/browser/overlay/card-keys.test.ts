// Keys in the card, which work while it has the focus.
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  card,
  clickPart,
  closeCards,
  openCard,
  part,
  partOf,
  isCardOpen,
  type RecordedEvents,
} from '../support/card.ts';
import { eventually, inOverlays, press, showPage } from '../support/test-page.ts';

afterEach(closeCards);

let events: RecordedEvents;

const focused = (): Element | null => (partOf('card-head').getRootNode() as ShadowRoot).activeElement;
const rows = (): HTMLElement[] => inOverlays('.card .card-figure, .card .card-bar-row');

beforeEach(async () => {
  await showPage('<p>亚马逊(AMZN)上调资本开支</p>');
  events = await openCard('亚马逊', 'AMZN.NASDAQ');
  card.focus();
});

it('adds the company to the watchlist on S, and removes it on the next S', async () => {
  await press('s', 's');

  await eventually(() =>
    expect(events.onWatch.mock.calls).toEqual([
      ['AMZN.NASDAQ', true],
      ['AMZN.NASDAQ', false],
    ]),
  );
});

it('opens the dossier on D', async () => {
  await press('d');

  await eventually(() => expect(events.onOpenDossier.mock.calls).toEqual([['AMZN.NASDAQ']]));
});

it('lists the keys on ?, and Esc closes the list before the card', async () => {
  await press('?');
  await eventually(() => expect(partOf('card-keys').innerText).toContain('查看档案'));

  await press('Escape');
  await eventually(() => expect(part('card-keys')).toBeNull());
  expect(events.onClose).not.toHaveBeenCalled();
  expect(isCardOpen()).toBe(true);

  await press('Escape');
  await eventually(() => expect(events.onClose).toHaveBeenCalled());
});

it('moves among figures by arrow keys, and passes all of them with one Tab', async () => {
  const all = rows();
  expect(all.length).toBeGreaterThan(2);
  expect(all.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  for (let turn = 0; turn < 12 && focused() !== all[0]; turn++) await press('Tab');

  await press('ArrowDown', 'ArrowDown', 'ArrowUp');
  await eventually(() => expect(focused()).toBe(all[1]));

  await press('Tab');
  await eventually(() => expect(rows()).not.toContain(focused()));
});

it('keeps one figure in the tab order when more are shown', async () => {
  await clickPart('card-more');

  await eventually(() => expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1));
});
