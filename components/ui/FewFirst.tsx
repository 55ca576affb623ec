import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import './FewFirst.css';

interface FewFirstProps<T> {
  items: readonly T[];
  few: number;
  children: (shown: readonly T[]) => ReactNode;
}

/** A long list by its first items; the rest comes on a click. One more than a few is no long list. */
export function FewFirst<T>({ items, few, children }: FewFirstProps<T>) {
  const t = useTranslations('panel');
  const [isOpen, setOpen] = useState(false);
  const isLong = items.length > few + 1;
  return (
    <>
      {children(isLong && !isOpen ? items.slice(0, few) : items)}
      {isLong ? (
        <button type="button" className="yj-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fewer') : t('more', { count: items.length - few })}
        </button>
      ) : null}
    </>
  );
}
