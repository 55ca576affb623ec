// The column beside a report: its facts by company. A fact and its place on the page show each other.
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isRating } from '../../lib/comparison/changes.ts';
import { figureLabel, headingOf, subjectName } from '../../lib/dossier/label.ts';
import { formatPeriod } from '../../lib/format/period.ts';
import { printedPlaces } from '../../lib/documents/places.ts';
import { factsByCompany, type Fact } from '../../lib/reader/facts.ts';
import { useReportPage } from '../hooks/dossiers.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';
import { Unchecked } from '../ui/Unchecked.tsx';
import type { ReaderSideProps } from './ReaderPage.tsx';
import { useFactBoxes } from './use-fact-boxes.ts';
import { useFactSpans } from './use-fact-spans.ts';
import './Facts.css';

function FactText({ fact }: { fact: Fact }) {
  const t = useTranslations('reader');
  const language = useLanguage();
  if (fact.kind === 'view')
    return (
      <>
        <span>
          {fact.view.subject.kind === 'company'
            ? isRating(fact.view)
              ? t('rating')
              : t('outlook')
            : subjectName(fact.view.subject, language)}
        </span>
        <span>
          {isRating(fact.view) ? <Stance view={fact.view} /> : fact.view.stance}
          {isRating(fact.view) ? null : <Unchecked fact={fact.view} />}
        </span>
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

const itemOf = (list: Element | null, id: string): Element | null | undefined =>
  list?.querySelector(`[data-fact="${CSS.escape(id)}"]`);

export function Facts({ reportId, view, document }: { reportId: string } & Omit<ReaderSideProps, 'source'>) {
  const t = useTranslations('reader');
  const language = useLanguage();
  const page = useReportPage(reportId);
  const groups = useMemo(() => (page ? factsByCompany(page) : []), [page]);
  const facts = useMemo(() => groups.flatMap((group) => group.facts), [groups]);
  const [active, setActive] = useState<readonly string[]>([]);
  const list = useRef<HTMLElement>(null);
  const point = useCallback((ids: readonly string[]): void => {
    setActive((before) => (before.join() === ids.join() ? before : ids));
    // Of a long list, the part that belongs to the page may be out of view.
    if (ids[0] !== undefined) itemOf(list.current, ids[0])?.scrollIntoView({ block: 'nearest' });
  }, []);
  useFactBoxes({ view, document, facts, active, onPoint: point });
  useFactSpans({ view, facts, active, onPoint: point });
  const show = ({ evidence: [span] }: Fact): void => {
    if (!span) return;
    if (view.kind === 'text') view.goTo(span);
    else if (document) view.goTo({ boxes: printedPlaces(document, span) });
  };
  if (!page) return null;
  return (
    <section ref={list} className="reader-facts" aria-label={t('facts')}>
      {groups.length === 0 ? <p className="yj-quiet">{t('noFacts')}</p> : null}
      {groups.map(({ company, facts: some }) => (
        <section key={company?.id ?? ''}>
          <h2>{company ? headingOf(company, language).name : t('otherFacts')}</h2>
          <ul>
            {some.map((fact) => (
              <li key={fact.id}>
                <button
                  type="button"
                  data-fact={fact.id}
                  data-active={active.includes(fact.id) || undefined}
                  onPointerEnter={() => setActive([fact.id])}
                  onPointerLeave={() => setActive([])}
                  onFocus={() => setActive([fact.id])}
                  onBlur={() => setActive([])}
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
