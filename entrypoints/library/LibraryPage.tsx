// The library page: its list, or the review of a draft. Composition only.
import { useState } from 'react';
import { LibraryNotice } from '../../components/backup/LibraryNotice.tsx';
import { DraftPage } from '../../components/draft/DraftPage.tsx';
import { LibraryList } from '../../components/library/LibraryList.tsx';
import { UnreadTab } from '../../components/library/UnreadTab.tsx';
import { useRoute } from '../../components/library/route.ts';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';

export function LibraryPage() {
  const { itemId, unread, go } = useRoute();
  const [leftItemId, setLeft] = useState<string | null>(null);
  if (itemId !== null)
    return (
      <DraftPage
        key={itemId}
        itemId={itemId}
        undo={<UndoOutcome className="draft-undo" />}
        onBack={() => {
          setLeft(itemId);
          go({ itemId: null });
        }}
      />
    );
  return (
    <LibraryList
      notice={
        <>
          <LibraryNotice />
          {unread === null ? null : <UnreadTab reason={unread} onDismiss={() => go({ itemId: null })} />}
        </>
      }
      undo={<UndoOutcome className="library-undo" />}
      onReview={(id) => go({ itemId: id })}
      leftItemId={leftItemId}
    />
  );
}
