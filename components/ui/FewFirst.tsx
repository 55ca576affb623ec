import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import './FewFirst.css';

interface FewFirstProps<T> {
  items: readonly T[];
  few: number;
  children: (shown: readonly T[]) => ReactNode;
}

/** Shows the first `few` items of a list and a button for the rest. One item more is shown without a button. */
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
