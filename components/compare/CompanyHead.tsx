// Head of a compared company: name, which opens the dossier, code, and a button that removes it from the comparison.
import { useTranslations } from 'use-intl';
import { headingOf } from '../../lib/dossier/label.ts';
import type { Company } from '../../lib/model/company.ts';
import { useLanguage } from '../ui/intl.tsx';

export interface HeadEvents {
  onOpen: (companyId: string) => void;
  onRemove: (companyId: string) => void;
}

interface HeadProps extends HeadEvents {
  company: Company;
  scope: 'col' | 'row';
}

export function CompanyHead({ company, scope, onOpen, onRemove }: HeadProps) {
  const t = useTranslations('compare');
  const { name, codes } = headingOf(company, useLanguage());
  const code = <span className="yj-code">{codes[0]}</span>;
  return (
    <th scope={scope}>
      <span className="compare-company">
        <button type="button" className="compare-name" title={t('opened', { name })} onClick={() => onOpen(company.id)}>
          {name}
        </button>
        {scope === 'row' ? code : null}
        <button
          type="button"
          className="compare-remove"
          aria-label={t('remove', { name })}
          title={t('remove', { name })}
          onClick={() => onRemove(company.id)}
        >
          ×
        </button>
      </span>
      {scope === 'col' ? code : null}
    </th>
  );
}
