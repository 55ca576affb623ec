import { describe, expect, it } from 'vitest';
import type { Run } from '../../../lib/documents/layout/line.ts';
import { cleanText } from '../../../lib/reader/clean-text.ts';
import { prose } from '../../support/pdf.ts';

const size = 10;
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (character.charCodeAt(0) < 128 ? 0.5 : 1), 0) * size;

const run = (text: string, x0: number, baseline: number, isUpright = true): Run => ({
  text,
  x0,
  x1: x0 + widthOf(text),
  baseline,
  size,
  isUpright,
});

const lines = (texts: readonly string[], x = 60, from = 100): Run[] =>
  texts.map((text, at) => run(text, x, from + at * 15));

const whole = (runs: readonly Run[]) => ({ selected: runs, all: runs });

describe('cleanText', () => {
  it('joins the lines of a paragraph', () => {
    expect(cleanText([whole(lines(prose))])).toBe(prose.join(''));
  });

  it('joins two selected lines as their neighbors show that the paragraph goes on', () => {
    const all = lines(prose);

    expect(cleanText([{ all, selected: all.slice(0, 2) }])).toBe(prose.slice(0, 2).join(''));
  });

  it('keeps the lines of different paragraphs apart', () => {
    const all = lines([...prose, '风险提示：需求不及预期。']);

    expect(cleanText([whole(all)])).toBe(`${prose.join('')}\n风险提示：需求不及预期。`);
  });

  it('copies a part of a line as it is', () => {
    const all = lines(prose);
    const [first] = all;
    const selected = [{ ...first!, text: first!.text.slice(4, 8), x0: 100, x1: 140 }];

    expect(cleanText([{ all, selected }])).toBe(prose[0]!.slice(4, 8));
  });

  it('leaves out the blanks of spaced-out Chinese text, and keeps those of Latin words', () => {
    const title = Array.from('年度报告', (character, at) => run(character, 60 + at * 15, 50));

    expect(cleanText([whole(title)])).toBe('年度报告');
    expect(cleanText([whole([run('Net profit', 60, 50), run('grew', 114, 50)])])).toBe('Net profit grew');
  });

  it('separates the cells of a row by tabs', () => {
    expect(cleanText([whole([run('营业收入', 60, 50), run('1,200', 200, 50), run('1,560', 300, 50)])])).toBe(
      '营业收入\t1,200\t1,560',
    );
  });

  it('joins Latin lines by a space', () => {
    const english = [
      'Revenue of the company grew by a third in the first half of the year, and the overseas',
      'business brought in more than half of it, because new products sold well everywhere in',
      'Europe.',
    ];

    expect(cleanText([whole(lines(english))])).toBe(english.join(' '));
  });

  it('joins a paragraph that goes on at the next page', () => {
    expect(cleanText([whole(lines(prose.slice(0, 2))), whole(lines(prose.slice(2)))])).toBe(prose.join(''));
  });

  it('keeps rotated text, numbers alone, and nothing for nothing', () => {
    expect(cleanText([whole([run('内部资料', 10, 400, false)])])).toBe('内部资料');
    expect(cleanText([whole(lines(['1', '2', '3', '4', '5']))])).toBe('1\n2\n3\n4\n5');
    expect(cleanText([whole([])])).toBe('');
    expect(cleanText([])).toBe('');
  });
});
