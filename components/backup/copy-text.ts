import { useTranslations } from 'use-intl';
import type { Copy } from '../hooks/copies.ts';

/** Time and content of a copy, such as "2026-11-30 14:03" and "Watchlist 5, notes 3". */
export function useCopyText(): (copy: Copy) => { when: string; had: string } {
  const t = useTranslations('data');
  return ({ createdAtMs, has }) => ({
    when: new Date(createdAtMs).toLocaleString('sv-SE').slice(0, 16),
    had: has.map(([name, count]) => t('had', { what: t(`table.${name}`), count })).join(t('listSeparator')),
  });
}
