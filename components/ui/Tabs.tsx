import type { KeyboardEvent, ReactNode } from 'react';
import './Tabs.css';

interface TabsProps<K extends string> {
  tabs: readonly { key: K; label: string; count: number | null }[];
  selected: K;
  onSelect: (key: K) => void;
  children: ReactNode;
}

/** The index of the tab that a key selects, starting from tab `at`; null for other keys. */
function nextTab(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** A tab list with the panel of the selected tab. Arrow keys, Home and End select another tab. */
export function Tabs<K extends string>({ tabs, selected, onSelect, children }: TabsProps<K>) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === selected);
    const next = tabs[nextTab(event.key, at, tabs.length) ?? -1];
    if (!next) return;
    // Otherwise, Home and End would scroll the panel.
    event.preventDefault();
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
            onKeyDown={onKeyDown}
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
