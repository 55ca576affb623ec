// Custom links: URL templates with {code}, {exchange} and {name}.
import { useTranslations } from 'use-intl';
import type { SiteSettings } from '../../lib/settings/sites.ts';
import { compileLinkTemplate } from '../../lib/sites/custom.ts';
import { defaultLinkIds } from '../../lib/sites/outbound.ts';
import type { SaveSites } from '../hooks/sites.ts';
import { PatternForm, type Reading } from './PatternForm.tsx';

const example = { listing: { code: '300308', exchange: 'SZSE' }, name: '中际旭创' } as const;

function read(text: string): Reading {
  const template = compileLinkTemplate(text);
  return template.ok ? { ok: true, example: template.value.write(example.listing, example.name) } : template;
}

export function OwnLinks({ sites, onSave }: { sites: SiteSettings; onSave: SaveSites }) {
  const t = useTranslations('links');
  const { ownLinks } = sites;
  return (
    <>
      <h3>{t('ownTitle')}</h3>
      <p className="explain">{t('ownExplain', { code: '{code}', exchange: '{exchange}', name: '{name}' })}</p>
      <ul className="sources">
        {ownLinks.map(({ name, template }) => (
          <li key={template}>
            <span>
              <strong>{name}</strong> <span className="yj-quiet links-address">{template}</span>
            </span>
            <button
              type="button"
              className="quiet"
              aria-label={t('remove', { name })}
              onClick={() =>
                onSave(
                  (now) => ({
                    ownLinks: now.ownLinks.filter((link) => link.template !== template),
                    links: (now.links ?? defaultLinkIds).filter((id) => id !== template),
                  }),
                  { kind: 'removed', names: [name] },
                )
              }
            >
              {t('removeShort')}
            </button>
          </li>
        ))}
      </ul>
      <PatternForm
        label={t('address')}
        nameLabel={t('name')}
        placeholder="https://my.broker.com/quote/{exchange}{code}"
        read={read}
        isTaken={(text) => ownLinks.some(({ template }) => template === text)}
        // A new custom link is also added to the chosen links, so that it shows immediately.
        onAdd={(template, name) =>
          onSave((now) => ({
            ownLinks: [...now.ownLinks, { name, template }],
            links: [...(now.links ?? defaultLinkIds), template],
          }))
        }
      />
    </>
  );
}
