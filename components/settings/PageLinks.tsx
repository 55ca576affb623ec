// Navigation links to the pages of the options page; a horizontal row in narrow windows.
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { PageId } from '../ui/texts.ts';
import { AddressLink } from './AddressLink.tsx';
import { settingsPages } from './route.ts';
import './PageLinks.css';

interface PageLinksProps {
  current: PageId;
  onGo: (address: string) => void;
}

export function PageLinks({ current, onGo }: PageLinksProps) {
  const t = useTranslations('options');
  const list = useRef<HTMLUListElement>(null);
  // Keep the current page's link in view if the row overflows.
  useEffect(() => {
    const row = list.current;
    const link = row?.querySelector<HTMLElement>(`[href="#${current}"]`);
    if (row && link) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label={t('nav')} className="settings-nav">
      <ul ref={list}>
        {settingsPages.map(({ id }) => (
          <li key={id}>
            <AddressLink href={`#${id}`} aria-current={id === current ? 'page' : undefined} onGo={onGo}>
              {t(`pages.${id}`)}
            </AddressLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
