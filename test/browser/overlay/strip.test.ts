// The strip: content, folding, corners, dragging, keyboard use, and its place under dialogs and fullscreen elements.
import { afterEach, describe, expect, it } from 'vitest';
import { shadowRootOf } from '../support/fake-extension.ts';
import { dossierFor } from '../support/card.ts';
import {
  clickStripPart,
  cornerOfStrip,
  expectStripReachable,
  isStripReachable,
  showStrip,
  strip,
  stripElement,
  stripPart,
  stripText,
} from '../support/strip.ts';
import {
  boxOf,
  centerOf,
  defineComponent,
  drag,
  eventually,
  goFullscreen,
  inOverlays,
  leaveFullscreen,
  press,
  query,
  showPage,
  whenPressable,
} from '../support/test-page.ts';

afterEach(async () => {
  await leaveFullscreen();
  strip.hide();
});

const quote = '<h1>行情</h1><p>午后走势平稳</p>';
const show = async (body = quote, options = {}): Promise<ReturnType<typeof showStrip>> => {
  await showPage(body);
  return showStrip('300308.SZSE', options);
};

describe('content', () => {
  it('shows name, code and rating', async () => {
    await show();

    expect(stripText()).toMatch(/中际旭创 300308\.SZ[^]*重点推荐/);
  });

  it('opens the evidence of an own report, and offers none of packaged ones', async () => {
    await show();
    expect(inOverlays('.strip .yj-evidence')).toHaveLength(0);
    const dossier = dossierFor('300308.SZSE');
    const reports = dossier.reports.map((report) => ({ ...report, documentId: 'a document' }));

    const events = await show(quote, { dossier: { ...dossier, reports } });
    await clickStripPart('yj-evidence');

    await eventually(() => expect(events.onOpenEvidence).toHaveBeenCalledTimes(1));
  });

  it('names the listing of the page if it is not the first one', async () => {
    await show(quote, { listing: { code: '03308', exchange: 'HKEX' } });

    expect(stripText()).toContain('03308');
  });

  it('shows English text and units in the English interface', async () => {
    await showPage('<h1>Amazon.com (AMZN)</h1>');
    showStrip('AMZN.NASDAQ', { settings: { language: 'en', theme: 'dark' } });

    expect(stripText()).toMatch(/Capital expenditure 2025 report estimate\s+100 → > 120\s*bn USD ▲/);
    expect(stripPart('strip-open').innerText).toBe('Dossier');
  });

  it('says that a company is not covered', async () => {
    await showPage(quote);
    showStrip('600519.SSE');

    expect(stripText()).toMatch(/600519[^]*研报未提及/);
  });
});

describe('with own reports in the library', () => {
  it.each(['600519.SSE', '603158.SSE'])('is a chip that says nothing until a click on it for %s', async (companyId) => {
    await showPage(quote);
    const events = showStrip(companyId, { canReveal: true });
    expect(stripText()?.trim()).toBe('研镜');

    await clickStripPart('strip-chip');

    expect(events.onReveal).toHaveBeenCalledOnce();
  });

  it('offers all reports below what packaged reports say', async () => {
    const events = await show(quote, { canReveal: true });
    expect(stripText()).toMatch(/重点推荐[^]*查看档案\s+全部研报/);

    await clickStripPart('strip-reveal');

    expect(events.onReveal).toHaveBeenCalledOnce();
  });
});

describe('buttons', () => {
  it('add to the watchlist and open the dossier', async () => {
    const events = await show();

    await clickStripPart('yj-star');
    await clickStripPart('strip-open');

    await eventually(() => expect(events.onWatch.mock.calls).toEqual([[true]]));
    await eventually(() => expect(events.onOpenDossier).toHaveBeenCalledOnce());
  });

  it.each([
    ['strip-dismiss', 'onDismiss'],
    ['strip-off', 'onTurnOff'],
  ] as const)('.%s calls %s', async (className, event) => {
    const events = await show();

    await clickStripPart(className);

    await eventually(() => expect(events[event]).toHaveBeenCalledOnce());
  });

  it('fold to the rating and unfold', async () => {
    const events = await show();

    await clickStripPart('strip-fold');
    await eventually(() => expect(stripText()).toMatch(/^\s*中际旭创\s+研报 · \d+ 个月前\s*$/));
    expect(events.onPlace.mock.lastCall).toEqual([{ corner: null, isFolded: true }]);

    await clickStripPart('strip-chip');
    await eventually(() => expect(stripText()).toContain('查看档案'));
    expect(events.onPlace.mock.lastCall).toEqual([{ corner: null, isFolded: false }]);
  });

  it('ignore synthetic events of the page', async () => {
    const events = await show();
    const { x, y } = centerOf(stripPart('strip-dismiss'));
    const host = document.elementFromPoint(x, y) as HTMLElement;
    const inner = stripPart('strip-dismiss');

    for (const target of [host, inner]) {
      for (const kind of ['pointerdown', 'pointerup', 'click'])
        target.dispatchEvent(new PointerEvent(kind, { bubbles: true, composed: true, clientX: x, clientY: y }));
      target.click();
    }

    expect(events.onDismiss).not.toHaveBeenCalled();
    expect(stripText()).toContain('300308.SZ');
  });
});

describe('corner', () => {
  it('is the bottom right one of an empty page, and avoids a fixed element of the page', async () => {
    await show();
    expect(cornerOfStrip()).toBe('bottom-right');
    strip.hide();

    await show(`${quote}<div style="position:fixed;right:20px;bottom:20px;width:300px;height:120px">客服</div>`);
    expect(cornerOfStrip()).toBe('bottom-left');
  });

  it('is the nearest one after a drag', async () => {
    const events = await show();
    const { x, y } = boxOf(stripPart('strip-stance'));

    await drag({ x: x + 150, y: y + 8 }, { x: 200, y: 100 });

    await eventually(() => expect(cornerOfStrip()).toBe('top-left'));
    expect(events.onPlace.mock.calls).toEqual([[{ corner: 'top-left', isFolded: false }]]);
    await eventually(() => expect(boxOf(stripElement()!).x).toBe(16));
  });

  it('follows a drag of the folded chip, which stays folded', async () => {
    const events = await show(quote, { place: { isFolded: true } });
    const { x, y } = boxOf(stripPart('strip-chip'));
    await whenPressable(stripPart('strip-chip'));

    await drag({ x: x + 10, y: y + 10 }, { x: 60, y: 700 });

    await eventually(() => expect(cornerOfStrip()).toBe('bottom-left'));
    expect(events.onPlace.mock.calls).toEqual([[{ corner: 'bottom-left', isFolded: true }]]);
    expect(stripText()).not.toContain('查看档案');
  });

  it('is the user’s, if they chose one', async () => {
    await show(quote, { place: { corner: 'top-right' } });

    expect(cornerOfStrip()).toBe('top-right');
  });
});

it('can be moved, folded and left by keyboard, which returns focus to the page', async () => {
  await show('<h1>行情</h1><input id="search">');
  query('#search').focus();

  // The strip's host is last in tab order.
  await press('Tab', 'ArrowLeft');
  await eventually(() => expect(cornerOfStrip()).toBe('bottom-left'));
  await press('Escape');
  await eventually(() => expect(stripText()).toMatch(/^\s*中际旭创\s+研报 · \d+ 个月前\s*$/));
  await press('Enter');
  await eventually(() => expect(stripText()).toContain('查看档案'));
  await press('Escape', 'Escape');

  await eventually(() => expect(document.activeElement?.id).toBe('search'));
});

describe('top layer', () => {
  it('keeps the strip under a dialog that opens later, leaves Esc to it, and works again afterwards', async () => {
    const events = await show('<h1>行情</h1><dialog id="d"><button>确定</button></dialog>');
    document.querySelector('dialog')!.showModal();
    await expectStripReachable(false);

    await press('Escape');
    await eventually(() => expect(document.querySelector('dialog')!.open).toBe(false));

    await expectStripReachable();
    await clickStripPart('strip-dismiss');
    await eventually(() => expect(events.onDismiss).toHaveBeenCalledOnce());
  });

  it.each([
    ['a dialog', ''],
    ['a dialog in a shadow root', 'component'],
  ])('keeps a strip usable that opens over %s, also after it closes', async (_, kind) => {
    const name = defineComponent('<dialog>风险提示</dialog>');
    await showPage(`<h1>行情</h1>${kind ? `<${name}></${name}>` : '<dialog>风险提示</dialog>'}`);
    const root = kind ? shadowRootOf(query(name))! : document;
    root.querySelector('dialog')!.showModal();
    const events = showStrip('300308.SZSE');
    await expectStripReachable();

    root.querySelector('dialog')!.close();

    await expectStripReachable();
    await clickStripPart('strip-dismiss');
    await eventually(() => expect(events.onDismiss).toHaveBeenCalledOnce());
  });

  it('does not show the strip while a part of the page is in fullscreen, but afterwards', async () => {
    await showPage('<h1>行情</h1><div id="chart" style="background:#123">图</div>');
    await goFullscreen(query('#chart'));
    showStrip('300308.SZSE');
    expect(isStripReachable()).toBe(false);

    await leaveFullscreen();

    await expectStripReachable();
  });

  it('keeps the strip under a fullscreen element, and shows it afterwards', async () => {
    await show('<h1>行情</h1><div id="chart" style="background:#123">图</div>');
    const { x, y } = centerOf(stripElement()!);

    await goFullscreen(query('#chart'));
    expect(document.elementFromPoint(x, y)?.id).toBe('chart');
    expect(isStripReachable()).toBe(false);

    await leaveFullscreen();
    await expectStripReachable();
  });
});

it('is attached again if the page removed it', async () => {
  await show();
  document.documentElement.lastElementChild!.remove();
  expect(stripText()).toBeNull();

  strip.keep();

  expect(stripText()).toContain('300308.SZ');
  await expectStripReachable();
});
