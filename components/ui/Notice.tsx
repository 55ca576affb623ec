import type { ReactNode } from 'react';

/** A plain statement where a list or a value would stand: empty, off, or not to be had. */
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
