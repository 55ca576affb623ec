// Where the strip starts folded: over content of the page, until the user unfolds it.
import { afterEach, describe, expect, it } from 'vitest';
import { clickStripPart, cornerOfStrip, showStrip, strip, stripText } from '../support/strip.ts';
import { eventually, showPage } from '../support/test-page.ts';

afterEach(() => strip.hide());

const quote = '<h1>行情</h1><p>午后走势平稳</p>';

async function show(body: string): Promise<ReturnType<typeof showStrip>> {
  await showPage(body);
  return showStrip('300308.SZSE', { place: { isFolded: null } });
}

describe('a strip that nobody has folded or unfolded', () => {
  const rows = `<table style="width:100%;line-height:20px">${'<tr><td>买4 179.10 24</td><td>卖4 179.40 36</td></tr>'.repeat(80)}</table>`;

  it('starts whole on an empty corner', async () => {
    await show(quote);

    await eventually(() => expect(stripText()).toContain('查看档案'));
  });

  it.each([
    ['text', rows],
    ['a chart', '<canvas style="position:absolute;inset:0;width:100%;height:100%"></canvas>'],
  ])('starts folded with its age over %s, and stays unfolded once the user unfolds it', async (_, content) => {
    const events = await show(quote + content);

    await eventually(() => expect(stripText()).toMatch(/^\s*中际旭创\s+研报 · \d+ 个月前\s*$/));

    await clickStripPart('strip-chip');
    await eventually(() => expect(stripText()).toContain('查看档案'));
    expect(events.onPlace.mock.lastCall).toEqual([{ corner: null, isFolded: false }]);
  });
});

it('puts the chip into a corner where the whole strip would cover content', async () => {
  const text = `<p style="margin:0;line-height:16px">${'买4 179.10 24 '.repeat(120)}</p>`;
  // Free: the lowest 70 pixels.
  const chart = '<canvas style="position:absolute;inset:300px 0 auto;width:100%;height:calc(100vh - 370px)"></canvas>';
  await show(text + chart);

  await eventually(() => expect(stripText()).toMatch(/个月前\s*$/));
  await eventually(() => expect(cornerOfStrip()).toBe('bottom-right'));
});
