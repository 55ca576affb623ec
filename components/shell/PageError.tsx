// Error boundary: without one, React removes the whole page when a component throws.
import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { describeError } from '../../lib/browser/error-description.ts';
import { logError, type LoggedFrom } from '../../lib/browser/log.ts';
import { Notice } from '../ui/Notice.tsx';

function Failed({ error }: { error: unknown }) {
  const t = useTranslations('app');
  return (
    <Notice tone="warn" title={t('failed')}>
      {t('failedHint', { reason: describeError(error) })}
      <span className="notice-actions">
        <button type="button" className="notice-action" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </span>
    </Notice>
  );
}

interface PageErrorProps {
  from: LoggedFrom;
  children: ReactNode;
}

/** Shows and logs an error that `children` throw while they render. Must be inside the I18nProvider. */
export class PageError extends Component<PageErrorProps, { failure: { error: unknown } | null }> {
  override state: { failure: { error: unknown } | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: { error: unknown } } {
    return { failure: { error } };
  }

  override componentDidCatch(error: unknown): void {
    void logError(this.props.from, error);
  }

  override render(): ReactNode {
    return this.state.failure ? <Failed error={this.state.failure.error} /> : this.props.children;
  }
}
