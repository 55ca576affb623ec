// Evidence of a fact: the section of the document and, if the user attached it, the sentence.
import { useTranslations } from 'use-intl';
import { readerAddress } from '../../lib/browser/reader-page.ts';
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
  const [first] = evidence;
  // The text is there if the report is the user's own, or its document was attached.
  const isReadable = report !== undefined && (report.documentId !== undefined || sentence !== undefined);
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
      {isReadable && first ? (
        <a
          className="dossier-place"
          href={readerAddress({ kind: 'report', id: report.id }, first)}
          target="_blank"
          rel="noreferrer"
        >
          {t('place')}
        </a>
      ) : null}
    </>
  );
}
