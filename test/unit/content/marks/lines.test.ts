import { describe, expect, it } from 'vitest';
import { joinPieces, type Piece } from '../../../../lib/content/marks/lines.ts';

interface Drawn extends Piece {
  text: string;
}

const page = {};
const em = 16;

interface Options {
  left?: number;
  top?: number;
  /** Font size. */
  size?: number;
  more?: Partial<Piece>;
}

/** Text on one line, in its own box unless `more` sets another. */
function piece(text: string, { left = 0, top = 0, size = em, more = {} }: Options = {}): Drawn {
  const edges = { left, right: left + text.length * size, top, bottom: top + size * 1.33 };
  const alone = { box: {}, root: page, group: 0, atomic: null, table: null, cell: null };
  return { text, first: edges, last: edges, isSpaced: text.length === 1, ...alone, ...more };
}

/** Text that wraps and ends on a lower line. */
const wrapped = (start: Drawn, end: Drawn): Drawn => ({ ...start, text: start.text + end.text, last: end.first });

const textsOf = (pieces: readonly Drawn[]): string[] =>
  joinPieces(pieces).map((line) => line.map(({ text }) => text).join(''));

describe('joinPieces with boxes side by side', () => {
  it('joins adjacent pieces', () => {
    expect(textsOf([piece('其中中际'), piece('旭创', { left: 64 }), piece('表现', { left: 96 })])).toEqual([
      '其中中际旭创表现',
    ]);
  });

  it('does not join pieces one character apart', () => {
    expect(textsOf([piece('今日新'), piece('易盛', { left: 3 * em + em })])).toEqual(['今日新', '易盛']);
  });

  it('joins widely spaced single letters, but not words at the same distance', () => {
    const pitch = em * 1.9;
    expect(textsOf(['新', '易', '盛'].map((one, at) => piece(one, { left: at * pitch })))).toEqual(['新易盛']);
    expect(textsOf([piece('中际'), piece('旭创', { left: 2 * em + 0.9 * em })])).toEqual(['中际', '旭创']);
  });

  it('joins a large initial with the first line beside it', () => {
    const initial = piece('新', { size: 48 });
    const text = wrapped(piece('易盛', { left: 52, top: 8 }), piece('走强', { left: 0, top: 70 }));
    expect(textsOf([initial, text])).toEqual(['新易盛走强']);
  });

  it('does not join pieces on different lines', () => {
    expect(textsOf([piece('天孚'), piece('通信', { top: 24 })])).toEqual(['天孚', '通信']);
  });

  it('returns pieces in visual order', () => {
    expect(textsOf([piece('盛', { left: 32 }), piece('新'), piece('易', { left: 16 })])).toEqual(['新易盛']);
    expect(textsOf([piece('旭创', { left: 32 }), piece('别处', { top: 90 }), piece('中际')])).toEqual([
      '别处',
      '中际旭创',
    ]);
  });

  it('does not join adjacent table cells', () => {
    const table = {};
    const cells = [piece('新', { more: { table, cell: {} } }), piece('易盛', { left: 16, more: { table, cell: {} } })];
    expect(textsOf(cells)).toEqual(['新', '易盛']);
  });

  it('joins cells of different tables', () => {
    const letters = Array.from('新易', (one, at) => piece(one, { left: at * 16, more: { table: {}, cell: {} } }));
    expect(textsOf(letters)).toEqual(['新易']);
  });
});

describe('joinPieces with inline text', () => {
  const inline = { box: page };

  it('joins wrapped text', () => {
    const pieces = [piece('看好新', { left: 80, more: inline }), piece('易盛', { top: 24, more: inline })];
    expect(textsOf(pieces)).toEqual(['看好新易盛']);
  });

  it('does not join across a line break', () => {
    const pieces = [piece('天孚', { more: inline }), piece('通信', { top: 24, more: { ...inline, group: 1 } })];
    expect(textsOf(pieces)).toEqual(['天孚', '通信']);
  });

  it('does not join text interrupted by a block', () => {
    const pieces = [piece('新', { more: inline }), piece('某', { top: 24 }), piece('易盛', { top: 48, more: inline })];
    expect(textsOf(pieces)).toEqual(['新', '某', '易盛']);
  });

  it('joins across a box that is out of flow', () => {
    const reading = piece('xīn', { top: -10, size: 8, more: { root: {} } });
    const pieces = [piece('新', { more: inline }), reading, piece('易盛', { left: 16, more: inline })];
    expect(textsOf(pieces)).toEqual(['新易盛', 'xīn']);
  });

  it('does not join links separated by padding', () => {
    const pieces = [piece('新', { more: inline }), piece('易盛', { left: 16 + 12, more: inline })];
    expect(textsOf(pieces)).toEqual(['新', '易盛']);
  });

  it('joins wrapped inline-blocks of one letter, but not larger ones', () => {
    const atomic = (): Partial<Piece> => ({ ...inline, atomic: {} });
    expect(textsOf([piece('新', { left: 80, more: atomic() }), piece('易', { top: 24, more: atomic() })])).toEqual([
      '新易',
    ]);
    expect(textsOf([piece('今日新', { more: atomic() }), piece('易盛', { top: 24, more: atomic() })])).toEqual([
      '今日新',
      '易盛',
    ]);
  });
});
