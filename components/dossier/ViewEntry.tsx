// A view: the rating word, the subject if it is not the company itself, and the rationale.
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { translateTerm } from '../../lib/format/glossary.ts';
import type { View } from '../../lib/model/view.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';
import { Evidence } from './Evidence.tsx';
import { monthOf } from './wording.ts';
import './ViewEntry.css';

interface ViewEntryProps {
  view: View;
  sentences: Dossier['sentences'];
  reports: Dossier['reports'];
}

export function ViewEntry({ view, sentences, reports }: ViewEntryProps) {
  const language = useLanguage();
  const report = reports.find(({ id }) => id === view.reportId);
  const isOfOthers = view.subject.kind !== 'company';
  return (
    <li className="dossier-view">
      <p className="dossier-stance">
        {isOfOthers ? <b>{language === 'en' ? view.subject.nameEn : view.subject.name}</b> : null}
        <Stance word={view.stance} stanceClass={view.stanceClass} />
        <span className="yj-quiet">
          {isOfOthers ? monthOf(report) : view.groups.map((group) => translateTerm(group, language)).join(' · ')}
        </span>
      </p>
      {view.rationale ? <p className="dossier-why">{inLanguage(view.rationale, language)}</p> : null}
      <Evidence evidence={view.evidence.slice(0, 1)} report={report} sentence={sentences[view.id]} />
    </li>
  );
}
