// Every case, for the table test and for the report.
import { codes } from './codes.ts';
import { homonyms } from './homonyms.ts';
import { layout } from './layout.ts';
import { longest } from './longest.ts';
import { names } from './names.ts';
import type { RecognitionRow } from './row.ts';

export const recognitionCases: readonly RecognitionRow[] = [...names, ...codes, ...longest, ...homonyms, ...layout];
