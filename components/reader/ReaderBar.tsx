// Bar over the document: title, page, zoom, and everything else that has a key.
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ReaderState } from '../../lib/reader/view.ts';
import type { ReaderAction } from './reader-keys.ts';

interface ReaderBarProps {
  title: string;
  kind: 'pdf' | 'text';
  state: ReaderState | null;
  /** Actions whose panel or mode is on. */
  pressed: ReadonlySet<ReaderAction>;
  /** Actions that the document does not offer. */
  hidden: ReadonlySet<ReaderAction>;
  run: (action: ReaderAction) => void;
  onPage: (page: number) => void;
  onLeave: () => void;
}

interface PageFieldProps {
  state: ReaderState;
  onPage: (page: number) => void;
  /** Gives the keys back to the document. */
  onLeave: () => void;
}

function PageField({ state, onPage, onLeave }: PageFieldProps) {
  const t = useTranslations('reader');
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    const page = Number(typed);
    if (typed !== null && Number.isInteger(page) && page > 0) onPage(Math.min(page, state.pageCount));
    setTyped(null);
  };
  return (
    <form
      className="reader-page-field"
      onSubmit={(event) => {
        event.preventDefault();
        go();
        onLeave();
      }}
    >
      <input
        id="reader-page"
        inputMode="numeric"
        aria-label={t('pageField', { count: state.pageCount })}
        value={typed ?? String(state.page)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTyped(null);
          onLeave();
        }}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value.replaceAll(/\D/g, ''))}
        onBlur={go}
      />
      <span aria-hidden="true">/ {state.pageCount}</span>
    </form>
  );
}

export function ReaderBar({ title, kind, state, pressed, hidden, run, onPage, onLeave }: ReaderBarProps) {
  const t = useTranslations('reader');
  const button = (action: ReaderAction, content: ReactNode, isToggle = false): ReactNode =>
    hidden.has(action) ? null : (
      <button
        key={action}
        type="button"
        className="reader-button"
        title={t(`keys.${action}`)}
        aria-label={t(`keys.${action}`)}
        aria-pressed={isToggle ? pressed.has(action) : undefined}
        disabled={state === null}
        onClick={() => run(action)}
      >
        {content}
      </button>
    );
  return (
    <header className="reader-bar">
      {button('outline', t('outline'), true)}
      <h1 title={title}>{title}</h1>
      <div className="reader-tools" role="toolbar" aria-label={t('tools')}>
        {state && state.pageCount > 1 ? <PageField state={state} onPage={onPage} onLeave={onLeave} /> : null}
        {button('reduce', '−')}
        <span className="reader-scale" role="status" aria-label={t('scale')}>
          {state ? `${Math.round(state.scale * 100)}%` : ''}
        </span>
        {button('enlarge', '+')}
        {button('fitWidth', t('fitWidth'))}
        {kind === 'pdf' ? button('rotate', t('rotate')) : null}
        {button('find', t('find'), true)}
        {kind === 'pdf' ? button('dark', t('dark'), true) : null}
        {button('print', t('print'))}
        {button('side', t('side'), true)}
      </div>
      {hidden.has('keep') ? null : (
        <button type="button" className="button" aria-keyshortcuts="s" disabled={!state} onClick={() => run('keep')}>
          {t('keep')}
        </button>
      )}
      {button('keys', '?')}
    </header>
  );
}
