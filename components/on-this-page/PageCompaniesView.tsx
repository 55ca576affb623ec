// Company rows of the side panel: stance, number of mentions, buttons for the next mention and the dossier.
import { useTranslations } from 'use-intl';
import type { Summary } from '../../lib/dossier/summary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import type { CompanyCounts } from '../../lib/messages/page-api.ts';
import { useLanguage } from '../ui/intl.tsx';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import { RowStance } from '../ui/RowStance.tsx';
import './PageCompaniesView.css';

/** `mention`: by first mention on the page. `count`: most mentioned first. */
export type PageOrder = 'mention' | 'count';

/** Companies missing from `firstMentions` come last; companies no longer on the page are dropped. */
export function inPageOrder(counts: CompanyCounts, firstMentions: readonly string[], by: PageOrder): string[] {
  const located = firstMentions.filter((id) => id in counts);
  const rest = Object.keys(counts).filter((id) => !located.includes(id));
  const ids = [...located, ...rest];
  return by === 'mention' ? ids : ids.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}

interface PageCompaniesViewProps {
  summaries: readonly Summary[];
  counts: CompanyCounts;
  today: string;
  order: PageOrder;
  onOrder: (order: PageOrder) => void;
  /** The last mention scrolled to; `nth` counts from 0. */
  shown: { companyId: string; nth: number; total: number } | null;
  onShowNext: (companyId: string) => void;
  onOpen: (companyId: string) => void;
}

const orders: readonly PageOrder[] = ['mention', 'count'];

type RowProps = Pick<PageCompaniesViewProps, 'today' | 'shown' | 'onShowNext' | 'onOpen'> & {
  summary: Summary;
  count: number;
};

function Row({ summary, count, today, shown, onShowNext, onOpen }: RowProps) {
  const t = useTranslations('panel');
  const { company } = summary;
  const ownName = inLanguage(company.names, useLanguage());
  const code = company.listings[0] ? writtenCode(company.listings[0]) : null;
  // An unreported company has its bare code as its name.
  const isUnnamed = ownName === company.listings[0]?.code;
  const name = isUnnamed && code ? code : ownName;
  const shownHere = shown?.companyId === company.id ? shown : null;
  return (
    <li className="page-row">
      <h3>
        <button type="button" className="page-name" onClick={() => onOpen(company.id)}>
          {name}
          <span className="yj-hidden"> {t('openDossier')}</span>
        </button>{' '}
        {code && !isUnnamed ? <span className="yj-code">{code}</span> : null}
      </h3>
      <p className="page-stance">
        <RowStance summary={summary} today={today} />
      </p>
      <button type="button" className="page-next" onClick={() => onShowNext(company.id)}>
        <span aria-hidden="true">
          {shownHere ? `${shownHere.nth + 1} / ${shownHere.total}` : t('times', { count })} <b>↓</b>
        </span>
        <span className="yj-hidden">{t('next', { name, count })}</span>
      </button>
    </li>
  );
}

export function PageCompaniesView(props: PageCompaniesViewProps) {
  const t = useTranslations('panel');
  const { summaries, counts, order, onOrder, shown } = props;
  return (
    <section aria-labelledby="page-companies">
      <div className="page-head">
        <h2 id="page-companies">{t('companies', { count: summaries.length })}</h2>
        <div role="group" aria-label={t('order')} className="page-orders">
          {orders.map((one) => (
            <button key={one} type="button" aria-pressed={one === order} onClick={() => onOrder(one)}>
              {t(`by.${one}`)}
            </button>
          ))}
        </div>
      </div>
      <ul>
        {summaries.map((summary) => (
          <Row key={summary.company.id} {...props} summary={summary} count={counts[summary.company.id] ?? 0} />
        ))}
      </ul>
      <p role="status" className="yj-hidden">
        {shown ? t('shown', { nth: shown.nth + 1, total: shown.total }) : ''}
      </p>
    </section>
  );
}
