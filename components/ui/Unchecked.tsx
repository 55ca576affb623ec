import { useTranslations } from 'use-intl';

/** Says that a fact was read by a program and that the user has not confirmed it. Nothing for facts of packs. */
export function Unchecked({ fact: { isConfirmed } }: { fact: { isConfirmed?: boolean | undefined } }) {
  const t = useTranslations('report');
  return isConfirmed === false ? <span className="yj-unchecked">{t('unchecked')}</span> : null;
}
