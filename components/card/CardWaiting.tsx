// Loading state of the card: a stopped background worker takes a moment to answer.
import { useTranslations } from 'use-intl';

export function CardWaiting() {
  const t = useTranslations('card');
  return (
    <p className="card-waiting yj-quiet" role="status">
      {t('waiting')}
    </p>
  );
}
