// Related companies: units, and peers in the same groups of reports. A click opens their dossier.
import { useTranslations } from 'use-intl';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { inLanguage } from '../../lib/format/language.ts';
import type { Company } from '../../lib/model/company.ts';
import type { PanelSubject } from '../hooks/dossiers.ts';
import { FewFirst } from '../ui/FewFirst.tsx';
import { useLanguage } from '../ui/intl.tsx';
import './Relatives.css';

const peersFirst = 12;

interface NamesProps {
  companies: readonly Pick<Company, 'id' | 'names'>[];
  onOpen: (subject: PanelSubject) => void;
}

export function Names({ companies, onOpen }: NamesProps) {
  const language = useLanguage();
  return (
    <FewFirst items={companies} few={peersFirst}>
      {(shown) => (
        <ul className="dossier-names-list">
          {shown.map(({ id, names }) => (
            <li key={id}>
              <button type="button" onClick={() => onOpen({ kind: 'company', companyId: id })}>
                {inLanguage(names, language)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </FewFirst>
  );
}

export function Relatives({ dossier, onOpen }: { dossier: Dossier; onOpen: (subject: PanelSubject) => void }) {
  const t = useTranslations('panel');
  const language = useLanguage();
  const { units, peers } = dossier;
  return (
    <>
      {units.length > 0 ? (
        <section>
          <h3>{t('units')}</h3>
          <Names companies={units} onOpen={onOpen} />
        </section>
      ) : null}
      {peers.map(({ name, names, companies }) => (
        <section key={name}>
          <h3>
            <button type="button" className="dossier-group" onClick={() => onOpen({ kind: 'group', name })}>
              {inLanguage(names, language)}
            </button>{' '}
            <span className="yj-quiet">{t('peers', { count: companies.length })}</span>
          </h3>
          <Names companies={companies} onOpen={onOpen} />
        </section>
      ))}
    </>
  );
}
