// Exports the watchlist in a chosen format and lists the rows that the format cannot hold.
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { WatchlistFiles } from '../hooks/watchlist-files.ts';
import type { WriteFormat } from '../../lib/watchlists/write.ts';

const formats: readonly WriteFormat[] = [
  'yanjing-csv',
  'tongdaxin-blk',
  'tongdaxin-ebk',
  'tonghuashun-csv',
  'eastmoney-txt',
  'text',
];

/** Names of left-out rows that are written out; the others are counted. */
const mostNames = 8;

interface ExportViewProps {
  count: number;
  written: WatchlistFiles['written'];
  failure: WatchlistFiles['writeFailure'];
  onWrite: (format: WriteFormat) => void;
}

export function ExportView({ count, written, failure, onWrite }: ExportViewProps) {
  const t = useTranslations('files');
  const tWatch = useTranslations('watch');
  const formatter = useFormatter();
  const [format, setFormat] = useState<WriteFormat>('yanjing-csv');
  const leftText = (names: readonly string[]): string =>
    t('left', { names: formatter.list(names.slice(0, mostNames)), more: Math.max(0, names.length - mostNames) });
  return (
    <>
      <div className="file-actions">
        <select
          aria-label={t('as')}
          value={format}
          onChange={(event) => setFormat(formats.find((one) => one === event.target.value) ?? 'yanjing-csv')}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {t(`write.${one}`)}
            </option>
          ))}
        </select>
        <button type="button" className="button" disabled={count === 0} onClick={() => onWrite(format)}>
          {t('export', { count })}
        </button>
      </div>
      {failure ? (
        <p className="outcome outcome-bad" role="alert">
          {tWatch('failed', { ...failure })}
        </p>
      ) : null}
      {written && !failure ? (
        <p className="outcome outcome-good" role="status">
          {t('written', { count: written.count, name: written.fileName })}
          {written.left.length > 0 ? ` ${leftText(written.left)}` : ''}
        </p>
      ) : null}
    </>
  );
}
