// A view: the rating word or the outlook's phrase, the subject if it is not the company itself, and the rationale.
import { useTranslations } from 'use-intl';
import { isRating } from '../../lib/comparison/changes.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { subjectName } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { translateTerm } from '../../lib/format/glossary.ts';
import type { View } from '../../lib/model/view.ts';
import { useIsStale } from '../ui/age-limits.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';
import { Evidence } from './Evidence.tsx';
import { monthOf } from './wording.ts';
import './ViewEntry.css';

interface ViewEntryProps {
  view: View;
  sentences: Dossier['sentences'];
  reports: Dossier['reports'];
  /** YYYY-MM-DD. */
  today: string;
}

export function ViewEntry({ view, sentences, reports, today }: ViewEntryProps) {
  const t = useTranslations('report');
  const language = useLanguage();
  const isStale = useIsStale();
  const report = reports.find(({ id }) => id === view.reportId);
  const isOfOthers = view.subject.kind !== 'company';
  return (
    <li className="dossier-view">
      <p className="dossier-stance">
        {isOfOthers ? <b>{subjectName(view.subject, language)}</b> : null}
        {isRating(view) ? (
          <Stance view={view} isQuiet={isStale(report?.asOf ?? '', today)} />
        ) : (
          <span>
            <span className="yj-quiet">{t('outlook')}</span> {view.stance}
          </span>
        )}
        <span className="yj-quiet">
          {isOfOthers ? monthOf(report) : view.groups.map((group) => translateTerm(group, view, language)).join(' · ')}
        </span>
      </p>
      {view.rationale ? <p className="dossier-why">{inLanguage(view.rationale, language)}</p> : null}
      <Evidence evidence={view.evidence.slice(0, 1)} report={report} sentence={sentences[view.id]} />
    </li>
  );
}
