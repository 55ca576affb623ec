// Words as they are compared outside of texts: 中際旭創, 中际 旭创, ＺＪＸＣ as their plain forms.
import { foldPairs } from './fold-pairs.ts';
import { createFold, foldWord } from './fold.ts';
import { squeeze } from './squeeze.ts';

const fold = createFold(foldPairs);

export const plainWord = (text: string): string => foldWord(squeeze(text.trim()).text, fold);
