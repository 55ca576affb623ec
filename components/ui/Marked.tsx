import { Fragment } from 'react';
import type { Span } from '../../lib/search/match.ts';
import './Marked.css';

/** A text with the matched parts underlined, so that the highlight does not rely on color alone. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const ends = [0, ...spans.map(([, end]) => end)];
  return (
    <>
      {spans.map(([start, end], nth) => (
        <Fragment key={start}>
          {text.slice(ends[nth], start)}
          <mark className="yj-match">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
