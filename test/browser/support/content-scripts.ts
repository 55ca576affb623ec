// What the two harnesses of the content scripts share: session.ts opens the real card, reading.ts a fake one.
import './fake-extension.ts';
import { laterScripts } from '../../../lib/content/session/later-scripts.ts';
import { startReading } from '../../../lib/content/session/marks-session.ts';
import { compileLexicon } from '../../../lib/recognition/compile-lexicon.ts';
import { segmenterSeams } from '../../../lib/recognition/seams.ts';
import { seeds } from '../../../seeds/index.ts';

/** The packaged lexicon, as the worker publishes it. */
export const packaged = compileLexicon(seeds.companies);

/** In place of entrypoints/marks.ts: the style sheet that it imports is only bundled for the extension. */
export function provideMarks(): void {
  laterScripts.startReading ??= (deps) => startReading(deps, null);
}

/** The background's answer to `seams`. */
export const answerSeams = ({ seams }: { seams: [string, number, number][] }): { isSeam: boolean[] } => ({
  isSeam: seams.map((seam) => segmenterSeams(...seam)),
});

/** Ranges of a highlight group, the marks by default. */
export const markRanges = (name = 'yanjing'): AbstractRange[] =>
  [...(CSS.highlights.get(name) ?? [])] as AbstractRange[];

/** Texts of a highlight group. */
export const textsIn = (name: string): string[] =>
  markRanges(name).map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );

/** Texts of the registered marks, those in links last. */
export const marks = (): string[] => ['yanjing', 'yanjing-tint'].flatMap(textsIn);
