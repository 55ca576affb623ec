// The name of a company with its code, which opens the company's dossier.
import { inLanguage } from '../../lib/format/language.ts';
import { writtenCode } from '../../lib/listings/exchanges.ts';
import type { Company } from '../../lib/model/company.ts';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { useLanguage } from '../ui/intl.tsx';

interface CompanyNameProps {
  company: Company;
  onOpen: (subject: PanelSubject) => void;
}

export function CompanyName({ company, onOpen }: CompanyNameProps) {
  return (
    <span>
      <button type="button" onClick={() => onOpen({ kind: 'company', companyId: company.id })}>
        {inLanguage(company.names, useLanguage())}
      </button>{' '}
      {company.listings[0] ? <span className="yj-code">{writtenCode(company.listings[0])}</span> : null}
    </span>
  );
}
