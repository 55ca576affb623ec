import type { ReactNode } from 'react';

/** A message in place of a list or a value that is empty, turned off or unavailable. */
export function Notice({
  title,
  children,
  tone = 'quiet',
}: {
  title: string;
  children?: ReactNode;
  tone?: 'quiet' | 'warn';
}) {
  return (
    <div className={`yj-notice yj-notice-${tone}`} role={tone === 'warn' ? 'alert' : undefined}>
      <p className="yj-notice-title">{title}</p>
      {children ? <p className="yj-notice-text">{children}</p> : null}
    </div>
  );
}
