// Form for a URL pattern with placeholders. Validates while typing and shows an example of a valid pattern.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { longestLinkName } from '../../lib/settings/sites.ts';
import type { PatternProblem } from '../../lib/sites/custom.ts';
import './PatternForm.css';

/** Result of parsing the typed pattern. */
export type Reading = { ok: true; example: string | null } | { ok: false; problem: PatternProblem };

interface PatternFormProps {
  label: string;
  placeholder: string;
  /** Adds a required name field with this label. */
  nameLabel?: string;
  read: (text: string) => Reading;
  isTaken: (text: string) => boolean;
  onAdd: (text: string, name: string) => void;
}

function Problem({ problem }: { problem: PatternProblem }) {
  const t = useTranslations('links');
  const values = {
    most: problem.kind === 'too-long' ? problem.most : 0,
    hole: problem.kind === 'unknown-hole' ? `{${problem.hole}}` : '',
    code: '{code}',
    exchange: '{exchange}',
    name: '{name}',
  };
  return <>{t(`problem.${problem.kind}`, values)}</>;
}

export function PatternForm({ label, placeholder, nameLabel, read, isTaken, onAdd }: PatternFormProps) {
  const t = useTranslations('links');
  const messageId = useId();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const written = text.trim();
  const reading = written === '' ? null : read(written);
  const canAdd = reading?.ok === true && !isTaken(written) && (nameLabel === undefined || name.trim() !== '');
  return (
    <form
      className="links-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!canAdd) return;
        onAdd(written, name.trim());
        setText('');
        setName('');
      }}
    >
      {nameLabel === undefined ? null : (
        <label className="links-name">
          <span className="yj-quiet">{nameLabel}</span>
          <input value={name} maxLength={longestLinkName} onChange={(event) => setName(event.target.value)} />
        </label>
      )}
      <label className="links-pattern">
        <span className="yj-quiet">{label}</span>
        <input
          value={text}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={reading?.ok === false}
          aria-describedby={messageId}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={!canAdd}>
        {t('add')}
      </button>
      <p
        id={messageId}
        role="status"
        className={reading?.ok === false ? 'links-told links-wrong' : 'links-told yj-quiet'}
      >
        {reading?.ok === false ? <Problem problem={reading.problem} /> : null}
        {reading?.ok && isTaken(written) ? t('taken') : null}
        {reading?.ok && !isTaken(written) ? (reading.example ?? t('well')) : null}
      </p>
    </form>
  );
}
