// The About section: version, packaged reports, license, how to report a problem, disclaimer.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { houseName } from '../../lib/format/glossary.ts';
import { readManifest } from '../../lib/browser/manifest.ts';
import { useCopyDiagnostics } from '../hooks/diagnostics.ts';
import { useReports } from '../hooks/library.tsx';
import { useAsync } from '../hooks/use-async.ts';
import { useLanguage } from '../ui/intl.tsx';
import './About.css';
import './definitions.css';

export function About() {
  const t = useTranslations('about');
  const tApp = useTranslations('app');
  const tReport = useTranslations('report');
  const tOptions = useTranslations('options');
  const language = useLanguage();
  const reports = useReports() ?? [];
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{tOptions('parts.about')}</h2>
      <dl className="definitions">
        <div>
          <dt>{tApp('name')}</dt>
          <dd>{t('version', { version: readManifest().version })}</dd>
        </div>
        <div>
          <dt>{t('reports')}</dt>
          <dd>
            {reports.map(({ report }) => (
              <p key={report.id}>
                {inLanguage(report.title, language)}{' '}
                <span className="yj-quiet">
                  {houseName(report, language) ?? tReport('unsigned')} · {tReport('asOf', { date: report.asOf })}
                </span>
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('licence')}</dt>
          <dd>
            {t('licenceIs')}{' '}
            <a href="/THIRD_PARTY_NOTICES.txt" target="_blank" rel="noreferrer">
              {t('notices')}
            </a>
          </dd>
        </div>
        <div>
          <dt>{t('problems')}</dt>
          <dd>
            {t('problemsHint')}
            <CopyDiagnostics />
          </dd>
        </div>
      </dl>
      <p className="about-disclaimer">{tApp('disclaimer')}</p>
    </section>
  );
}

function CopyDiagnostics() {
  const t = useTranslations('about');
  const copy = useCopyDiagnostics();
  const { status, failure, run } = useAsync<void>();
  return (
    <>
      <p className="about-diagnostics">
        <button type="button" className="button" onClick={() => run(copy)}>
          {t('copyDiagnostics')}
        </button>
        <span role="status">
          {status === 'done' ? t('diagnosticsCopied') : null}
          {failure ? t('diagnosticsFailed', { reason: failure.reason }) : null}
        </span>
      </p>
      <p className="yj-quiet">{t('diagnosticsHint')}</p>
    </>
  );
}
