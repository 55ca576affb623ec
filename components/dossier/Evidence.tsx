// Evidence of a fact: the section of the document and, if the user attached it, the sentence.
import { useTranslations } from 'use-intl';
import type { Sentence } from '../../lib/dossier/sentence.ts';
import type { Evidence as Place } from '../../lib/model/evidence.ts';
import type { Report } from '../../lib/model/report.ts';
import { useLanguage } from '../ui/intl.tsx';
import { sectionNames } from './wording.ts';
import './Evidence.css';

interface EvidenceProps {
  evidence: readonly Place[];
  report: Report | undefined;
  sentence: Sentence | undefined;
  /** Texts before the section. */
  notes?: readonly (string | null)[];
}

export function Evidence({ evidence, report, sentence, notes = [] }: EvidenceProps) {
  const t = useTranslations('figure');
  const language = useLanguage();
  const sections = sectionNames(evidence, report, language);
  const parts = [...notes, sections.length > 0 ? t('section', { names: sections.join(' · §') }) : null].filter(
    (part) => part !== null,
  );
  return (
    <>
      {parts.length > 0 ? <p className="yj-quiet">{parts.join(' · ')}</p> : null}
      {sentence ? (
        <q className="dossier-sentence">
          {sentence.before}
          <mark>{sentence.marked}</mark>
          {sentence.after}
        </q>
      ) : null}
    </>
  );
}
