// Stands in the card while the store is still being asked, which a background that was asleep may take a moment for.
import { useTranslations } from 'use-intl';

export function CardWaiting() {
  const t = useTranslations('card');
  return (
    <p className="card-waiting yj-quiet" role="status">
      {t('waiting')}
    </p>
  );
}
