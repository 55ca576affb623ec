import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../lib/dossier/sentence.ts';

/** The sentence around the first place of `marked` in `text`. */
const around = (text: string, marked: string) => {
  const start = text.indexOf(marked);
  return sentenceAround(text, { start, end: start + marked.length });
};

describe('the sentence around a fact', () => {
  it.each([
    ['between full stops', '前一句。营收为12亿元，增长。后一句。', '营收为', '，增长。'],
    ['at the head of a document', '营收为12亿元！后一句。', '营收为', '！'],
    ['at the end of a document', '前一句？营收为12亿元', '营收为', ''],
    ['between semicolons', '前一项；营收为12亿元；后一项', '营收为', '；'],
    ['on a line of its own', '标题\n营收为12亿元\n下一行', '营收为', ''],
    ['in a cell parted by wide spaces', '左格   营收为12亿元   右格', '营收为', ''],
  ])('is found %s', (_, text, before, after) => {
    expect(around(text, '12亿元')).toEqual({ before, marked: '12亿元', after });
  });

  it('is cut with an ellipsis where the document has no stops', () => {
    const { before, marked, after } = around(`${'前'.repeat(500)}12亿元${'后'.repeat(500)}`, '12亿元');

    expect(before).toMatch(/^…前+$/);
    expect(after).toMatch(/^后+…$/);
    expect((before + marked + after).length).toBeLessThan(200);
  });

  it('has no ellipsis where the document itself begins and ends', () => {
    expect(around('营收为12亿元整', '12亿元')).toEqual({ before: '营收为', marked: '12亿元', after: '整' });
  });

  it('does not depend on the sentence that was asked for before', () => {
    around(`12亿元${'后'.repeat(20)}。`, '12亿元');

    expect(around('一。营收为12亿元', '12亿元').before).toBe('营收为');
  });

  it('is the same when asked for twice', () => {
    const text = '一。营收为12亿元。二。';

    expect(around(text, '12亿元')).toEqual(around(text, '12亿元'));
  });
});
