// Pages whose title or later lines resolve an ambiguous line.
import { page, type RecognitionRow } from './row.ts';

export const pageSignals: readonly RecognitionRow[] = [
  page(
    'a code and a postcode',
    '光环新网（300383）公司资料',
    ['股票代码：300383', '公司邮编：300383（天津西青）', '员工人数：1375'],
    ['300383', '300383.SZSE'],
  ),
  page(
    'a code and a count',
    '中际旭创公告',
    ['中际旭创（300308）今日成交300308手。', '主力净流入，300308登上热榜。'],
    ['中际旭创', '300308.SZSE'],
    ['300308', '300308.SZSE'],
    ['300308', '300308.SZSE', 3],
  ),
  page(
    'the company that only the title identifies',
    '688256.SH 寒武纪 股吧',
    ['寒武纪今天能封板吗？', '我看悬，寒武纪筹码太散。'],
    ['寒武纪', '688256.SSE'],
    ['寒武纪', '688256.SSE'],
  ),
  page('the fruit that only the title identifies', '苹果种植技术问答', [
    '苹果什么时候套袋？',
    '苹果落花后三十天即可，套得太晚果面粗糙。',
  ]),
  page('the river that only the title identifies', '亚马逊河流域的生物多样性', [
    '亚马逊有多少种鱼？',
    '目前记录到的超过三千种。',
  ]),
  page('the script that only the title identifies', '甲骨文入门：从象形字讲起', [
    '甲骨文怎么刻？',
    '先用毛笔写，再用刀刻。',
  ]),
  page('the unit that only the title identifies', 'C语言里各类型占多少字节', [
    '字节是什么？',
    '八个比特就是一个字节。',
  ]),
  page(
    'the shop that only the title identifies',
    '亚马逊卖家论坛：FBA 发货',
    ['亚马逊又改规则了？', '是的，亚马逊把入仓费提高了。'],
    ['亚马逊', 'AMZN.NASDAQ'],
    ['亚马逊', 'AMZN.NASDAQ'],
  ),
  page(
    'a late signal for an ambiguous first line',
    '网友问答',
    ['寒武纪到底值不值得拿？', '我觉得贵。', '等一等再看。', '数据如下：', '688256.SH 市盈率仍在三百倍以上。'],
    ['寒武纪', '688256.SSE'],
    ['688256.SH', '688256.SSE'],
  ),
  page(
    'a late signal for another ambiguous first line',
    '网友问答二',
    ['浪潮现在能进吗？', '看存货。', '浪潮信息（000977.SZ）存货四百亿元。'],
    ['浪潮', '000977.SZSE'],
    ['浪潮信息', '000977.SZSE'],
    ['000977.SZ', '000977.SZSE'],
  ),
];
