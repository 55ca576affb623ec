// The review of an import: counts, reasons, editable rows, and when it can be confirmed.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReviewGroup } from '../../../components/review/ReviewGroup.tsx';
import { ReviewPanel } from '../../../components/review/ReviewPanel.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { settingsMessages } from '../../../locales/settings.ts';

const noop = (): void => {};
const markup = (element: React.ReactNode): string =>
  renderToStaticMarkup(
    <I18nProvider language="en" messages={settingsMessages}>
      {element}
    </I18nProvider>,
  );

const panel = (state: { canConfirm?: boolean; isBusy?: boolean; problem?: string }): string =>
  markup(
    <ReviewPanel
      label="Import"
      title="list.csv"
      headingLevel={3}
      confirmLabel="Add 2"
      cancelLabel="Cancel"
      onConfirm={noop}
      onCancel={noop}
      {...state}
    >
      {null}
    </ReviewPanel>,
  );

describe('ReviewPanel', () => {
  it('can be confirmed and cancelled', () => {
    expect(panel({})).not.toContain('disabled');
  });

  it('can only be cancelled if there is nothing to confirm', () => {
    expect(panel({ canConfirm: false })).toMatch(/disabled=""[^>]*>Add 2/);
    expect(panel({ canConfirm: false })).not.toMatch(/disabled=""[^>]*>Cancel/);
  });

  it('takes no second click while the changes are written', () => {
    expect(panel({ isBusy: true }).match(/disabled/g)).toHaveLength(2);
  });

  it('shows why the last attempt failed above its buttons', () => {
    const html = panel({ problem: 'The disk is full' });

    expect(html.indexOf('The disk is full')).toBeLessThan(html.indexOf('Add 2'));
    expect(html).toContain('The disk is full');
  });
});

describe('ReviewGroup', () => {
  it('shows the count, and for each row its reason and its editor', () => {
    const rows = [
      { content: '885864', reason: 'index or sector board' },
      { content: '目标价', editor: <input defaultValue="120" /> },
    ];
    const html = markup(<ReviewGroup title="Skipped" state="skipped" rows={rows} />);

    expect(html).toContain('<b>2</b>');
    expect(html).toContain('index or sector board');
    expect(html).toContain('value="120"');
  });

  it('counts all rows but renders a limited number', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({ content: `row ${at}` }));
    const html = markup(<ReviewGroup title="New" state="added" rows={rows} />);

    expect(html).toContain('<b>3000</b>');
    expect(html.match(/<li>/g)!.length).toBeLessThan(10);
  });

  it('renders nothing without rows', () => {
    expect(markup(<ReviewGroup title="New" state="added" rows={[]} />)).toBe('');
  });
});
