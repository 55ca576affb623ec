// The column beside a report: its facts by company. A fact and its place on the page show each other.
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { figureLabel, headingOf, subjectName } from '../../lib/dossier/label.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { printedPlaces } from '../../lib/documents/places.ts';
import { factsByCompany, type Fact } from '../../lib/reader/facts.ts';
import { useReportPage } from '../hooks/dossiers.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/intl.tsx';
import type { ReaderSideProps } from './ReaderPage.tsx';
import { useFactBoxes } from './use-fact-boxes.ts';
import './Facts.css';

function FactText({ fact }: { fact: Fact }) {
  const language = useLanguage();
  if (fact.kind === 'view')
    return (
      <>
        <span>{fact.view.subject.kind === 'company' ? '' : subjectName(fact.view.subject, language)}</span>
        <b>{fact.view.stance}</b>
      </>
    );
  const { figure } = fact.entry;
  return (
    <>
      <span>
        {figureLabel(fact.entry, language)} {figure.period ? formatPeriod(figure.period, language) : ''}
      </span>
      <Amount figure={figure} />
    </>
  );
}

export function Facts({ reportId, view, document }: { reportId: string } & Omit<ReaderSideProps, 'source'>) {
  const t = useTranslations('reader');
  const language = useLanguage();
  const page = useReportPage(reportId);
  const groups = useMemo(() => (page ? factsByCompany(page) : []), [page]);
  const facts = useMemo(() => groups.flatMap((group) => group.facts), [groups]);
  const [active, setActive] = useState<string | null>(null);
  useFactBoxes({ view, document, facts, active, onPoint: setActive });
  const show = ({ evidence: [span] }: Fact): void => {
    if (!span) return;
    if (view.kind === 'text') view.goTo(span);
    else if (document) view.goTo({ boxes: printedPlaces(document, span) });
  };
  if (!page) return null;
  return (
    <section className="reader-facts" aria-label={t('facts')}>
      {groups.length === 0 ? <p className="yj-quiet">{t('noFacts')}</p> : null}
      {groups.map(({ company, facts: some }) => (
        <section key={company?.id ?? ''}>
          <h2>{company ? headingOf(company, language).name : t('otherFacts')}</h2>
          <ul>
            {some.map((fact) => (
              <li key={fact.id}>
                <button
                  type="button"
                  data-active={fact.id === active || undefined}
                  onPointerEnter={() => setActive(fact.id)}
                  onPointerLeave={() => setActive(null)}
                  onFocus={() => setActive(fact.id)}
                  onBlur={() => setActive(null)}
                  onClick={() => show(fact)}
                >
                  <FactText fact={fact} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
