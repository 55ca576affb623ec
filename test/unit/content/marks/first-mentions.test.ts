import { describe, expect, it } from 'vitest';
import { createMarkChoice } from '../../../../lib/content/marks/first-mentions.ts';
import type { PageMention } from '../../../../lib/content/marks/page-mention.ts';

interface Named {
  name: string;
  mention: { companyId: string; isOwn: boolean };
}

const mention = (name: string, companyId = name, isOwn = false): Named => ({ name, mention: { companyId, isOwn } });

function marksOf(isFirstOnly: boolean) {
  const marked = new Set<Named>();
  const unmarkable = new Set<Named>();
  const named = (place: PageMention): Named => place as unknown as Named;
  const choice = createMarkChoice(
    { add: (place) => void marked.add(named(place)), remove: (place) => void marked.delete(named(place)) },
    (place) => !unmarkable.has(named(place)),
    isFirstOnly,
  );
  const asPlace = (one: Named): PageMention => one as unknown as PageMention;
  return {
    add(paragraph: object, ...places: Named[]) {
      for (const place of places) {
        choice.add(asPlace(place), paragraph);
        choice.update(asPlace(place));
      }
    },
    setMarkable(place: Named, isMarkable: boolean) {
      if (isMarkable) unmarkable.delete(place);
      else unmarkable.add(place);
      choice.update(asPlace(place));
    },
    remove: (place: Named) => choice.remove(asPlace(place)),
    marked: () => [...marked].map(({ name }) => name),
  };
}

const paragraph = {};

describe('with the first mention of a paragraph only', () => {
  it('marks the first mention of each company in each paragraph', () => {
    const marks = marksOf(true);

    marks.add(paragraph, mention('a1', 'a'), mention('b1', 'b'), mention('a2', 'a'), mention('b2', 'b'));
    marks.add({}, mention('a3', 'a'), mention('a4', 'a'));

    expect(marks.marked()).toEqual(['a1', 'b1', 'a3']);
  });

  it('marks the next mention while the first one is doubtful or muted', () => {
    const marks = marksOf(true);
    const [first, second] = [mention('a1', 'a'), mention('a2', 'a')];
    marks.add(paragraph, first, second);

    marks.setMarkable(first, false);
    expect(marks.marked()).toEqual(['a2']);

    marks.setMarkable(first, true);
    expect(marks.marked()).toEqual(['a1']);
  });

  it('marks a mention of own words beside that of packaged words', () => {
    const marks = marksOf(true);

    marks.add(paragraph, mention('packaged', 'a'), mention('own', 'a', true), mention('again', 'a', true));

    expect(marks.marked()).toEqual(['packaged', 'own']);
  });

  it('marks mentions that are read again', () => {
    const marks = marksOf(true);
    const before = [mention('a1', 'a'), mention('a2', 'a')];
    marks.add(paragraph, ...before);

    before.forEach(marks.remove);
    marks.add(paragraph, mention('a3', 'a'), mention('a4', 'a'));

    expect(marks.marked()).toEqual(['a3']);
  });
});

it('marks every mention otherwise', () => {
  const marks = marksOf(false);
  const [first, second] = [mention('a1', 'a'), mention('a2', 'a')];
  marks.add(paragraph, first, second);
  expect(marks.marked()).toEqual(['a1', 'a2']);

  marks.setMarkable(first, false);
  expect(marks.marked()).toEqual(['a2']);
});
