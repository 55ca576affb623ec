// A figure with all details: number, change, kind, speaker, evidence and caveat.
import { useTranslations } from 'use-intl';
import type { Dossier, DossierFigure } from '../../lib/dossier/dossier.ts';
import { figureLabel } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { speakerOf } from '../../lib/format/glossary.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Amount, Movement } from '../ui/Amount.tsx';
import { FigureKind } from '../ui/FigureKind.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Evidence } from './Evidence.tsx';
import './FigureEntry.css';

interface FigureEntryProps {
  entry: DossierFigure;
  /** The market expectation, shown in the same row. */
  expected?: Figure | null;
  sentences: Dossier['sentences'];
  reports: Dossier['reports'];
}

export function FigureEntry({ entry, expected = null, sentences, reports }: FigureEntryProps) {
  const t = useTranslations('figure');
  const language = useLanguage();
  const { figure } = entry;
  const speaker = speakerOf(figure, language);
  // The figure and its expectation often have the same caveat, so duplicates are removed.
  const caveats = new Set([figure, expected].flatMap((one) => (one?.caveat ? inLanguage(one.caveat, language) : [])));
  return (
    <li className="dossier-figure">
      <p className="dossier-figure-line">
        <span>
          {figureLabel(entry, language)}{' '}
          {figure.period ? <span className="dossier-period">{formatPeriod(figure.period, language)}</span> : null}
          {entry.relation === 'inferred' ? <span className="dossier-tag">{t('inferred')}</span> : null}
        </span>
        <span className="dossier-number">
          <Amount figure={figure} />
          <span className="yj-quiet">
            <FigureKind figure={figure} />
          </span>
        </span>
      </p>
      {expected || figure.changes.length > 0 ? (
        <p className="dossier-moves">
          {expected ? (
            <span>
              {t('kind.expectation')} <Amount figure={expected} />
            </span>
          ) : null}
          {figure.changes.map((change) => (
            <span key={`${change.type} ${change.asWritten}`}>
              {t(`change.${change.type}`)}
              {change.against ? ` (${inLanguage(change.against, language)})` : ''} <Movement change={change} />
            </span>
          ))}
        </p>
      ) : null}
      <Evidence
        evidence={figure.evidence}
        report={reports.find(({ id }) => id === figure.reportId)}
        sentence={sentences[figure.id]}
        notes={[figure.period ? null : t('noPeriod'), speaker === null ? null : t('speaker', { name: speaker })]}
      />
      {[...caveats].map((caveat) => (
        <p key={caveat} className="dossier-caveat">
          {caveat}
        </p>
      ))}
    </li>
  );
}
