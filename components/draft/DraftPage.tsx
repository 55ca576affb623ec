// The review of one draft on the library page.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDraft } from '../hooks/draft.ts';
import { Notice } from '../ui/Notice.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { DraftReview } from './DraftReview.tsx';

interface DraftPageProps {
  itemId: string;
  undo: ReactNode;
  onBack: () => void;
}

export function DraftPage({ itemId, undo, onBack }: DraftPageProps) {
  const t = useTranslations('draft');
  const tLibrary = useTranslations('library');
  const { draft, document: source, bytes, difference, problems, change, save } = useDraft(itemId);
  if (!draft)
    return (
      <main className="draft-missing">
        <Notice title={draft === null ? t('gone') : t('loading')}>
          <button type="button" className="quiet" onClick={onBack}>
            {t('back')}
          </button>
        </Notice>
      </main>
    );
  const changes = difference ? [...difference.views, ...difference.figures] : [];
  const counts = {
    added: changes.filter(({ before }) => before === null).length,
    changed: changes.filter(({ before, after }) => before !== null && after !== null).length,
    removed: changes.filter(({ after }) => after === null).length,
  };
  return (
    <main>
      <DraftReview
        from={draft.name}
        content={draft.content}
        problems={problems}
        isSaved={draft.reportId !== undefined}
        difference={
          difference && draft.versionOf !== undefined ? (
            <p className="outcome outcome-good">{t('difference', counts)}</p>
          ) : null
        }
        renderDocument={(pane) =>
          source ? (
            <DocumentPane document={source} bytes={bytes} {...pane} />
          ) : (
            <p className="yj-quiet draft-missing">{source === null ? t('documentGone') : t('loading')}</p>
          )
        }
        onChange={change}
        onSave={() => save((title) => tLibrary('saved', { name: title }), onBack)}
        onBack={onBack}
      />
      {undo}
    </main>
  );
}
