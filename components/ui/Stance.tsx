import { ratingGloss } from '../../lib/format/glossary.ts';
import type { StanceClass } from '../../lib/model/view.ts';
import { useLanguage } from './intl.tsx';

/** The report's own rating word. Stronger ratings have a stronger fill, never red or green. */
export function Stance({ word, stanceClass }: { word: string; stanceClass: StanceClass }) {
  const meaning = ratingGloss(word, useLanguage());
  return (
    <span className={`yj-stance yj-stance-${stanceClass}`}>
      <span lang="zh-CN">{word}</span>
      {meaning ? <span className="yj-gloss"> {meaning}</span> : null}
    </span>
  );
}
