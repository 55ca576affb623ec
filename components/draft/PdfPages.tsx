// The pages of a PDF as pictures, drawn near the view, with a box around the place of each fact.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { logError } from '../../lib/browser/log.ts';
import type { PdfPictures } from '../../lib/documents/pdf-pictures.ts';
import { printedPlaces, type PrintedPlace } from '../../lib/documents/places.ts';
import type { Document } from '../../lib/model/document.ts';
import type { DocumentPaneProps } from './DraftReview.tsx';
import type { ReviewFact } from './facts.ts';

interface PdfPagesProps extends DocumentPaneProps {
  document: Pick<Document, 'text' | 'pages' | 'boxes'>;
  pictures: PdfPictures;
}

/** Pages are drawn this far before they scroll into view. */
const ahead = '600px 0px';

function usePicture(pictures: PdfPictures, page: number, isNear: boolean): React.RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!isNear || !element) return;
    const abort = new AbortController();
    const width = element.clientWidth * devicePixelRatio;
    pictures.draw(page, element, width, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted) void logError('library', error);
    });
    return () => abort.abort();
  }, [pictures, page, isNear]);
  return canvas;
}

/** One rectangle of a page with all facts in it: cells of a row share one. */
interface FactBox {
  ids: readonly string[];
  place: PrintedPlace;
}

function boxesOf(facts: readonly ReviewFact[], document: PdfPagesProps['document']): FactBox[] {
  const places = facts.flatMap(({ id, evidence }) =>
    evidence.flatMap((span) => printedPlaces(document, span).map((place) => ({ id, place }))),
  );
  return [...Map.groupBy(places, ({ place }) => Object.values(place).join()).values()].map((members) => ({
    ids: [...new Set(members.map(({ id }) => id))],
    place: members[0]!.place,
  }));
}

interface PageProps {
  page: number;
  width: number;
  height: number;
  pictures: PdfPictures;
  boxes: readonly FactBox[];
  activeId: string;
  onActivate: (id: string) => void;
}

function PdfPage({ page, width, height, pictures, boxes, activeId, onActivate }: PageProps) {
  const t = useTranslations('draft');
  const [isNear, setNear] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = usePicture(pictures, page, isNear);
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const root = element.closest('.review-document');
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root,
      rootMargin: ahead,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return (
    <div ref={sheet} className="pdf-page" style={{ aspectRatio: `${width} / ${height}` }}>
      {isNear ? <canvas ref={canvas} role="img" aria-label={t('page', { number: page + 1 })} /> : null}
      {boxes.map(({ ids, place: { x0, y0, x1, y1 } }) => (
        // The facts themselves are reached by key, so a box is only a shortcut of the mouse.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          key={`${x0} ${y0} ${x1} ${y1}`}
          className="pdf-box"
          data-facts={ids.join(' ')}
          data-active={ids.includes(activeId)}
          style={{
            left: percent(x0, width),
            top: percent(y0, height),
            width: percent(x1 - x0, width),
            height: percent(y1 - y0, height),
          }}
          onClick={() => onActivate(ids[0]!)}
        />
      ))}
    </div>
  );
}

export function PdfPages({ document, pictures, facts, activeId, onActivate }: PdfPagesProps) {
  const box = useRef<HTMLDivElement>(null);
  const byPage = useMemo(() => Map.groupBy(boxesOf(facts, document), ({ place }) => place.page), [document, facts]);
  useEffect(() => {
    box.current
      ?.querySelector(`[data-facts~="${CSS.escape(activeId)}"]`)
      ?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [activeId]);
  return (
    <div ref={box} className="pdf-pages">
      {document.pages.map(({ start, width, height }, page) => (
        <PdfPage
          key={start}
          page={page}
          width={width}
          height={height}
          pictures={pictures}
          boxes={byPage.get(page) ?? []}
          activeId={activeId}
          onActivate={onActivate}
        />
      ))}
    </div>
  );
}
