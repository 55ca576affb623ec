// Documents of the reports: attach a file or pasted text, list what is attached, remove.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import { useReports } from '../hooks/library.tsx';
import { useDocuments, type AttachOutcome } from '../hooks/documents.ts';
import { useLanguage } from '../ui/intl.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';
import './Documents.css';

function Outcome({ outcome }: { outcome: AttachOutcome }) {
  const t = useTranslations('sources');
  const language = useLanguage();
  if (outcome.ok) {
    return (
      <p className="outcome outcome-good" role="status">
        {t('attached', { name: inLanguage(outcome.report.title, language) })}
      </p>
    );
  }
  const reason =
    outcome.problem === 'failed'
      ? t('failed', { ...outcome.failure })
      : outcome.problem === 'empty'
        ? t('empty')
        : t('unknown', { hash: outcome.sha256.slice(0, 12) });
  return (
    <p className="outcome outcome-bad" role="alert">
      {reason}
    </p>
  );
}

export function Documents() {
  const t = useTranslations('sources');
  const tWatch = useTranslations('watch');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const reports = useReports();
  const documents = useDocuments();
  const [pasted, setPasted] = useState('');
  // Clear the text box only on success, so that a rejected text can be corrected.
  const [outcome, setOutcome] = useState(documents.outcome);
  if (outcome !== documents.outcome) {
    setOutcome(documents.outcome);
    if (documents.outcome?.ok) setPasted('');
  }
  if (!reports || !documents.attached) return null;
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">{t('title')}</h2>
      <p className="explain">{t('explain')}</p>
      <ul className="sources">
        {reports.map(({ report }) => (
          <li key={report.id}>
            <span>
              <strong>{inLanguage(report.title, language)}</strong>{' '}
              <span className="yj-quiet">
                {houseName(report.publisher, language) ?? tReport('unsigned')} ·{' '}
                {tReport('asOf', { date: report.asOf })} · {t('hash', { hash: report.source.sha256.slice(0, 12) })}
              </span>
            </span>
            {documents.attached?.has(report.id) ? (
              <>
                <span className="badge">{t('here')}</span>
                <button type="button" className="quiet" onClick={() => documents.detach(report)}>
                  {t('remove')}
                </button>
              </>
            ) : (
              <span className="yj-quiet">{t('missing')}</span>
            )}
          </li>
        ))}
      </ul>
      <div className="attach">
        <label className="button">
          {t('choose')}
          <input
            type="file"
            className="yj-hidden"
            accept=".txt,.md,text/plain"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) documents.attach(file);
              event.target.value = '';
            }}
          />
        </label>
        <label className="paste">
          <span className="yj-quiet">{t('paste')}</span>
          <textarea rows={4} value={pasted} onChange={(event) => setPasted(event.target.value)} />
        </label>
        <button type="button" className="button" disabled={pasted === ''} onClick={() => documents.attach(pasted)}>
          {t('attach')}
        </button>
      </div>
      {outcome ? <Outcome outcome={outcome} /> : null}
      {documents.removed ? (
        <UndoBar onUndo={documents.removed.undo}>
          {tWatch('removed', { name: inLanguage(documents.removed.report.title, language) })}
        </UndoBar>
      ) : null}
    </section>
  );
}
