// Words as they are compared outside of texts: 中際旭創, 中际 旭创, ＺＪＸＣ as their plain forms.
import { foldPairs } from './fold-pairs.ts';
import { createFold, foldWord } from './fold.ts';
import { readOver } from './read-over.ts';
import { squeeze } from './squeeze.ts';

const pattern = new RegExp(readOver, 'g');
const fold = createFold(foldPairs);

export const plainWord = (text: string): string => foldWord(squeeze(text.trim(), pattern).text, fold);
