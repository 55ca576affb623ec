// The regex patterns that the lexicon carries to the pages, with anchors and flags. Never bundled into a content script.
import * as codes from './code-patterns.ts';
import * as homonyms from './homonyms/index.ts';
import * as contexts from './name-contexts.ts';
import { annotationSign, readOver, readOverPlain } from './read-over.ts';
import type { RuleData } from './rules.ts';

export const patterns: RuleData['patterns'] = {
  finance: [homonyms.financeWords, 'g'],
  financeHost: [homonyms.financeHosts, ''],
  companyHead: [`^(?:${homonyms.companyHead})`, ''],
  forumHead: [`^(?:${homonyms.forumHead})`, ''],
  forumTail: [`(?<![a-z])(?:${homonyms.forumTail})$`, ''],
  companyTail: [`(?:${homonyms.companyTail})$`, ''],
  openingQuote: [homonyms.openingQuote, ''],
  closingQuote: [homonyms.closingQuote, ''],
  ownBracket: [homonyms.ownBracket, ''],
  listGap: [`^(?:${homonyms.listGap}){1,6}$`, ''],
  codeGrammar: [codes.codeGrammar, 'gi'],
  bareCode: [codes.bareCode, 'g'],
  codeGap: [`^(?:${codes.codeGap}){0,10}$`, 'i'],
  codeAnnounced: [String.raw`(?:${codes.codeAnnounced})[^\d\n]{0,4}$`, 'i'],
  codeListGap: [`^(?:${codes.codeListGap})+$`, ''],
  quoteAfter: [`^${codes.quoteAfter}`, ''],
  sharesAfter: [`^${codes.sharesAfter}`, ''],
  termBefore: [codes.termBefore, 'i'],
  termAfter: [codes.termAfter, ''],
  unitAfter: [String.raw`^\s?(?:${codes.unitAfter})`, ''],
  otherNumber: [String.raw`(?:${codes.otherNumber})[^\d\n]{0,6}$`, 'i'],
  codeColumn: [codes.codeColumn, ''],
  unknownForm: [codes.unknownForm, 'i'],
  address: [codes.address, 'i'],
  unknownListing: [codes.unknownListing, ''],
  codeHead: [codes.codeHead, 'i'],
  numberHead: [codes.numberHead, 'i'],
  classSuffix: [codes.classSuffix, ''],
  statusPrefix: [codes.statusPrefix, ''],
  otherAfter: [`^(?:${contexts.institutionAfter}|${contexts.loginAfter})`, ''],
  otherBefore: [`(?:(?<![a-z])${contexts.widgetBefore}|${contexts.reporterBefore}|${contexts.linksBefore})$`, ''],
  networkBefore: [`${contexts.networkBefore}$`, ''],
  networkAfter: [`^${contexts.networkAfter}`, ''],
  userBefore: [`${contexts.userBefore}$`, ''],
  userAfter: [`^${contexts.userAfter}`, ''],
  readOver: [readOver, 'g'],
  readOverPlain: [readOverPlain, 'g'],
  annotationSign: [annotationSign, ''],
};
