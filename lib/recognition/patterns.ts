// The patterns that the lexicon carries to the pages, with their anchors. Compiled with it, never bundled into a page.
import * as cues from './code-patterns.ts';
import * as heads from './homonyms/index.ts';
import { annotationSign, readOver, readOverPlain } from './read-over.ts';
import type { RuleData } from './rules.ts';

export const patterns: RuleData['patterns'] = {
  finance: [heads.financeWords, 'g'],
  financeHost: [heads.financeHosts, ''],
  companyHead: [`^(?:${heads.companyHead})`, ''],
  companyTail: [`(?:${heads.companyTail})$`, ''],
  openingQuote: [heads.openingQuote, ''],
  closingQuote: [heads.closingQuote, ''],
  ownBracket: [heads.ownBracket, ''],
  listGap: [`^(?:${heads.listGap}){1,6}$`, ''],
  codeGrammar: [cues.codeGrammar, 'gi'],
  bareCode: [cues.bareCode, 'g'],
  codeGap: [`^(?:${cues.codeGap}){0,10}$`, 'i'],
  codeAnnounced: [String.raw`(?:${cues.codeAnnounced})[^\d\n]{0,4}$`, 'i'],
  unitAfter: [String.raw`^\s?(?:${cues.unitAfter})`, ''],
  otherNumber: [String.raw`(?:${cues.otherNumber})[^\d\n]{0,6}$`, 'i'],
  codeColumn: [cues.codeColumn, ''],
  unknownForm: [cues.unknownForm, 'i'],
  address: [cues.address, 'i'],
  unknownListing: [cues.unknownListing, ''],
  codeHead: [cues.codeHead, 'i'],
  numberHead: [cues.numberHead, 'i'],
  classSuffix: [cues.classSuffix, ''],
  statusPrefix: [cues.statusPrefix, ''],
  readOver: [readOver, 'g'],
  readOverPlain: [readOverPlain, 'g'],
  annotationSign: [annotationSign, ''],
};
