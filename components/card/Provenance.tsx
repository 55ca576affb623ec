// A figure's provenance: kind, period, speaker, report and section, and its sentence if the document is attached.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { sectionsOf } from '../../lib/dossier/sentence.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { houseName, sectionName, speakerOf } from '../../lib/format/glossary.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { EvidenceLink } from '../ui/EvidenceLink.tsx';
import { useLanguage } from '../ui/intl.tsx';

export function Provenance({ figure, dossier }: { figure: Figure; dossier: Dossier }) {
  const t = useTranslations('figure');
  const tReport = useTranslations('report');
  const language = useLanguage();
  const report = dossier.reports.find(({ id }) => id === figure.reportId);
  const [section] = sectionsOf(report, figure.evidence);
  const speaker = speakerOf(figure, language);
  const sentence = dossier.sentences[figure.id];
  const parts = [
    t(`kind.${figure.kind}`),
    figure.period ? formatPeriod(figure.period, language) : t('noPeriod'),
    figure.attribution === 'inferred' ? t('inferred') : null,
    speaker === null ? null : t('speaker', { name: speaker }),
    report ? `${houseName(report, language) ?? tReport('unsigned')} ${inLanguage(report.title, language)}` : null,
    report ? tReport('asOf', { date: report.asOf }) : null,
    section ? t('section', { names: sectionName(section, report, language) }) : null,
  ];
  return (
    <p className="card-provenance">
      {parts.filter((part) => part !== null).join(' · ')}
      {sentence ? (
        <q className="card-sentence">
          {sentence.before}
          <mark>{sentence.marked}</mark>
          {sentence.after}
        </q>
      ) : null}
      <EvidenceLink fact={figure} report={report} isAttached={sentence !== undefined} />
      {figure.caveat ? <span className="card-caveat">{inLanguage(figure.caveat, language)}</span> : null}
    </p>
  );
}
