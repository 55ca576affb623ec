import { expect, it, onTestFinished } from 'vitest';
import { noOwnWords, type OwnWords } from '../../../lib/recognition/own-words.ts';
import { installPack, removePack } from '../../../lib/store/installed-packs.ts';
import { saveDraft } from '../../../lib/store/library/saving.ts';
import { publishOwnWords, publishReportNames, type OwnWordsStorage } from '../../../lib/store/own-words.ts';
import { addOwnAlias } from '../../../lib/store/words.ts';
import { aCompany, aView, someSeeds } from '../../support/builders.ts';
import { aDocumentRow, aDraft, aDraftContent, aViewRow } from '../../support/library.ts';
import { aPack } from '../../support/packs.ts';
import { seededDatabase } from '../../support/store.ts';
import { eventually } from '../../support/waiting.ts';

/** What pages have. */
function pageArea(): OwnWordsStorage & { words: OwnWords } {
  const area = {
    words: noOwnWords,
    async update(change: (published: OwnWords) => Promise<OwnWords | undefined>) {
      area.words = (await change(area.words)) ?? area.words;
    },
  };
  return area;
}

const published = ({ words }: { words: OwnWords }): string[] =>
  words.aliases.map(([word, , , isCommon]) => (isCommon === true ? `${word}?` : word)).toSorted();

const tide = aCompany({
  id: 'tide-works',
  names: { zh: '潮汐制造', en: 'Tide Works' },
  aliases: [
    { text: '潮汐', kind: 'short' },
    { text: 'TW', kind: 'english' },
    { text: '灯塔制造', kind: 'source' },
  ],
});

it('publishes the names of companies that only the user’s reports have; short ones need signals', async () => {
  const db = await seededDatabase(someSeeds());
  const area = pageArea();
  await installPack(db, aPack({ companies: [tide] }), 1);

  await publishOwnWords(db, area);

  expect(published(area)).toEqual(['tide works', 'tw?', '潮汐?', '潮汐制造']);
});

it('asks signals for names that the pack calls ordinary words', async () => {
  const db = await seededDatabase(someSeeds());
  const area = pageArea();
  const homonym = { words: ['潮汐制造'], sense: { zh: '工艺' } };
  await installPack(db, aPack({ companies: [{ ...tide, homonym }] }), 1);

  await publishOwnWords(db, area);

  expect(published(area)).toContain('潮汐制造?');
});

it('publishes nothing of a library that has packaged reports only', async () => {
  const db = await seededDatabase(someSeeds());
  const area = pageArea();

  await publishOwnWords(db, area);

  expect(area.words).toBe(noOwnWords);
});

it('prefers the meaning that the user has given a word', async () => {
  const db = await seededDatabase(someSeeds());
  const area = pageArea();
  await installPack(db, aPack({ companies: [tide] }), 1);
  await addOwnAlias(db, { word: '潮汐', companyId: 'lamp-works', addedAtMs: 1 });

  await publishOwnWords(db, area);

  expect(area.words.aliases.find(([word]) => word === '潮汐')?.[1]).toBe('lamp-works');
});

it('follows reports that are saved, undone and removed', async () => {
  const db = await seededDatabase(someSeeds());
  const area = pageArea();
  onTestFinished(publishReportNames(db, area, (error) => expect.unreachable(String(error))));
  const subject = { kind: 'company' as const, companyId: 'unlisted-1a2b3c4d', name: '远灯科技' };
  await db.documents.put(aDocumentRow());
  await db.drafts.put(
    aDraft({
      content: aDraftContent({ views: [aViewRow({ row: aView({ id: 'draft.view.1', reportId: 'draft', subject }) })] }),
    }),
  );

  const outcome = await saveDraft(db, 'item-1', { nowMs: Date.UTC(2026, 10, 30) });
  await eventually(() => expect(published(area)).toEqual(['远灯科技']));

  if (outcome.ok) await outcome.undo();
  await eventually(() => expect(published(area)).toEqual([]));

  await installPack(db, aPack({ companies: [tide] }), 1);
  await eventually(() => expect(published(area)).toContain('潮汐制造'));
  await removePack(db, 'tide');
  await eventually(() => expect(published(area)).toEqual([]));
});
