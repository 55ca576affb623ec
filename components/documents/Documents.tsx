// Documents of the reports: attach a file or pasted text, list what is attached, remove.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import { useReports } from '../hooks/library.tsx';
import { useDocuments, type AttachedDocuments } from '../hooks/documents.ts';
import { useLanguage } from '../ui/intl.tsx';
import './Documents.css';

function Outcome({ attempt: { status, value, failure } }: Pick<AttachedDocuments, 'attempt'>) {
  const t = useTranslations('sources');
  const language = useLanguage();
  if (status === 'done' && value?.ok) {
    return (
      <p className="outcome outcome-good" role="status">
        {t('attached', { name: inLanguage(value.report.title, language) })}
      </p>
    );
  }
  const reason = ((): string | null => {
    if (failure) return t('failed', { ...failure });
    if (status !== 'done' || !value || value.ok) return null;
    return value.problem === 'empty' ? t('empty') : t('unknown');
  })();
  if (reason === null) return null;
  return (
    <p className="outcome outcome-bad" role="alert">
      {reason}
    </p>
  );
}

export function Documents() {
  const t = useTranslations('sources');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const reports = useReports();
  const documents = useDocuments();
  const [pasted, setPasted] = useState('');
  // Clear the text box only on success, so that a rejected text can be corrected.
  const { value: result } = documents.attempt;
  const [lastResult, setLastResult] = useState(result);
  if (result !== lastResult) {
    setLastResult(result);
    if (result?.ok) setPasted('');
  }
  if (!reports || !documents.attached) return null;
  // Own reports were read from their document, which the library keeps.
  const withoutDocument = reports.filter(({ report }) => report.documentId === undefined);
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">{t('title')}</h2>
      <p className="explain">{t('explain')}</p>
      <ul className="sources">
        {withoutDocument.map(({ report }) => (
          <li key={report.id}>
            <span>
              <strong>{inLanguage(report.title, language)}</strong>{' '}
              <span className="yj-quiet">
                {houseName(report, language) ?? tReport('unsigned')} · {tReport('asOf', { date: report.asOf })}
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
      <Outcome attempt={documents.attempt} />
    </section>
  );
}
