// The company's parent, units and peers. A click replaces the card's content with that company.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Dossier, Peer } from '../../lib/dossier/dossier.ts';
import { inLanguage } from '../../lib/format/language.ts';
import type { Company } from '../../lib/model/company.ts';
import { useIsStale } from '../ui/age-limits.ts';
import { useLanguage } from '../ui/intl.tsx';
import { Stance } from '../ui/Stance.tsx';

interface CardPeersProps {
  dossier: Dossier;
  /** YYYY-MM-DD. */
  today: string;
  onGo: (companyId: string) => void;
}

/** In two lines: English names are longer. */
const peersShown = { 'zh-CN': 6, en: 3 } as const;

function Names({
  companies,
  onGo,
}: {
  companies: readonly Pick<Company, 'id' | 'names'>[];
  onGo: CardPeersProps['onGo'];
}) {
  const language = useLanguage();
  return companies.map(({ id, names }) => (
    <button key={id} type="button" className="card-go" onClick={() => onGo(id)}>
      {inLanguage(names, language)}
    </button>
  ));
}

/** All peers, grouped by the report's stance on them. */
function PeersByStance({
  peers,
  isQuiet,
  onGo,
}: {
  peers: readonly Peer[];
  isQuiet: boolean;
  onGo: CardPeersProps['onGo'];
}) {
  const byStance = Map.groupBy(peers, ({ view }) => view.stance);
  return [...byStance].map(([stance, companies]) => (
    <div key={stance} className="card-peers card-stance-peers">
      <Stance view={companies[0]!.view} isQuiet={isQuiet} />
      <Names companies={companies} onGo={onGo} />
    </div>
  ));
}

export function CardPeers({ dossier, today, onGo }: CardPeersProps) {
  const [isOpen, setOpen] = useState(false);
  const language = useLanguage();
  const isStale = useIsStale();
  const shown = peersShown[language];
  const t = useTranslations('card');
  const { units, parent, peers: groups } = dossier;
  const group = groups[0];
  return (
    <>
      {parent ? (
        <section className="card-peers">
          <span className="yj-quiet">{t('parent')}</span>
          <Names companies={[parent]} onGo={onGo} />
        </section>
      ) : null}
      {units.length > 0 ? (
        <section className="card-peers card-units">
          <span className="yj-quiet">{t('units')}</span>
          <Names companies={units} onGo={onGo} />
        </section>
      ) : null}
      {group ? (
        <section>
          <div className="card-peers">
            <span className="yj-quiet">
              {t('peers', { group: inLanguage(group.names, language), count: group.companies.length })}
            </span>
            {isOpen ? null : <Names companies={group.companies.slice(0, shown)} onGo={onGo} />}
            {group.companies.length > shown ? (
              <button
                type="button"
                className="card-go card-more-peers"
                aria-expanded={isOpen}
                aria-label={isOpen ? t('fewerPeers') : t('morePeers')}
                onClick={() => setOpen(!isOpen)}
              >
                {isOpen ? t('fewer') : '…'}
              </button>
            ) : null}
          </div>
          {isOpen ? <PeersByStance peers={group.companies} isQuiet={isStale(group.asOf, today)} onGo={onGo} /> : null}
        </section>
      ) : null}
    </>
  );
}
