// Explains why the word was recognized as the company, and lets the user mute it.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isOwnPage } from '../../lib/browser/browser.ts';
import type { CardContent, MuteScope } from '../../lib/messages/card-port.ts';
import { explanationOf } from '../../lib/recognition/explain.ts';

const scopes = (): MuteScope[] => (isOwnPage() ? ['here', 'everywhere'] : ['here', 'site', 'everywhere']);

const focusOnce = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

/** Says what the mute does, and where it can be undone. */
function Muted({ word, isPrivate, scope }: Pick<CardWordProps, 'word' | 'isPrivate'> & { scope: MuteScope }) {
  const t = useTranslations('card');
  const isUnsaved = scope === 'here' || (scope === 'site' && isPrivate);
  const saved = word.keepsMark ? t('mutedMarked', { word: word.text }) : t('muted', { word: word.text });
  const unsaved = scope === 'here' ? t('mutedHere') : t('mutedUnsaved', { word: word.text });
  return (
    // Takes the focus of the button that is gone.
    <p ref={focusOnce} role="status" tabIndex={-1} className="card-provenance card-muted">
      {isUnsaved ? unsaved : saved}
      {isUnsaved && word.keepsMark ? t('markStays') : null}
    </p>
  );
}

interface CardWordProps {
  word: NonNullable<CardContent['word']>;
  /** In a private window, a mute of one site is not saved. */
  isPrivate: boolean;
  onMute: (scope: MuteScope) => void;
}

export function CardWord({ word, isPrivate, onMute }: CardWordProps) {
  const [open, setOpen] = useState<'why' | 'mute' | null>(null);
  const [muted, setMuted] = useState<MuteScope | null>(null);
  const t = useTranslations('card');
  const toggle = (which: 'why' | 'mute'): void => {
    setMuted(null);
    setOpen(open === which ? null : which);
  };
  const mute = (scope: MuteScope): void => {
    setOpen(null);
    setMuted(scope);
    onMute(scope);
  };
  return (
    <section className="card-word">
      <div className="card-word-row">
        <button type="button" className="card-why-marked" aria-expanded={open === 'why'} onClick={() => toggle('why')}>
          {t('why')}
        </button>
        <button type="button" className="card-not-this" aria-expanded={open === 'mute'} onClick={() => toggle('mute')}>
          {t('notThis')}
        </button>
      </div>
      {open === 'why' ? (
        <p className="card-provenance">{t(`reason.${explanationOf(word.reasons)}`, { word: word.text })}</p>
      ) : null}
      {open === 'mute' ? (
        <p className="card-provenance card-scopes">
          {t('mute', { word: word.text })}
          {scopes().map((scope) => (
            <button key={scope} type="button" className={`card-scope-${scope}`} onClick={() => mute(scope)}>
              {t(`scope.${scope}`)}
            </button>
          ))}
        </p>
      ) : null}
      {muted ? <Muted word={word} isPrivate={isPrivate} scope={muted} /> : null}
    </section>
  );
}
