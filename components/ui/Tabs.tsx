import type { ReactNode } from 'react';

interface TabsProps<K extends string> {
  tabs: readonly { key: K; label: string; count: number | null }[];
  selected: K;
  onSelect: (key: K) => void;
  children: ReactNode;
}

/** A row of tabs and the panel of the chosen one; arrow keys move along the row. */
export function Tabs<K extends string>({ tabs, selected, onSelect, children }: TabsProps<K>) {
  const move = (by: number): void => {
    const at = tabs.findIndex(({ key }) => key === selected);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.key);
    document.getElementById(`tab-${next.key}`)?.focus();
  };
  return (
    <>
      <div role="tablist" className="tabs">
        {tabs.map(({ key, label, count }) => (
          <button
            key={key}
            id={`tab-${key}`}
            type="button"
            role="tab"
            aria-selected={key === selected}
            aria-controls="tab-panel"
            tabIndex={key === selected ? 0 : -1}
            onClick={() => onSelect(key)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') move(1);
              if (event.key === 'ArrowLeft') move(-1);
            }}
          >
            {label}
            {count === null ? null : <span className="tab-count">{count}</span>}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${selected}`} className="panel">
        {children}
      </div>
    </>
  );
}
