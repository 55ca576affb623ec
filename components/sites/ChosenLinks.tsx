// Sortable list of the sites a company links to, and a select box to add others.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '../../lib/format/language.ts';
import type { SiteSettings } from '../../lib/settings/sites.ts';
import { defaultLinkIds, linkableSites } from '../../lib/sites/outbound.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/intl.tsx';
import type { SaveSites } from '../hooks/sites.ts';
import './ChosenLinks.css';

interface ChosenLinksProps {
  sites: SiteSettings;
  onSave: SaveSites;
}

interface RowProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function Row({ name, isFirst, isLast, onMove, onRemove }: RowProps) {
  const t = useTranslations('links');
  return (
    <li>
      <span>{name}</span>
      <button type="button" disabled={isFirst} aria-label={t('up', { name })} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" disabled={isLast} aria-label={t('down', { name })} onClick={() => onMove(1)}>
        ↓
      </button>
      <button type="button" aria-label={t('remove', { name })} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

const chosenIds = ({ links }: SiteSettings): readonly string[] => links ?? defaultLinkIds;

export function ChosenLinks({ sites, onSave }: ChosenLinksProps) {
  const t = useTranslations('links');
  const tOptions = useTranslations('options');
  const language = useLanguage();
  const [selected, setSelected] = useState('');
  const all = [
    ...linkableSites.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    ...sites.ownLinks.map(({ name, template }) => ({ id: template, name })),
  ];
  // Ids unknown to this version are not shown but keep their position in the settings.
  const ids = chosenIds(sites);
  const chosen = ids.flatMap((id) => all.find((site) => site.id === id) ?? []);
  const others = all.filter(({ id }) => !ids.includes(id));

  const isShown = (id: string): boolean => all.some((site) => site.id === id);
  const move = (id: string, by: -1 | 1): void =>
    onSave((now) => {
      const present = chosenIds(now);
      const order = present.filter(isShown);
      const neighbor = order[order.indexOf(id) + by];
      if (neighbor === undefined || !order.includes(id)) return {};
      return { links: present.map((one) => (one === id ? neighbor : one === neighbor ? id : one)) };
    });

  return (
    <>
      <ol className="links-chosen" aria-label={t('chosen')}>
        {chosen.map(({ id, name }, at) => (
          <Row
            key={id}
            name={name}
            isFirst={at === 0}
            isLast={at === chosen.length - 1}
            onMove={(by) => move(id, by)}
            onRemove={() =>
              onSave((now) => ({ links: chosenIds(now).filter((one) => one !== id) }), {
                kind: 'removed',
                names: [name],
              })
            }
          />
        ))}
      </ol>
      {chosen.length === 0 ? <p className="yj-quiet">{t('none')}</p> : null}
      <form
        className="links-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (selected !== '') onSave((now) => ({ links: [...new Set([...chosenIds(now), selected])] }));
          setSelected('');
        }}
      >
        <label>
          <span className="yj-hidden">{t('others')}</span>
          <select value={selected} onChange={(event) => setSelected(event.target.value)}>
            <option value="">{t('choose', { count: others.length })}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={selected === ''}>
          {t('add')}
        </button>
        {sites.links === null ? null : (
          <button
            type="button"
            className="quiet"
            onClick={() =>
              onSave({ links: null }, { kind: 'described', message: tOptions('wasReset', { label: t('chosen') }) })
            }
          >
            {t('default')}
          </button>
        )}
      </form>
    </>
  );
}
