// Names that the layout of a page cuts apart.
import type { RecognitionRow } from './row.ts';

export const layout: readonly RecognitionRow[] = [
  {
    name: 'a name with a zero-width space inside',
    text: '中际\u200b旭创大涨',
    expect: [['中际\u200b旭创', 'zhongji-innolight']],
  },
  {
    name: 'a name with soft hyphens inside',
    text: 'Micro\u00adsoft and Nvi\u00addia',
    expect: [
      ['Micro\u00adsoft', 'microsoft'],
      ['Nvi\u00addia', 'nvidia'],
    ],
  },
  {
    name: 'a name with joiners between all characters',
    text: '新\u200d易\u200c盛',
    expect: [['新\u200d易\u200c盛', 'eoptolink']],
  },
  {
    name: 'a name with a byte order mark inside',
    text: '天孚\ufeff通信',
    expect: [['天孚\ufeff通信', 'tfc-communication']],
  },
  {
    name: 'a code with a word joiner inside',
    text: 'SZ\u2060300308',
    expect: [['SZ\u2060300308', 'zhongji-innolight']],
  },
  {
    name: 'no zero-width space that stands beside the name',
    text: '\u200b光迅科技\u200b！',
    expect: [['光迅科技', 'accelink']],
  },
  { name: 'a name over a line wrap', text: '重点看中际\n旭创', expect: [['中际\n旭创', 'zhongji-innolight']] },
  {
    name: 'a name over a line wrap and an indent',
    text: '重点看中际\r\n      旭创',
    expect: [['中际\r\n      旭创', 'zhongji-innolight']],
  },
  { name: 'a name spaced out', text: '公司简称：英 维 克', expect: [['英 维 克', 'envicool']] },
  { name: 'a name spaced out with full-width spaces', text: '英　维　克', expect: [['英　维　克', 'envicool']] },
  { name: 'a name with a no-break space inside', text: '太\u00a0辰光', expect: [['太\u00a0辰光', 'taichenguang']] },
  {
    name: 'a name over a wrap with a zero-width space beside it',
    text: '中际 \u200b旭创与中际\u200b 旭创',
    expect: [
      ['中际 \u200b旭创', 'zhongji-innolight'],
      ['中际\u200b 旭创', 'zhongji-innolight'],
    ],
  },
  {
    name: 'an English name over a line wrap',
    text: 'a customer of Google\nCloud since May',
    expect: [['Google\nCloud', 'google-cloud']],
  },
  {
    name: 'an English name over a wrap and an indent',
    text: 'hosted on Amazon Web\n      Services',
    expect: [['Amazon Web\n      Services', 'aws']],
  },
  {
    name: 'an English name with a no-break space',
    text: 'Alibaba\u00a0Cloud cut prices',
    expect: [['Alibaba\u00a0Cloud', 'alibaba-cloud']],
  },
  { name: 'no name over a space that parts two Latin words', text: 'Deep\u3000sea diving, Open\tAIrport', expect: [] },
  {
    name: 'both names of a table row parted by tabs',
    text: '300502\t新易盛\t300394\t天孚通信',
    expect: [
      ['300502', 'eoptolink'],
      ['新易盛', 'eoptolink'],
      ['300394', 'tfc-communication'],
      ['天孚通信', 'tfc-communication'],
    ],
  },
  {
    name: 'the right place after much that was taken out',
    text: '\u200b\u200b第 一 行\n第 二 行 的 沃尔核材',
    expect: [['沃尔核材', 'woer']],
  },
  {
    name: 'the right place after characters beyond the basic plane',
    text: '🚀𠮷🚀广东申菱环境',
    expect: [['申菱环境', 'shenling']],
  },
];
