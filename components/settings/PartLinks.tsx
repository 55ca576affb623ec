// Navigation links to the parts of the options page; a horizontal row in narrow windows.
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { PartId } from '../ui/texts.ts';
import './PartLinks.css';

interface PartLinksProps {
  ids: readonly PartId[];
  current: string | null;
  onGo: (id: PartId) => void;
}

export function PartLinks({ ids, current, onGo }: PartLinksProps) {
  const t = useTranslations('options');
  const list = useRef<HTMLUListElement>(null);
  // Keep the current part's link in view if the row overflows.
  useEffect(() => {
    const row = list.current;
    const link = row?.querySelector<HTMLElement>(`[href="#${current}"]`);
    if (row && link) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label={t('nav')} className="settings-nav">
      <ul ref={list}>
        {ids.map((id) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              // hashchange does not fire if the URL already has this hash.
              onClick={() => onGo(id)}
            >
              {t(`parts.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
