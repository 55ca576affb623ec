// Listing codes in every form that pages write them in, and numbers that are no codes.
import type { RecognitionRow } from './row.ts';

export const codes: readonly RecognitionRow[] = [
  {
    name: 'a code with its exchange behind it',
    text: '看好 300308.SZ 的弹性',
    expect: [['300308.SZ', 'zhongji-innolight']],
  },
  { name: 'a Shanghai code', text: '看好 688041.SH 的弹性', expect: [['688041.SH', 'hygon']] },
  {
    name: 'the suffix that Yahoo uses for Shanghai',
    text: '601138.SS closed higher',
    expect: [['601138.SS', 'foxconn-industrial-internet']],
  },
  { name: 'a Beijing code', text: '920808.BJ 换手率居前', expect: [['920808.BJ', 'sugon-dataenergy']] },
  {
    name: 'a Beijing code from before the renumbering',
    text: '872808.BJ 换手率居前',
    expect: [['872808.BJ', 'sugon-dataenergy']],
  },
  {
    name: 'the suffixes that quants use',
    text: 'get_price("300308.XSHE", "688256.XSHG")',
    expect: [
      ['300308.XSHE', 'zhongji-innolight'],
      ['688256.XSHG', 'cambricon'],
    ],
  },
  { name: 'an exchange before the code', text: '关注 SZ300308', expect: [['SZ300308', 'zhongji-innolight']] },
  {
    name: 'an exchange before the code in small letters',
    text: '链接是 /sz300308.html',
    expect: [['sz300308', 'zhongji-innolight']],
  },
  { name: 'an exchange and a colon', text: 'SZ:300308 的评论', expect: [['SZ:300308', 'zhongji-innolight']] },
  {
    name: 'an exchange and a full-width colon',
    text: 'ＳＺ：３００３０８ 的评论',
    expect: [['ＳＺ：３００３０８', 'zhongji-innolight']],
  },
  { name: 'an exchange and a full stop', text: 'SH.688256 的评论', expect: [['SH.688256', 'cambricon']] },
  { name: 'no code under the wrong exchange', text: '300308.SH 并不存在，SH300308 也是。', expect: [] },
  {
    name: 'name and code on a forum as two mentions',
    text: '$中际旭创(SZ300308)$ 今天怎么看',
    expect: [
      ['中际旭创', 'zhongji-innolight'],
      ['SZ300308', 'zhongji-innolight'],
    ],
  },
  {
    name: 'name and code in brackets',
    text: '工业富联（601138.SH）公告',
    expect: [
      ['工业富联', 'foxconn-industrial-internet'],
      ['601138.SH', 'foxconn-industrial-internet'],
    ],
  },
  {
    name: 'a bare code in brackets after its name',
    text: '源杰科技(688498)披露',
    expect: [
      ['源杰科技', 'yuanjie'],
      ['688498', 'yuanjie'],
    ],
  },
  {
    name: 'a bare code in full-width brackets after its name',
    text: '源杰科技（688498）披露',
    expect: [
      ['源杰科技', 'yuanjie'],
      ['688498', 'yuanjie'],
    ],
  },
  {
    name: 'a bare code beside its name, as in a table',
    text: '300442 润泽科技',
    expect: [
      ['300442', 'range'],
      ['润泽科技', 'range'],
    ],
  },
  {
    name: 'a bare code after its name and a space',
    text: '润泽科技 300442',
    expect: [
      ['润泽科技', 'range'],
      ['300442', 'range'],
    ],
  },
  { name: 'a bare code after a word that announces it', text: '股票代码：300442', expect: [['300442', 'range']] },
  {
    name: 'a bare code after an English word that announces it',
    text: 'Stock code: 002281',
    expect: [['002281', 'accelink']],
  },
  { name: 'no code in a count of shares', text: '当日成交300308手。', expect: [] },
  { name: 'no code in a bare six-digit number', text: '全省报名人数为300308，比去年多。', expect: [] },
  { name: 'no code in an amount of money', text: '合同价款688256元', expect: [] },
  { name: 'no code in a decimal', text: '均价300308.55元', expect: [] },
  { name: 'no code in a number with separators', text: '共计1,300308或300308,000件', expect: [] },
  { name: 'no code in a percentage', text: '收益率300308%', expect: [] },
  { name: 'no code in a longer number', text: '订单号2300308与3003081', expect: [] },
  { name: 'no code in a postcode', text: '邮编 300383 天津', expect: [] },
  { name: 'no bare code beside the name of another company', text: '新易盛 300308', expect: [['新易盛', 'eoptolink']] },
  { name: 'no code of a company that is not known', text: '看好 600519.SH 与 SZ000001', expect: [] },
  { name: 'a Hong Kong code of five digits', text: '00700.HK 午后走强', expect: [['00700.HK', 'tencent']] },
  { name: 'a Hong Kong code of four digits', text: '0700.HK 午后走强', expect: [['0700.HK', 'tencent']] },
  { name: 'a Hong Kong code of three digits', text: '700.HK 午后走强', expect: [['700.HK', 'tencent']] },
  { name: 'a Hong Kong code of two digits', text: '20.HK 午后走强', expect: [['20.HK', 'sensetime']] },
  { name: 'a Hong Kong code behind its exchange', text: 'HK.00700 午后走强', expect: [['HK.00700', 'tencent']] },
  { name: 'a Hong Kong code joined to its exchange', text: 'hk00700 午后走强', expect: [['hk00700', 'tencent']] },
  { name: 'a Hong Kong code after a colon', text: 'HK:9988 午后走强', expect: [['HK:9988', 'alibaba']] },
  { name: 'a Hong Kong code in small letters', text: '0763.hk 午后走强', expect: [['0763.hk', 'zte']] },
  { name: 'no Hong Kong code in a web address', text: 'open https://v2.700.hkex.example today', expect: [] },
  {
    name: 'both listings of one company',
    text: '中国移动（600941.SH、00941.HK）',
    expect: [
      ['中国移动', 'china-mobile'],
      ['600941.SH', 'china-mobile'],
      ['00941.HK', 'china-mobile'],
    ],
  },
  { name: 'an American code by itself', text: 'NVDA 盘前走低', expect: [['NVDA', 'nvidia']] },
  {
    name: 'an American code joined to Chinese',
    text: '加仓了NVDA和MSFT两只',
    expect: [
      ['NVDA', 'nvidia'],
      ['MSFT', 'microsoft'],
    ],
  },
  {
    name: 'either class of shares of one company',
    text: 'GOOGL GOOG',
    expect: [
      ['GOOGL', 'google'],
      ['GOOG', 'google'],
    ],
  },
  { name: 'a cashtag', text: '$NVDA to the moon', expect: [['$NVDA', 'nvidia']] },
  {
    name: 'a cashtag of a code that is also a doubtful name',
    text: '$META $AMD $OKLO',
    expect: [
      ['$META', 'meta'],
      ['$AMD', 'amd'],
      ['$OKLO', 'oklo'],
    ],
  },
  {
    name: 'an American code with its market behind it',
    text: 'NVDA.US 与 META.US',
    expect: [
      ['NVDA.US', 'nvidia'],
      ['META.US', 'meta'],
    ],
  },
  {
    name: 'a short American code with its market behind it',
    text: '爱奇艺（IQ.US）',
    expect: [
      ['爱奇艺', 'iqiyi'],
      ['IQ.US', 'iqiyi'],
    ],
  },
  { name: 'a short American code with its market, alone', text: 'KC.US', expect: [['KC.US', 'kingsoft-cloud']] },
  { name: 'an American code behind its market', text: 'US.AVGO', expect: [['US.AVGO', 'broadcom']] },
  {
    name: 'the suffixes that Reuters uses',
    text: 'NVDA.O, AAPL.OQ and BABA.N',
    expect: [
      ['NVDA.O', 'nvidia'],
      ['AAPL.OQ', 'apple'],
      ['BABA.N', 'alibaba'],
    ],
  },
  {
    name: 'an exchange in English before the code',
    text: '(NASDAQ: CDNS) (NYSE:TSM)',
    expect: [
      ['NASDAQ: CDNS', 'cadence'],
      ['NYSE:TSM', 'tsmc'],
    ],
  },
  { name: 'an exchange in Chinese before the code', text: '纳斯达克：MRVL', expect: [['纳斯达克：MRVL', 'marvell']] },
  {
    name: 'a doubtful name and its code as two mentions',
    text: 'Meta（META.US）',
    expect: [
      ['Meta', 'meta'],
      ['META.US', 'meta'],
    ],
  },
  {
    name: 'a short American code beside its name',
    text: '台积电(TSM)',
    expect: [
      ['台积电', 'tsmc'],
      ['TSM', 'tsmc'],
    ],
  },
  { name: 'no code in three capitals without a cue', text: '这款SMR的TSM接口', expect: [] },
  { name: 'no code in small letters', text: 'the nvda screen reader', expect: [] },
  { name: 'no code inside a longer word', text: 'XNVDA NVDAX NVDA-like', expect: [] },
  { name: 'no code of another company’s class of shares', text: 'BRK.B 与 $BRK.A', expect: [] },
];
