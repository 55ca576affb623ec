// Extra line of a watchlist row: "new" badge, number of mentions on the page, tags.
import { useTranslations } from 'use-intl';

interface RowNoteProps {
  count: number;
  tags: readonly string[];
  isNew: boolean;
}

export function RowNote({ count, tags, isNew }: RowNoteProps) {
  const t = useTranslations('watch');
  return (
    <>
      {isNew ? <b className="row-new">{t('new')}</b> : null}
      {count > 0 ? <span>{t('onPage', { count })}</span> : null}
      {tags.map((tag) => (
        <span key={tag} className="row-tag">
          {tag}
        </span>
      ))}
    </>
  );
}
