// Exports the watchlist in a chosen format and lists the rows that the format cannot hold.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
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

interface ExportViewProps {
  count: number;
  written: WatchlistFiles['written'];
  onWrite: (format: WriteFormat) => void;
}

export function ExportView({ count, written, onWrite }: ExportViewProps) {
  const t = useTranslations('files');
  const [format, setFormat] = useState<WriteFormat>('yanjing-csv');
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
      {written ? (
        <p className="outcome outcome-good" role="status">
          {t('written', { count: written.count, name: written.fileName })}
          {written.left.length > 0 ? ` ${t('left', { names: written.left.slice(0, 8).join('、') })}` : ''}
        </p>
      ) : null}
    </>
  );
}
