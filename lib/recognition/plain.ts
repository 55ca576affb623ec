// Words as they are compared outside of texts: 中際旭創, 中际 旭创, ＺＪＸＣ as their plain forms.
import { createFold, foldWord } from './fold.ts';
import { squeeze } from './squeeze.ts';
import { traditionalPairs } from './traditional.ts';
import { widthPairs } from './width-pairs.ts';

const fold = createFold(widthPairs + traditionalPairs);

export const plainWord = (text: string): string => foldWord(squeeze(text.trim()).text, fold);
