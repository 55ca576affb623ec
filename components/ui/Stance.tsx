import type { StanceClass } from '../../lib/model/view.ts';

/** The report's own rating word. Its weight is the weight of the fill, never red or green. */
export function Stance({ word, stanceClass }: { word: string; stanceClass: StanceClass }) {
  return <span className={`yj-stance yj-stance-${stanceClass}`}>{word}</span>;
}
