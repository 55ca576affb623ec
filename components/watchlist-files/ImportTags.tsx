// Offers one tag for all companies of a finished import.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { longestTag } from '../../lib/model/note.ts';
import { useStarring } from '../hooks/starring.ts';

/** The tag is added to the watchlist's undo list as any other edit. */
export function ImportTags({ companyIds, onDone }: { companyIds: readonly string[]; onDone: () => void }) {
  const t = useTranslations('files');
  const tWatch = useTranslations('watch');
  const { edits } = useStarring();
  const [typed, setTyped] = useState('');
  const tag = typed.trim();
  return (
    <form
      className="import-tags"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag === '') return;
        edits?.tag(companyIds, tag, true);
        onDone();
      }}
    >
      <label>
        {t('tagImported', { count: companyIds.length })}
        <input
          placeholder={tWatch('tag')}
          maxLength={longestTag}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={tag === '' || !edits}>
        {tWatch('tagOn')}
      </button>
    </form>
  );
}
