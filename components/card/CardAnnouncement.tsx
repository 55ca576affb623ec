// Says on a step by keyboard what the card is about, because the focus stays in the page.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isRating } from '../../lib/comparison/changes.ts';
import { daysSince, displayAge } from '../../lib/comparison/staleness.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { pageSummaryOf } from '../../lib/dossier/page-summary.ts';
import { inLanguage } from '../../lib/format/language.ts';
import type { CardContent } from '../../lib/messages/card-port.ts';
import { useLanguage } from '../ui/intl.tsx';

/** Screen readers only announce changes of a live region that they know already. */
const announceAfterMs = 100;

interface CardAnnouncementProps {
  dossier: Dossier;
  today: string;
  step: NonNullable<CardContent['step']>;
}

export function CardAnnouncement({ dossier, today, step }: CardAnnouncementProps) {
  const t = useTranslations();
  const language = useLanguage();
  const [isSpoken, setSpoken] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(true), announceAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const { view, report } = pageSummaryOf(dossier);
  const { unit, count } = displayAge(report ? daysSince(report.asOf, today) : 0);
  const unrated = report ? t('report.noRating') : t('report.unreported');
  const rating = view && isRating(view) ? view.stance : unrated;
  const name = inLanguage(dossier.company.names, language);
  const parts = [t('card.step', { name, ...step }), rating, ...(report ? [t(`age.${unit}`, { count })] : [])];
  return (
    <p role="status" className="card-spoken">
      {isSpoken ? parts.join(t('card.separator')) : null}
    </p>
  );
}
