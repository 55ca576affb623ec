// Analysts of a report: names beside their licences or labels, and no other words.
import { expect, it } from 'vitest';
import { findAnalysts } from '../../../lib/extraction/head.ts';

it.each<[string, { name: string; licence?: string }[]]>([
  ['证券分析师\n江灯\n资格编号：S0990521020003', [{ name: '江灯', licence: 'S0990521020003' }]],
  [
    '分析师：江灯 S0990521020003\n联系人：林岸 电话 010-0000',
    [{ name: '江灯', licence: 'S0990521020003' }, { name: '林岸' }],
  ],
  // Headings and sentences that begin with the same words.
  ['分析师简介\n江灯，海事行业首席', []],
  ['分析师申明：本报告反映研究人员的观点', []],
  ['研究助理 简介 电话', []],
  ['分析师覆盖度：每家公司的研究报告数', []],
  ['研究员：统计期 2022年', []],
])('of %j are %j', (text, analysts) => {
  expect(findAnalysts(text)).toEqual(analysts);
});
