// Clips the selection of a page to the note of a company that the user chooses.
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import type { Company } from '../../lib/model/company.ts';
import type { Clipping } from '../hooks/clip.ts';
import { useSummaries } from '../hooks/library.tsx';
import { useLanguage } from '../ui/intl.tsx';
import { today } from '../ui/today.ts';
import './ClipView.css';

interface ClipViewProps {
  clipping: Clipping;
  onOpen: (companyId: string) => void;
}

export function ClipView({ clipping, onOpen }: ClipViewProps) {
  const t = useTranslations('clip');
  const language = useLanguage();
  const { clip, savedTo, save, cancel } = clipping;
  const summaries = useSummaries(savedTo === null ? (clip?.companyIds ?? []) : [savedTo]) ?? [];
  if (!clip) return null;
  const nameOf = ({ names }: Company): string => inLanguage(names, language);
  if (savedTo !== null) {
    const company = summaries[0]?.company;
    return (
      <section className="clip" role="status">
        <p>{t('done', { name: company ? nameOf(company) : savedTo })}</p>
        <button type="button" onClick={() => onOpen(savedTo)}>
          {t('open')}
        </button>
      </section>
    );
  }
  return (
    <section className="clip" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <blockquote>{clip.text}</blockquote>
      <p className="yj-quiet">{clip.companyIds.length > 0 ? t('to') : t('none')}</p>
      <div className="clip-companies">
        {summaries.map(({ company }) => (
          <button
            key={company.id}
            type="button"
            className="clip-company"
            onClick={() => save(company.id, t('done', { name: nameOf(company) }), today())}
          >
            {nameOf(company)}{' '}
            <span className="yj-code">{company.listings[0] ? writtenCode(company.listings[0]) : ''}</span>
          </button>
        ))}
        {clip.companyIds.length > 0 ? <span className="yj-quiet">{t('search')}</span> : null}
        <button type="button" onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}
