// Explains why the word was recognized as the company, and lets the user mute it.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CardContent, MuteScope } from '../../lib/messages/card-port.ts';

/** Known kinds of reasons from recognition, i.e. their first word. The rest is the score, which is only for tuning. */
const reasonKinds = [
  'name',
  'homonym',
  'code',
  'bare-code',
  'seam',
  'prior',
  'head',
  'tail',
  'capital',
  'lower',
  'against',
  'company',
  'finance',
  'own-name',
  'own-script',
  'list',
  'peers',
  'column',
  'link',
] as const;

type ReasonKind = (typeof reasonKinds)[number];

const isKnown = (kind: string): kind is ReasonKind => (reasonKinds as readonly string[]).includes(kind);

const scopes: readonly MuteScope[] = ['here', 'site', 'everywhere'];

const focusOnce = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

interface CardWordProps {
  word: NonNullable<CardContent['word']>;
  onMute: (scope: MuteScope) => void;
}

export function CardWord({ word, onMute }: CardWordProps) {
  const [open, setOpen] = useState<'why' | 'mute' | 'muted' | null>(null);
  const t = useTranslations('card');
  const toggle = (which: 'why' | 'mute'): void => setOpen(open === which ? null : which);
  const mute = (scope: MuteScope): void => {
    setOpen('muted');
    onMute(scope);
  };
  const kinds = [...new Set(word.reasons.map((reason) => reason.split(' ')[0] ?? ''))].filter(isKnown);
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
        <p className="card-provenance">{kinds.map((kind) => t(`reason.${kind}`, { word: word.text })).join(' · ')}</p>
      ) : null}
      {open === 'mute' ? (
        <p className="card-provenance card-scopes">
          {t('mute', { word: word.text })}
          {scopes.map((scope) => (
            <button key={scope} type="button" className={`card-scope-${scope}`} onClick={() => mute(scope)}>
              {t(`scope.${scope}`)}
            </button>
          ))}
        </p>
      ) : null}
      {open === 'muted' ? (
        // Takes the focus of the button that is gone.
        <p ref={focusOnce} role="status" tabIndex={-1} className="card-provenance card-muted">
          {word.keepsMark ? t('mutedMarked', { word: word.text }) : t('muted', { word: word.text })}
        </p>
      ) : null}
    </section>
  );
}
