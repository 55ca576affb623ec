// What a later report says differently: two bars to one scale, each with its report's month and kind of number.
import { useTranslations } from 'use-intl';
import type { FigureChange } from '../../lib/changes/changes.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/intl.tsx';

/** The longer bar leaves a little room, so that a number "above" its value does not look like a limit. */
const longestShare = 0.94;

const sizeOf = (figure: Figure): number => Math.abs(figure.high ?? figure.value ?? 0);

function Bar({ figure, largest, dossier }: { figure: Figure; largest: number; dossier: Dossier }) {
  const t = useTranslations('figure');
  const asOf = dossier.reports.find(({ id }) => id === figure.reportId)?.asOf ?? '';
  const share = largest === 0 ? 0 : (sizeOf(figure) / largest) * longestShare;
  return (
    <>
      <span className="card-bar-date">{asOf.slice(0, 7)}</span>
      <span className="card-bar" aria-hidden="true">
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <Amount figure={figure} />
      <span className="card-aside">{t(`kind.${figure.kind}`)}</span>
    </>
  );
}

function Change({ change, dossier }: { change: FigureChange; dossier: Dossier }) {
  const t = useTranslations('card');
  const language = useLanguage();
  const { from, to } = change;
  const isUnit = !to.subject.companyIds.includes(dossier.company.id);
  const subject = isUnit ? `${language === 'en' ? to.subject.nameEn : to.subject.name} ` : '';
  const metric = language === 'en' ? to.metric.en : to.metric.zh;
  const largest = Math.max(sizeOf(from), sizeOf(to));
  return (
    <div>
      <p className="yj-quiet">
        {t('change', { what: `${subject}${metric} ${formatPeriod(to.period ?? '', language)}` })}
      </p>
      <div className="card-bars">
        <Bar figure={from} largest={largest} dossier={dossier} />
        <Bar figure={to} largest={largest} dossier={dossier} />
      </div>
    </div>
  );
}

export function CardChanges({ dossier }: { dossier: Dossier }) {
  const changes = dossier.changes.figures;
  if (changes.length === 0) return null;
  return (
    <section className="card-changes">
      {changes.map((change) => (
        <Change key={change.to.id} change={change} dossier={dossier} />
      ))}
    </section>
  );
}
