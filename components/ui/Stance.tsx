import { ratingGloss } from '../../lib/format/glossary.ts';
import type { View } from '../../lib/model/view.ts';
import { useLanguage } from './intl.tsx';
import { Unchecked } from './Unchecked.tsx';

const han = /\p{Script=Han}/u;

interface StanceProps {
  view: Pick<View, 'stance' | 'stanceClass' | 'gloss' | 'isConfirmed'>;
  /** Outlined instead of filled: the report is stale. */
  isQuiet?: boolean;
}

/** The report's own rating word. Stronger ratings have a stronger fill, never red or green. */
export function Stance({ view, isQuiet = false }: StanceProps) {
  const meaning = ratingGloss(view, useLanguage());
  return (
    <>
      <span className={`yj-stance yj-stance-${isQuiet ? 'quiet' : view.stanceClass}`}>
        <span lang={han.test(view.stance) ? 'zh-CN' : 'en'}>{view.stance}</span>
        {meaning ? <span className="yj-gloss"> {meaning}</span> : null}
      </span>
      <Unchecked fact={view} />
    </>
  );
}
