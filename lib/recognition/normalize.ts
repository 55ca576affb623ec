// Normalizes a word for comparison outside of texts: 中際旭創 and 中际 旭创 become 中际旭创, ＺＪＸＣ becomes zjxc.
import { foldPairs } from './fold-pairs.ts';
import { createFold, foldWord } from './fold.ts';
import { annotationSign, readOver, readOverPlain } from './read-over.ts';
import { squeeze } from './squeeze.ts';

const patterns = {
  readOver: new RegExp(readOver, 'g'),
  readOverPlain: new RegExp(readOverPlain, 'g'),
  annotationSign: new RegExp(annotationSign),
};
const fold = createFold(foldPairs);

export const plainWord = (text: string): string => foldWord(squeeze(text.trim(), patterns).text, fold);
