// All recognition cases, for the table test and the report.
import { bothSensesEnglish } from './both-senses-english.ts';
import { bothSensesSeams } from './both-senses-seams.ts';
import { bothSenses } from './both-senses.ts';
import { codesAbroad } from './codes-abroad.ts';
import { codesCues } from './codes-cues.ts';
import { codesGlued } from './codes-glued.ts';
import { codesHongKong } from './codes-hongkong.ts';
import { codesMainland } from './codes-mainland.ts';
import { codesMarkets } from './codes-markets.ts';
import { codesNumbers } from './codes-numbers.ts';
import { codesVendors } from './codes-vendors.ts';
import { codes } from './codes.ts';
import { contexts } from './contexts.ts';
import { forums } from './forums.ts';
import { homonymsChinese } from './homonyms-chinese.ts';
import { homonymsEnglish } from './homonyms-english.ts';
import { homonymsTraditional } from './homonyms-traditional.ts';
import { homonyms } from './homonyms.ts';
import { layoutAnnotated } from './layout-annotated.ts';
import { layoutBreaks } from './layout-breaks.ts';
import { layout } from './layout.ts';
import { longest } from './longest.ts';
import { namesAffixes } from './names-affixes.ts';
import { namesChinese } from './names-chinese.ts';
import { namesEnglishMainland } from './names-english-mainland.ts';
import { namesEnglish } from './names-english.ts';
import { namesMainland } from './names-mainland.ts';
import { namesPress } from './names-press.ts';
import { namesTraditional } from './names-traditional.ts';
import { names } from './names.ts';
import { namesakes } from './namesakes.ts';
import { pageSignals } from './page-signals.ts';
import { pagesEnglish } from './pages-english.ts';
import { pagesMixed } from './pages-mixed.ts';
import { pagesRegions } from './pages-regions.ts';
import { peers } from './peers.ts';
import { products } from './products.ts';
import { trapsCode } from './traps-code.ts';
import { trapsEveryday } from './traps-everyday.ts';
import { trapsFinance } from './traps-finance.ts';
import { trapsFood } from './traps-food.ts';
import { trapsIssuers } from './traps-issuers.ts';
import { trapsPeoplePlaces } from './traps-people-places.ts';
import { trapsProse } from './traps-prose.ts';
import { trapsScience } from './traps-science.ts';
import { trapsSeams } from './traps-seams.ts';
import { buttons } from './buttons.ts';
import { codesWritten } from './codes-written.ts';
import { headlines } from './headlines.ts';
import { pressAbroad } from './press-abroad.ts';
import { pressRegions } from './press-regions.ts';
import type { RecognitionRow } from './row.ts';

/** Cases by topic. */
export const recognitionTables: readonly [about: string, rows: readonly RecognitionRow[]][] = [
  ['both senses english', bothSensesEnglish],
  ['both senses seams', bothSensesSeams],
  ['both senses', bothSenses],
  ['codes abroad', codesAbroad],
  ['codes cues', codesCues],
  ['codes glued', codesGlued],
  ['codes hongkong', codesHongKong],
  ['codes mainland', codesMainland],
  ['codes markets', codesMarkets],
  ['codes numbers', codesNumbers],
  ['codes vendors', codesVendors],
  ['codes', codes],
  ['contexts', contexts],
  ['forums', forums],
  ['homonyms chinese', homonymsChinese],
  ['homonyms english', homonymsEnglish],
  ['homonyms traditional', homonymsTraditional],
  ['homonyms', homonyms],
  ['layout annotated', layoutAnnotated],
  ['layout breaks', layoutBreaks],
  ['layout', layout],
  ['longest', longest],
  ['names affixes', namesAffixes],
  ['names chinese', namesChinese],
  ['names english mainland', namesEnglishMainland],
  ['names english', namesEnglish],
  ['names mainland', namesMainland],
  ['names press', namesPress],
  ['names traditional', namesTraditional],
  ['names', names],
  ['namesakes', namesakes],
  ['page signals', pageSignals],
  ['pages english', pagesEnglish],
  ['pages mixed', pagesMixed],
  ['pages regions', pagesRegions],
  ['peers', peers],
  ['products', products],
  ['buttons', buttons],
  ['codes written', codesWritten],
  ['headlines', headlines],
  ['press abroad', pressAbroad],
  ['press regions', pressRegions],
  ['traps code', trapsCode],
  ['traps everyday', trapsEveryday],
  ['traps finance', trapsFinance],
  ['traps food', trapsFood],
  ['traps issuers', trapsIssuers],
  ['traps people places', trapsPeoplePlaces],
  ['traps prose', trapsProse],
  ['traps science', trapsScience],
  ['traps seams', trapsSeams],
];

export const recognitionCases: readonly RecognitionRow[] = recognitionTables.flatMap(([, rows]) => rows);
