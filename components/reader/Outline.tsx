// The outline of the document.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { logError } from '../../lib/browser/log.ts';
import type { OutlineEntry, ReaderView } from '../../lib/reader/view.ts';

export function Outline({ view }: { view: ReaderView }) {
  const t = useTranslations('reader');
  const [entries, setEntries] = useState<readonly OutlineEntry[] | null>(null);
  useEffect(() => {
    let isGone = false;
    view.readOutline().then(
      (read) => isGone || setEntries(read),
      (error: unknown) => {
        void logError('reader', error);
        if (!isGone) setEntries([]);
      },
    );
    return () => {
      isGone = true;
    };
  }, [view]);
  return (
    <nav className="reader-outline" aria-label={t('outline')}>
      {entries?.length === 0 ? <p className="yj-quiet">{t('noOutline')}</p> : null}
      <ul>
        {entries?.map(({ title, level, go }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the outline stays as it is
          <li key={at} style={{ paddingInlineStart: `${(level - 1) * 14}px` }}>
            <button type="button" disabled={!go} onClick={go}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
