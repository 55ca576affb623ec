// The strip's rows: one change between reports and the most important figures. Tooltips show report and kind.
import { useTranslations } from 'use-intl';
import type { FigureChange } from '../../lib/comparison/changes.ts';
import type { Dossier, DossierFigure } from '../../lib/dossier/dossier.ts';
import { pageSummaryOf } from '../../lib/dossier/page-summary.ts';
import { isReported } from '../../lib/dossier/quote-page.ts';
import { figureLabel } from '../../lib/dossier/label.ts';
import { inLanguage } from '../../lib/format/language.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { formatQuantity } from '../../lib/format/quantity.ts';
import { houseName } from '../../lib/format/glossary.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Amount, Movement } from '../ui/Amount.tsx';
import { EvidenceLink } from '../ui/EvidenceLink.tsx';
import { FigureKind } from '../ui/FigureKind.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';

const arrows = { up: '▲', down: '▼', same: '' } as const;

/** Returns tooltip text, one line per figure: "25Q2 · 实际 · 中原证券 计算机月报 · 截至 2025-08-14". */
function useSource(dossier: Dossier): (...figures: Figure[]) => string {
  const t = useTranslations();
  const language = useLanguage();
  return (...figures) =>
    figures
      .map(({ reportId, kind, period }) => {
        const report = dossier.reports.find(({ id }) => id === reportId);
        return [
          period ? formatPeriod(period, language) : t('figure.noPeriod'),
          t(`figure.kind.${kind}`),
          ...(report
            ? [
                `${houseName(report, language) ?? t('report.unsigned')} ${inLanguage(report.title, language)}`,
                t('report.asOf', { date: report.asOf }),
              ]
            : []),
        ].join(' · ');
      })
      .join('\n');
}

function Label({ entry }: { entry: DossierFigure }) {
  const language = useLanguage();
  const { figure } = entry;
  return (
    <span className="strip-metric">
      {figureLabel(entry, language)}{' '}
      <span className="strip-period">
        {figure.period ? formatPeriod(figure.period, language) : null} <FigureKind figure={figure} />
      </span>
    </span>
  );
}

function ChangeRow({ change, dossier }: { change: FigureChange; dossier: Dossier }) {
  const language = useLanguage();
  const source = useSource(dossier);
  const { from, to, direction } = change;
  const relation = to.subject.companyIds.includes(dossier.company.id) ? 'own' : 'unit';
  return (
    <li title={source(from, to)}>
      <Label entry={{ figure: to, relation }} />
      <span className="strip-value">
        <span className="strip-from">{formatQuantity(from, language).number} → </span>
        <Amount figure={to} />{' '}
        {direction === 'same' ? null : <span className={`yj-${direction}`}>{arrows[direction]}</span>}
      </span>
    </li>
  );
}

function FigureRow({ entry, dossier }: { entry: DossierFigure; dossier: Dossier }) {
  const t = useTranslations('figure');
  const source = useSource(dossier);
  const { figure } = entry;
  const [movement] = figure.changes;
  return (
    <li title={source(figure)}>
      <Label entry={entry} />
      <span className="strip-value">
        <Amount figure={figure} />{' '}
        {movement ? (
          <small>
            <Movement change={movement} /> {t(`change.${movement.type}`)}
          </small>
        ) : null}
        <EvidenceLink fact={figure} report={dossier.reports.find(({ id }) => id === figure.reportId)} />
      </span>
    </li>
  );
}

export function StripRows({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('strip');
  const { change, figures } = pageSummaryOf(dossier);
  if (!change && figures.length === 0)
    return isReported(dossier) ? <p className="yj-quiet">{t('ratingOnly')}</p> : null;
  return (
    <ul className="strip-rows">
      {change?.kind === 'figure' ? <ChangeRow change={change} dossier={dossier} /> : null}
      {change?.kind === 'view' ? (
        <li>
          <span className="strip-metric">{t('before')}</span>
          <span className="strip-value">
            <Stance isQuiet view={change.from} />
          </span>
        </li>
      ) : null}
      {figures.map((entry) => (
        <FigureRow key={entry.figure.id} entry={entry} dossier={dossier} />
      ))}
    </ul>
  );
}
