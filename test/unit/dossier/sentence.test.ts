import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../lib/dossier/sentence.ts';

/** The sentence around the first occurrence of `marked` in `text`. */
const around = (text: string, marked: string) => {
  const start = text.indexOf(marked);
  return sentenceAround(text, { start, end: start + marked.length });
};

describe('sentenceAround', () => {
  it.each([
    ['between full stops', '前一句。营收为12亿元，增长。后一句。', '营收为', '，增长。'],
    ['at the start of a document', '营收为12亿元！后一句。', '营收为', '！'],
    ['at the end of a document', '前一句？营收为12亿元', '营收为', ''],
    ['between semicolons', '前一项；营收为12亿元；后一项', '营收为', '；'],
    ['on a line of its own', '标题\n营收为12亿元\n下一行', '营收为', ''],
    ['in a table cell between wide spaces', '左格   营收为12亿元   右格', '营收为', ''],
  ])('finds the sentence %s', (_, text, before, after) => {
    expect(around(text, '12亿元')).toEqual({ before, marked: '12亿元', after });
  });

  it('truncates with an ellipsis when the document has no full stops', () => {
    const { before, marked, after } = around(`${'前'.repeat(500)}12亿元${'后'.repeat(500)}`, '12亿元');

    expect(before).toMatch(/^…前+$/);
    expect(after).toMatch(/^后+…$/);
    expect((before + marked + after).length).toBeLessThan(200);
  });

  it('adds no ellipsis at the start and end of the document', () => {
    expect(around('营收为12亿元整', '12亿元')).toEqual({ before: '营收为', marked: '12亿元', after: '整' });
  });

  it('does not depend on earlier calls', () => {
    around(`12亿元${'后'.repeat(20)}。`, '12亿元');

    expect(around('一。营收为12亿元', '12亿元').before).toBe('营收为');
  });

  it('returns the same result when called twice', () => {
    const text = '一。营收为12亿元。二。';

    expect(around(text, '12亿元')).toEqual(around(text, '12亿元'));
  });
});
