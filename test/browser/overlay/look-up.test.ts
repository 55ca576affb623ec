// The card at a selection, as the context menu opens it.
import { afterEach, expect, it } from 'vitest';
import { answerMessages } from '../support/fake-extension.ts';
import { lookUp } from '../../../lib/content/session/look-up.ts';
import { cardBox, cardText, clickPart, dossierFor, isCardOpen, part, partOf } from '../support/card.ts';
import { endSession, expectNoCard } from '../support/session.ts';
import { boxOf, clickAt, eventually, nextFrame, press, query, showPage } from '../support/test-page.ts';

afterEach(endSession);

const answerDossiers = (): void =>
  answerMessages((type, input) => type === 'dossier' && dossierFor((input as { companyId: string }).companyId));

async function selectIn(html: string, start: number, end: number): Promise<Range> {
  await showPage(html);
  const text = query('p').firstChild!;
  getSelection()!.setBaseAndExtent(text, start, text, end);
  answerDossiers();
  return getSelection()!.getRangeAt(0);
}

it('opens under the selection and closes on Esc', async () => {
  const range = await selectIn('<p style="margin: 60px 200px">今日谈到 寒武纪 与别家</p>', 5, 8);

  await lookUp('688256.SSE', {});
  await nextFrame();

  expect(cardText()).toMatch(/688256[^]*建议关注/);
  const selected = boxOf(range);
  expect(cardBox().y).toBeGreaterThanOrEqual(selected.y + selected.height);
  expect(Math.abs(cardBox().x - selected.x)).toBeLessThan(4);

  await press('Escape');
  await expectNoCard();
});

it('closes its menu on the first Esc and itself on the second', async () => {
  await selectIn('<p style="margin: 60px 200px">今日谈到 寒武纪 与别家</p>', 5, 8);
  await lookUp('688256.SSE', {});
  await nextFrame();
  await clickPart('card-copy-more');
  await eventually(() => partOf('card-menu'));

  await press('Escape');
  await eventually(() => expect(part('card-menu')).toBeNull());
  expect(isCardOpen()).toBe(true);

  await press('Escape');
  await expectNoCard();
});

it('does not offer to mute the selected word', async () => {
  await selectIn('<p>今日谈到 寒武纪 与别家</p>', 5, 8);

  await lookUp('688256.SSE', {});
  await nextFrame();

  expect(cardText()).not.toContain('不是这家公司');
});

it('opens at a text field for the text selected in it and closes on a click elsewhere', async () => {
  await showPage('<p><textarea rows="2">看好 300308 的人</textarea></p>');
  const field = document.querySelector('textarea')!;
  field.focus();
  field.setSelectionRange(3, 9);
  answerDossiers();

  await lookUp('300308.SZSE', {});
  await nextFrame();
  expect(cardText()).toMatch(/^中际旭创[^]*300308/);
  expect(cardBox().y).toBeGreaterThanOrEqual(boxOf(field).y + boxOf(field).height);

  await clickPart('card-identity');
  expect(isCardOpen()).toBe(true);
  await clickAt(600, 600);
  await expectNoCard();
});
