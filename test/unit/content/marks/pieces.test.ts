import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../../lib/recognition/lexicon.ts';
import { findMentions } from '../../../../lib/recognition/recognize.ts';
import { segmenterSeams } from '../../../../lib/recognition/seams.ts';
import { mentionsIn, piecesBetween, piecesOf, type LongRun, type Piece } from '../../../../lib/content/marks/pieces.ts';
import { seeds } from '../../../../seeds/index.ts';
import { recognitionCases } from '../../../cases/recognition/all.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));
const find = (text: string): ReturnType<typeof findMentions> => findMentions(text, lexicon, segmenterSeams);

/** A run without nodes, which these tests do not use. */
const runOf = (text: string): LongRun => ({ text, nodes: [], starts: [] }) as unknown as LongRun;

describe('piecesOf', () => {
  it('covers the text without gap or overlap and ends pieces at line breaks when lines are short', () => {
    const text = '2024-01-05,300502.SZ,新易盛,102.30,7919\n'.repeat(2000);
    const pieces = piecesOf(runOf(text));

    expect(pieces[0]!.start).toBe(0);
    expect(pieces.at(-1)!.end).toBe(text.length);
    pieces.slice(1).forEach((piece, at) => expect(piece.start).toBe(pieces[at]!.end));
    expect(pieces.every(({ end }) => text[end - 1] === '\n')).toBe(true);
  });

  it('yields the same mentions piece by piece as the whole text', () => {
    const lines = fc.array(fc.constantFrom(...recognitionCases.map(({ text }) => text.replaceAll('\n', ' '))), {
      minLength: 200,
      maxLength: 300,
    });
    fc.assert(
      fc.property(lines, (chosen) => {
        const text = chosen.join('\n');
        const whole = find(text).map(({ start, end, companyId }) => [start, end, companyId]);
        const pieced = piecesOf(runOf(text))
          .flatMap((piece) => mentionsIn(piece, find))
          .map(({ start, end, companyId }) => [start, end, companyId]);

        expect(pieced).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});

describe('piecesBetween', () => {
  const height = 1900;
  const pieces = Array.from({ length: 260 }, (_, at) => ({ start: at, end: at + 1 })) as unknown as Piece[];

  const near = (top: number, bottom: number, guess: number): { between: [number, number]; measured: number } => {
    let measured = 0;
    const between = piecesBetween(
      pieces,
      { top, bottom },
      ({ start }) => {
        measured++;
        return { top: start * height, bottom: (start + 1) * height };
      },
      guess,
    );
    return { between, measured };
  };

  it('finds the pieces that touch the area for any guess', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3000, max: 260 * height + 3000 }),
        fc.integer({ min: 500, max: 6000 }),
        fc.nat(259),
        (top, size, guess) => {
          const touched = pieces.flatMap((_, at) =>
            at * height <= top + size && (at + 1) * height >= top ? [at] : [],
          );
          const { between } = near(top, top + size, guess);

          expect(pieces.map((_, at) => at).slice(...between)).toEqual(touched);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('needs few measurements after a small step and a limited number after any step', () => {
    expect(near(100 * height, 101 * height, 100).measured).toBeLessThanOrEqual(6);
    expect(near(200 * height, 201 * height, 3).measured).toBeLessThanOrEqual(20);
  });

  it('skips pieces without a box', () => {
    const found = piecesBetween(pieces, { top: 10 * height + 1, bottom: 11 * height - 1 }, ({ start }) =>
      start % 2 ? null : { top: start * height, bottom: (start + 1) * height },
    );

    expect(pieces.map((_, at) => at).slice(...found)).toContain(10);
  });
});
