// What the item of a draft tells of it.
import type { DraftContent, StoredDraft } from '../../model/draft.ts';
import type { ItemAbout, ItemCounts, LibraryItem } from '../../model/library-item.ts';

export const aboutDraft = ({ head }: DraftContent): ItemAbout => ({
  title: head.title.value,
  publisher: head.publisher.value,
  asOf: head.asOf.value,
  codes: head.codes.value,
});

function countsOf({ views, figures }: DraftContent): ItemCounts {
  const [listedViews, listedFigures] = [views, figures].map((rows) => rows.filter(({ isDropped }) => !isDropped));
  return {
    views: listedViews!.length,
    figures: listedFigures!.length,
    sure: [...listedViews!, ...listedFigures!].filter(({ isSure }) => isSure).length,
  };
}

/** Fields of a draft's item. */
export const draftedItem = ({
  documentId,
  reportId,
  content,
}: StoredDraft): Pick<LibraryItem, 'state'> & Partial<LibraryItem> => ({
  state: 'draft',
  documentId,
  about: aboutDraft(content),
  counts: countsOf(content),
  ...(reportId === undefined ? {} : { reportId }),
});

/** The item of a draft that has none, as after a restore. */
export const itemOfDraft = (draft: StoredDraft): LibraryItem => ({
  id: draft.id,
  name: draft.name,
  origin: { kind: 'file' },
  addedAtMs: draft.addedAtMs,
  size: 0,
  ...draftedItem(draft),
});
