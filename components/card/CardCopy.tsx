// Copies the card to the clipboard: the C key and the button copy plain text, the menu offers Markdown and TSV.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { copyOf, type CopyFormat, type CopyWords } from '../../lib/dossier/copy.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { prepareClipboard, writeClipboard } from './clipboard.ts';

export type CopyCard = (format: CopyFormat) => void;
export type CopyOutcome = 'done' | 'failed' | null;

/** How long the outcome is shown. */
const outcomeMs = 1800;

const formats: readonly CopyFormat[] = ['text', 'markdown', 'tsv'];

function useCopyWords(): CopyWords {
  const language = useLanguage();
  const t = useTranslations('copy');
  const tFigure = useTranslations('figure');
  const tReport = useTranslations('report');
  const tCard = useTranslations('card');
  return {
    language,
    columns: {
      company: t('column.company'),
      what: t('column.what'),
      period: t('column.period'),
      amount: t('column.amount'),
      unit: t('column.unit'),
      kind: t('column.kind'),
      change: t('column.change'),
      note: t('column.note'),
      report: t('column.report'),
      asOf: t('column.asOf'),
    },
    kinds: {
      actual: tFigure('kind.actual'),
      guidance: tFigure('kind.guidance'),
      estimate: tFigure('kind.estimate'),
      expectation: tFigure('kind.expectation'),
      'price-move': tFigure('kind.price-move'),
    },
    movements: {
      yoy: tFigure('change.yoy'),
      qoq: tFigure('change.qoq'),
      'vs-expectation': tFigure('change.vs-expectation'),
      'vs-previous': tFigure('change.vs-previous'),
      'vs-benchmark': tFigure('change.vs-benchmark'),
    },
    view: t('view'),
    inferred: tFigure('inferred'),
    unsigned: tReport('unsigned'),
    noFacts: tCard('noFacts'),
    speaker: (name) => tFigure('speaker', { name }),
    section: (names) => tFigure('section', { names }),
    asOf: (date) => tReport('asOf', { date }),
  };
}

/** @param card an element inside the card's shadow root. */
export function useCopyCard(dossier: Dossier, card: RefObject<HTMLElement | null>): [CopyOutcome, CopyCard] {
  const [outcome, setOutcome] = useState<CopyOutcome>(null);
  const words = useCopyWords();
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), outcomeMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  useEffect(() => {
    if (card.current) prepareClipboard(card.current);
  }, [card]);
  const copy = async (format: CopyFormat): Promise<void> => {
    setOutcome((await writeClipboard(copyOf(dossier, format, words))) ? 'done' : 'failed');
  };
  return [outcome, (format) => void copy(format)];
}

/** Always rendered, because screen readers only announce changes of an existing live region. */
export function CopyStatus({ outcome }: { outcome: CopyOutcome }) {
  const t = useTranslations('copy');
  return (
    <p role="status" className="card-told" data-outcome={outcome}>
      {outcome === null ? null : t(`outcome.${outcome}`)}
    </p>
  );
}

interface CardCopyProps {
  onCopy: CopyCard;
  /** Without it, the menu offers no picture. */
  onPicture?: (() => void) | undefined;
}

export function CardCopy({ onCopy, onPicture }: CardCopyProps) {
  const [isOpen, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const t = useTranslations('copy');
  // A layout effect, so that a second Esc right after the first one already closes the card.
  useLayoutEffect(() => {
    const within = group.current;
    if (!isOpen || !within) return;
    // The first Esc only closes the menu, not the card or a dialog of the page around it.
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      within.querySelector<HTMLElement>('.card-copy-more')?.focus();
    };
    within.addEventListener('keydown', close);
    return () => within.removeEventListener('keydown', close);
  }, [isOpen]);
  return (
    <div
      ref={group}
      className="card-copy"
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !group.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="card-sign card-copy-text"
        aria-label={t('copy')}
        aria-keyshortcuts="C"
        title={t('hint')}
        onClick={() => onCopy('text')}
      >
        <Icon name="copy" />
      </button>
      <button
        type="button"
        className="card-sign card-copy-more"
        aria-label={t('as')}
        title={t('as')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen ? (
        <div className="card-menu" role="group" aria-label={t('as')}>
          {formats.map((format) => (
            <button
              key={format}
              type="button"
              className={`card-copy-as-${format}`}
              onClick={() => {
                setOpen(false);
                onCopy(format);
              }}
            >
              {t(`format.${format}`)}
            </button>
          ))}
          {onPicture ? (
            <button
              type="button"
              className="card-copy-picture"
              onClick={() => {
                setOpen(false);
                onPicture();
              }}
            >
              {t('picture')}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
