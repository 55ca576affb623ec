// The review by keyboard: moves, ticks, edits, drops and saves, with the place of the fact in view and no axe finding.
import '../support/fake-browser.ts';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DocumentPane } from '../../../components/draft/DocumentPane.tsx';
import { DraftReview } from '../../../components/draft/DraftReview.tsx';
import { UndoProvider } from '../../../components/hooks/use-undo.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import type { Language } from '../../../lib/format/language.ts';
import type { DraftChange, DraftContent } from '../../../lib/model/draft.ts';
import { libraryMessages } from '../../../locales/library.ts';
import { aDraft, aDraftFigure, aDraftView, draftText, placeOf } from '../../support/drafts.ts';
import { axeFindings } from '../support/axe.ts';
import { render } from '../hooks/render.tsx';
import '../../../components/ui/ui.css';
import '../../../components/ui/controls.css';
import '../../../components/library/library.css';

const profit = {
  metric: { id: 'net-profit-attributable', zh: '归母净利润', en: 'Net profit attributable' },
  value: 2.1,
  asWritten: '2.1亿元',
  evidence: [placeOf('2.1亿元')],
};

/** @param years number of columns of a wide table. */
const draft = (years = 0): DraftContent =>
  aDraft({
    views: [aDraftView('view', { isSure: true, isKept: true })],
    figures: [
      ...Array.from({ length: years }, (_, nth) =>
        aDraftFigure(`wide-${nth}`, { isEdited: true }, { ...profit, value: 12_345.67, period: `${2030 + nth}` }),
      ),
      aDraftFigure('revenue', { isSure: true, isKept: true }),
      aDraftFigure('profit', {}, profit),
      aDraftFigure(
        'target',
        {},
        {
          metric: { id: 'target-price', zh: '目标价', en: 'Target price' },
          period: null,
          value: 40,
          unit: '元',
          evidence: [placeOf('40元')],
        },
      ),
    ],
  });

/** What the store does with a change, as far as the tests go. */
function applied(content: DraftContent, change: DraftChange): DraftContent {
  const onRows = (ids: readonly string[], patch: object): DraftContent => ({
    ...content,
    views: content.views.map((one) => (ids.includes(one.row.id) ? { ...one, ...patch } : one)),
    figures: content.figures.map((one) => (ids.includes(one.row.id) ? { ...one, ...patch } : one)),
  });
  if (change.kind === 'keep') return onRows(change.ids, { isKept: change.isKept });
  if (change.kind === 'drop') return onRows(change.ids, { isDropped: change.isDropped });
  if (change.kind !== 'figure') return content;
  const figures = content.figures.map((one) =>
    one.row.id === change.id ? { ...one, isEdited: true, row: { ...one.row, ...change.patch } } : one,
  );
  return { ...content, figures };
}

const titled = (content: DraftContent, title: string): DraftContent =>
  title === '' ? content : { ...content, head: { ...content.head, title: { ...content.head.title, value: title } } };

const source = {
  id: 'text',
  kind: 'text' as const,
  text: draftText,
  pages: [{ start: 0, end: draftText.length, width: 0, height: 0 }],
  boxes: [],
};

interface ReviewProps {
  title: string;
  years: number;
  onChange: (change: DraftChange) => void;
  onSave: () => void;
  onBack: () => void;
}

function Review({ title, years, onChange, onSave, onBack }: ReviewProps) {
  const [content, setContent] = useState(() => titled(draft(years), title));
  return (
    <DraftReview
      from="report.pdf"
      content={content}
      problems={[]}
      isSaved={false}
      difference={null}
      renderDocument={(pane) => <DocumentPane document={source} bytes={null} {...pane} />}
      onChange={(change) => {
        onChange(change);
        setContent((now) => applied(now, change));
      }}
      onSave={onSave}
      onBack={onBack}
    />
  );
}

interface ReviewOptions {
  language?: Language;
  theme?: string;
  width?: number;
  height?: number;
  title?: string;
  years?: number;
}

async function openReview({
  language = 'zh-CN',
  theme = 'light',
  width = 1280,
  height = 760,
  title = '',
  years = 0,
}: ReviewOptions = {}) {
  await page.viewport(width, height);
  const changes: DraftChange[] = [];
  const onSave = vi.fn();
  const onBack = vi.fn();
  await render(
    <div className="yj library" data-theme={theme}>
      <I18nProvider language={language} messages={libraryMessages}>
        <UndoProvider>
          <main>
            <Review
              title={title}
              years={years}
              onChange={(change) => changes.push(change)}
              onSave={onSave}
              onBack={onBack}
            />
          </main>
        </UndoProvider>
      </I18nProvider>
    </div>,
  );
  return { changes, onSave, onBack };
}

const fact = (name: RegExp) => page.getByRole('checkbox', { name });
const marked = () => page.getByLabelText('原文').element().querySelector('[data-active=true]')?.textContent;
const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

describe('the review', () => {
  it('starts at the title, and moves through head, views and figures with the place marked in the document', async () => {
    await openReview();

    await expect.element(page.getByRole('button', { name: '标题 订单超预期' })).toHaveFocus();
    expect(marked()).toBe('订单超预期');
    await press('{ArrowDown}');
    expect(marked()).toBe('示例证券');
    await press('{ArrowDown>5}');
    await expect.element(fact(/^示例股份 增持/)).toHaveFocus();
    expect(marked()).toBe('增持');
    await press('{End}');
    await expect.element(fact(/^目标价/)).toHaveFocus();
  });

  it('jumps to the facts that are not ticked, ticks them and saves, all by key', async () => {
    const { changes, onSave } = await openReview();

    await press('n');
    await expect.element(fact(/^归母净利润/)).toHaveFocus();
    await press(' ');
    await expect.element(fact(/^归母净利润/)).toBeChecked();
    await press('n ');
    await expect.element(page.getByRole('status')).toMatchTextContent('将保存 4 项 · 未勾选 0 项');
    await press('{Control>}{Enter}{/Control}');

    expect(changes).toEqual([
      { kind: 'keep', ids: ['profit'], isKept: true },
      { kind: 'keep', ids: ['target'], isKept: true },
    ]);
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('edits a figure in place, and the focus returns to it', async () => {
    const { changes } = await openReview();
    await press('n{Enter}');
    await expect.element(page.getByLabelText('数值')).toHaveFocus();

    await press('2.3{Enter}');

    expect(changes).toEqual([{ kind: 'figure', id: 'profit', patch: { value: 2.3, low: undefined, high: undefined } }]);
    await expect.element(fact(/^归母净利润.*2\.3 亿元/)).toHaveFocus();
  });

  it('says what is wrong with an edit and keeps the editor open, and Esc leaves the figure as it was', async () => {
    const { changes } = await openReview();
    await press('n{Enter}很多{Enter}');
    await expect.element(page.getByRole('alert')).toMatchTextContent('请填写数字');

    await press('{Escape}');

    await expect.element(fact(/^归母净利润/)).toHaveFocus();
    expect(changes).toEqual([]);
  });

  it('edits a field of the head in place', async () => {
    const { changes } = await openReview();

    await press('{ArrowDown>2}{Enter}2026/11/19{Enter}');

    expect(changes).toEqual([{ kind: 'head', values: { asOf: '2026-11-19' } }]);
  });

  it('drops a fact and brings it back', async () => {
    const { changes } = await openReview();
    await press('n{Delete}');
    await expect.element(fact(/^归母净利润.*已删除/)).not.toBeChecked();

    await press('{Delete}');

    expect(changes.map((change) => change.kind === 'drop' && change.isDropped)).toEqual([true, false]);
  });

  it('lists its keys at ?, and Esc closes the list before it leaves the review', async () => {
    const { onBack } = await openReview();
    await press('?');
    await expect.element(page.getByRole('dialog')).toMatchTextContent('下一项未勾选');

    await press('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(onBack).not.toHaveBeenCalled();

    await press('{Escape}');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('ticks by a click on the box, and only moves by a click on the fact', async () => {
    const { changes } = await openReview();

    await fact(/^归母净利润/).click();
    expect(changes).toEqual([]);
    await userEvent.click(
      fact(/^归母净利润/)
        .element()
        .querySelector('.fact-tick')!,
    );

    expect(changes).toEqual([{ kind: 'keep', ids: ['profit'], isKept: true }]);
  });

  it.each(['light', 'dark'])('has no axe finding in the %s theme', async (theme) => {
    await openReview({ theme });

    expect(await axeFindings()).toEqual([]);
  });

  it('names metrics in the language of the interface, also in the editor, which keeps them', async () => {
    const { changes } = await openReview({ language: 'en' });

    await expect.element(page.getByRole('rowheader', { name: /^Net profit attributable/ })).toBeVisible();
    await expect.element(fact(/^Target price/)).toMatchTextContent('Target price');
    await press('n{Enter}');
    await expect.element(page.getByLabelText('Metric')).toHaveValue('Net profit attributable');
    await press('2.3{Enter}');
    expect(changes).toMatchObject([{ id: 'profit', patch: { value: 2.3 } }]);
    expect(changes[0]).not.toHaveProperty('patch.metric');
  });

  it('shows the whole title at 380 pixels', async () => {
    const title = '示例股份（300999.SZ）三季报点评：订单超预期，新产能如期投放，盈利能力继续改善';
    await openReview({ width: 380, title });

    const heading = page.getByRole('heading', { level: 1 });
    await expect.element(heading).toMatchTextContent(title);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = heading.element();
    expect([scrollWidth, scrollHeight]).toEqual([clientWidth, clientHeight]);
  });

  it.each([380, 1280])('keeps all labels in view beside a wide table at %d pixels', async (width) => {
    await openReview({ width, years: 5, language: 'en' });

    await press('{End}');

    const pane = document.querySelector('.review-draft')!;
    expect(pane.scrollWidth).toBe(pane.clientWidth);
    expect(pane.scrollLeft).toBe(0);
    const counts = document.querySelector('.review-counts-line')!;
    expect(counts.getBoundingClientRect().height).toBeLessThan(70);
  });

  it('fits a page of 320 pixels without scrolling sideways', async () => {
    await openReview({ width: 320, height: 600 });

    expect(document.documentElement.scrollWidth).toBe(320);
    await expect.element(page.getByRole('button', { name: '保存', exact: true })).toBeInViewport();
  });
});
