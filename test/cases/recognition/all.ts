// Every case, for the table test and for the report.
import { codes } from './codes.ts';
import { homonyms } from './homonyms.ts';
import { layout } from './layout.ts';
import { longest } from './longest.ts';
import { names } from './names.ts';
import { trapsCode } from './traps-code.ts';
import { trapsFood } from './traps-food.ts';
import { trapsProse } from './traps-prose.ts';
import { trapsScience } from './traps-science.ts';
import { trapsSeams } from './traps-seams.ts';
import type { RecognitionRow } from './row.ts';

/** By what they are about. */
export const recognitionTables: readonly [about: string, rows: readonly RecognitionRow[]][] = [
  ['codes', codes],
  ['homonyms', homonyms],
  ['layout', layout],
  ['longest', longest],
  ['names', names],
  ['traps code', trapsCode],
  ['traps food', trapsFood],
  ['traps prose', trapsProse],
  ['traps science', trapsScience],
  ['traps seams', trapsSeams],
];

export const recognitionCases: readonly RecognitionRow[] = recognitionTables.flatMap(([, rows]) => rows);
