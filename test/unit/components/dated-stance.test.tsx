import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DatedStance } from '../../../components/ui/DatedStance.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import type { View } from '../../../lib/model/view.ts';
import { pageMessages } from '../../../locales/pages.ts';

const today = '2025-12-31';

const shown = (view: Pick<View, 'stance' | 'stanceClass'>, asOf: string): string =>
  renderToStaticMarkup(
    <I18nProvider language="zh-CN" messages={pageMessages}>
      <DatedStance view={view} asOf={asOf} today={today} />
    </I18nProvider>,
  );

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('DatedStance', () => {
  it.each(['recommend', 'neutral', 'underperform'] as const)('fills the chip of a new %s', (stanceClass) => {
    const markup = shown({ stance: '评级', stanceClass }, '2025-12-01');

    expect(markup).toContain(`yj-stance-${stanceClass}`);
    expect(plain(markup)).toBe('评级 30 天前');
  });

  it('puts the age of a stale report first and outlines its rating', () => {
    const markup = shown({ stance: '重点推荐', stanceClass: 'recommend' }, '2025-02-07');

    expect(markup).toContain('yj-stance-quiet');
    expect(markup).not.toContain('yj-stance-recommend');
    expect(plain(markup)).toBe('11 个月前 重点推荐');
  });

  it('does not show the words of an outlook as a rating', () => {
    const markup = shown({ stance: '有望超过', stanceClass: 'outlook' }, '2025-12-01');

    expect(markup).not.toContain('yj-stance');
    expect(plain(markup)).toBe('无评级 · 展望 30 天前');
  });
});
