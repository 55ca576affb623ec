// What a row of the watchlist says besides the reports: that it is new, how often it stands on the page, the user's tags.
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
