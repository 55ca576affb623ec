// Actions on the selected watchlist rows: remove, tag, copy codes.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { openCompare } from '../../lib/browser/compare-page.ts';
import { mostCompared } from '../../lib/dossier/compare.ts';
import { longestTag } from '../../lib/model/note.ts';
import { useSummaries } from '../hooks/library.tsx';
import type { WatchEdits } from '../hooks/starring.ts';
import { useAsync } from '../hooks/use-async.ts';
import { useUndo } from '../hooks/use-undo.tsx';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import './SelectionBar.css';

interface SelectionBarProps {
  chosen: readonly string[];
  shown: readonly string[];
  tags: readonly string[];
  edits: WatchEdits;
  onChoose: (companyIds: readonly string[]) => void;
  onEnd: () => void;
}

function TagForm({ tags, onTag }: { tags: readonly string[]; onTag: (tag: string, isOn: boolean) => void }) {
  const t = useTranslations('watch');
  const [typed, setTyped] = useState('');
  const tag = typed.trim();
  return (
    <form
      className="selection-tag"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag !== '') onTag(tag, true);
        setTyped('');
      }}
    >
      <input
        list="known-tags"
        aria-label={t('tag')}
        placeholder={t('tag')}
        maxLength={longestTag}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id="known-tags">
        {tags.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <button type="submit" disabled={tag === ''}>
        {t('tagOn')}
      </button>
      <button type="button" disabled={!tags.includes(tag)} onClick={() => onTag(tag, false)}>
        {t('tagOff')}
      </button>
    </form>
  );
}

export function SelectionBar({ chosen, shown, tags, edits, onChoose, onEnd }: SelectionBarProps) {
  const t = useTranslations('watch');
  const { value: copied, failure, run } = useAsync<{ ids: string; count: number }>();
  const { attempt } = useUndo();
  const canCompare = chosen.length > 1 && chosen.length <= mostCompared;
  const ids = chosen.join();
  const copy = (): void =>
    run(() => navigator.clipboard.writeText(lines.join('\n')).then(() => ({ ids, count: lines.length })));
  const companies = (useSummaries(chosen) ?? []).map(({ company }) => company);
  const isAll = chosen.length === shown.length;
  const lines = companies.map(({ names, listings }) => (listings[0] ? `${writtenCode(listings[0])} ` : '') + names.zh);
  return (
    <div className="selection" role="region" aria-label={t('several')}>
      <div className="selection-row">
        <span role="status">
          {copied?.ids === ids ? t('copied', { count: copied.count }) : t('chosen', { count: chosen.length })}
        </span>
        <button type="button" onClick={() => onChoose(isAll ? [] : shown)}>
          {isAll ? t('chooseNone') : t('chooseAll')}
        </button>
        <button type="button" disabled={chosen.length === 0} onClick={copy}>
          {t('copy')}
        </button>
        <button
          type="button"
          disabled={!canCompare}
          title={canCompare ? undefined : t('compareHint')}
          onClick={() => attempt(() => openCompare({ companyIds: chosen }))}
        >
          {t('compare')}
        </button>
        <button
          type="button"
          disabled={chosen.length === 0}
          onClick={() => {
            edits.remove(companies);
            onEnd();
          }}
        >
          {t('removeChosen')}
        </button>
        <button type="button" className="selection-end" onClick={onEnd}>
          {t('end')}
        </button>
      </div>
      {failure ? <p role="alert">{t('copyFailed', { reason: failure.reason })}</p> : null}
      {chosen.length > 0 ? <TagForm tags={tags} onTag={(tag, isOn) => edits.tag(chosen, tag, isOn)} /> : null}
    </div>
  );
}
