// Names that the layout of a page splits.
import { mark, trap, type RecognitionRow } from './row.ts';

export const layout: readonly RecognitionRow[] = [
  mark('a name with a zero-width space inside', '中际\u200b旭创大涨', ['中际\u200b旭创', '300308.SZSE']),
  mark(
    'a name with soft hyphens inside',
    'Micro\u00adsoft and Nvi\u00addia',
    ['Micro\u00adsoft', 'MSFT.NASDAQ'],
    ['Nvi\u00addia', 'NVDA.NASDAQ'],
  ),
  mark('a name with joiners between all characters', '新\u200d易\u200c盛', ['新\u200d易\u200c盛', '300502.SZSE']),
  mark('a name with a byte order mark inside', '天孚\ufeff通信', ['天孚\ufeff通信', '300394.SZSE']),
  mark('a code with a word joiner inside', 'SZ\u2060300308', ['SZ\u2060300308', '300308.SZSE']),
  trap('no zero-width space beside the name', '\u200b光迅科技\u200b！', ['光迅科技', '002281.SZSE']),
  mark('a name across a line wrap', '重点看中际\n旭创', ['中际\n旭创', '300308.SZSE']),
  mark('a name across a line wrap and an indent', '重点看中际\r\n      旭创', ['中际\r\n      旭创', '300308.SZSE']),
  mark('a name spaced out', '公司简称：英 维 克', ['英 维 克', '002837.SZSE']),
  mark('a name spaced out with full-width spaces', '英\u3000维\u3000克', ['英\u3000维\u3000克', '002837.SZSE']),
  mark('a name with a no-break space inside', '太\u00a0辰光', ['太\u00a0辰光', '300570.SZSE']),
  mark(
    'a name across a line wrap with a zero-width space beside it',
    '中际 \u200b旭创与中际\u200b 旭创',
    ['中际 \u200b旭创', '300308.SZSE'],
    ['中际\u200b 旭创', '300308.SZSE'],
  ),
  mark('an English name across a line wrap', 'a customer of Google\nCloud since May', [
    'Google\nCloud',
    'google-cloud',
  ]),
  mark('an English name across a line wrap and an indent', 'hosted on Amazon Web\n      Services', [
    'Amazon Web\n      Services',
    'aws',
  ]),
  mark('an English name with a no-break space', 'Alibaba\u00a0Cloud cut prices', [
    'Alibaba\u00a0Cloud',
    'alibaba-cloud',
  ]),
  trap('no name across a space between two Latin words', 'Deep\u3000sea diving, Open\tAIrport'),
  mark(
    'both names of a table row separated by tabs',
    '300502\t新易盛\t300394\t天孚通信',
    ['300502', '300502.SZSE'],
    ['新易盛', '300502.SZSE'],
    ['300394', '300394.SZSE'],
    ['天孚通信', '300394.SZSE'],
  ),
  mark(
    'names with Kangxi radicals as copied from a PDF file',
    '今日太⾠光、德科⽴、锐捷⽹络、光环新⽹、科⼤讯⻜发布公告,股价上涨。',
    ['太⾠光', '300570.SZSE'],
    ['德科⽴', '688205.SSE'],
    ['锐捷⽹络', '301165.SZSE'],
    ['光环新⽹', '300383.SZSE'],
    ['科⼤讯⻜', '002230.SZSE'],
  ),
  mark('a spaced-out name with a Kangxi radical', '太 ⾠ 光', ['太 ⾠ 光', '300570.SZSE']),
  trap('no name in the seam of two words that a Kangxi radical is part of', '⾼通过检验的产品'),
  mark('the right offset after many removed characters', '\u200b\u200b第 一 行\n第 二 行 的 沃尔核材', [
    '沃尔核材',
    '002130.SZSE',
  ]),
  mark('the right offset after characters outside the basic plane', '🚀𠮷🚀广东申菱环境', ['申菱环境', '301018.SZSE']),
];
