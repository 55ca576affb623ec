// A search result that is no company: a sector or theme, a report, a setting or an action.
import { useTranslations } from 'use-intl';
import { houseName } from '../../lib/format/glossary.ts';
import { inLanguage, type Language } from '../../lib/format/language.ts';
import { Age } from '../ui/Age.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { Marked } from '../ui/Marked.tsx';
import type { Result } from './results.ts';

interface TopicRowProps {
  id: string;
  result: Exclude<Result, { kind: 'company' }>;
  /** YYYY-MM-DD. */
  today: string;
  isActive: boolean;
  onOpen: () => void;
}

function Kind({ result, today }: Pick<TopicRowProps, 'result' | 'today'>) {
  const t = useTranslations();
  const language = useLanguage();
  if (result.kind === 'group') return t('palette.group', { count: result.found.companyCount });
  if (result.kind === 'shortcut') return t(`palette.kind.${result.found.topic.kind}`);
  if (result.kind === 'note' || result.kind === 'annotation') {
    return (
      <>
        <span>
          {result.kind === 'note' ? t('palette.note') : t('palette.annotation', { page: result.found.topic.page })}
        </span>
        <Marked text={result.found.match.text} spans={result.found.match.spans} />
      </>
    );
  }
  const report = result.found.topic;
  return (
    <>
      <span>{t('palette.report')}</span>
      <span>{houseName(report, language) ?? t('report.unsigned')}</span>
      <span>{report.asOf}</span>
      <Age asOf={report.asOf} today={today} />
    </>
  );
}

function nameOf(result: TopicRowProps['result'], language: Language): string {
  switch (result.kind) {
    case 'group':
    case 'note':
      return inLanguage(result.found.topic.names, language);
    case 'report':
    case 'annotation':
      return inLanguage(result.found.topic.title, language);
    case 'shortcut':
      return result.found.topic.label;
  }
}

export function TopicRow({ id, result, today, isActive, onOpen }: TopicRowProps) {
  const language = useLanguage();
  const { match } = result.found;
  const name = nameOf(result, language);
  return (
    <div id={id} role="row" aria-selected={isActive} className="row found found-topic">
      <div role="gridcell" className="row-main">
        <p className="row-name">
          <button type="button" className="row-open" tabIndex={-1} onClick={onOpen}>
            <Marked text={name} spans={match.text === name ? match.spans : []} />
          </button>
        </p>
        <p className="row-stance">
          <Kind result={result} today={today} />
        </p>
      </div>
    </div>
  );
}
