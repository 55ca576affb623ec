import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/recognition/lexicon.ts';
import { recognize } from '../../../lib/recognition/recognize.ts';
import { seeds } from '../../../seeds/index.ts';

const lexicon = loadLexicon(compileLexicon(seeds.companies));
const isMarked = (text: string, name: string): boolean =>
  recognize(text, lexicon, { title: '' }).some(({ start, end }) => text.slice(start, end) === name);

/** Text that is no signal by itself. */
const gap = (length: number): string => '，'.repeat(length);

/** Code units within which words count for a name, on either side, including the word itself. */
const nearReach = 60;
/** Code units within which words count for the whole page. */
const lineReach = 160;

// Each name alone is just below the threshold, and one word near it decides.
describe('a word of the company near an ambiguous name', () => {
  it.each([
    ['海光', '国产'],
    ['苹果', '库克'],
  ])('%s counts up to its reach and not farther: %s', (name, word) => {
    const most = nearReach - word.length;

    expect(isMarked(name, name)).toBe(false);
    expect(isMarked(name + gap(most) + word, name)).toBe(true);
    expect(isMarked(name + gap(most + 1) + word, name)).toBe(false);
    expect(isMarked(word + gap(most) + name, name)).toBe(true);
    expect(isMarked(word + gap(most + 1) + name, name)).toBe(false);
  });

  it('does not count if it is in another line', () => {
    // A line feed directly between two ideographs only wraps the line.
    expect(isMarked('海光。国产', '海光')).toBe(true);
    expect(isMarked('海光。\n国产', '海光')).toBe(false);
    expect(isMarked('国产。\n海光', '海光')).toBe(false);
  });

  it('counts beside a mention that is far from the start of a long line', () => {
    const far = gap(5000);

    expect(isMarked(`${far}国产${gap(nearReach - 2)}海光${far}`, '海光')).toBe(true);
    expect(isMarked(`${far}国产${gap(nearReach - 1)}海光${far}`, '海光')).toBe(false);
  });
});

describe('a word of the other sense near an ambiguous name', () => {
  it.each([
    ['海光', '国产', '寺庙'],
    ['苹果', '库克', '香蕉'],
  ])('%s outweighs %s up to its reach and not farther: %s', (name, own, other) => {
    const most = nearReach - other.length;

    expect(isMarked(`${own}，${name}`, name)).toBe(true);
    expect(isMarked(`${own}，${name}${gap(most)}${other}`, name)).toBe(false);
    expect(isMarked(`${own}，${name}${gap(most + 1)}${other}`, name)).toBe(true);
    expect(isMarked(`${other}${gap(most)}${name}，${own}`, name)).toBe(false);
    expect(isMarked(`${other}${gap(most + 1)}${name}，${own}`, name)).toBe(true);
  });
});

describe('two words of the company in the line of an ambiguous name', () => {
  it('count for the page up to their reach and not farther', () => {
    const words = '国产信创';
    const most = lineReach - words.length;

    expect(isMarked(`海光${gap(most)}${words}`, '海光')).toBe(true);
    expect(isMarked(`海光${gap(most + 1)}${words}`, '海光')).toBe(false);
    expect(isMarked(`${words}${gap(most)}海光`, '海光')).toBe(true);
    expect(isMarked(`${words}${gap(most + 1)}海光`, '海光')).toBe(false);
  });
});
