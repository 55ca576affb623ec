// Ratings and target prices: heads, sentences, words before and after, share classes, what is no rating.
import type { ExtractionCase } from './case.ts';

export const ratings: readonly ExtractionCase[] = [
  // 1, 2: the letter is a risk class and part of the word.
  {
    text: '国博电子(688375)三季报点评\n维持“增持-B”评级，12个月目标价31元。',
    views: ['国博电子 增持-B reiterate'],
    figures: ['国博电子 | 目标价 | 31元 | - | estimate'],
  },
  {
    text: '珠江啤酒（002461）：给予增持 -A 评级， 6 个月目标价 22.5 元。',
    views: ['珠江啤酒 增持-A'],
    figures: ['珠江啤酒 | 目标价 | 22.5元 | - | estimate'],
  },
  {
    text: '中颖电子(300327)：首次覆盖，给予买入-A的投资评级，6个月目标价40元。',
    views: ['中颖电子 买入-A initiate'],
    figures: ['中颖电子 | 目标价 | 40元 | - | estimate'],
  },
  // 3: the price before is a change.
  {
    text: '美团-W(03690)：维持“买入”评级，目标价180港元（原160港元）。',
    views: ['美团 买入 reiterate'],
    figures: ['美团 | 目标价 | 180港元 | - | estimate | vs-previous 160港元'],
  },
  {
    text: '京东集团(09618)：目标价由165港元上调至180港元，维持买入评级。',
    views: ['京东集团 买入 reiterate'],
    figures: ['京东集团 | 目标价 | 180港元 | - | estimate | vs-previous 165港元'],
  },
  {
    text: '网易(09999)：上调目标价至215港币（前值200港币）。',
    figures: ['网易 | 目标价 | 215港币 | - | estimate | vs-previous 200港币'],
  },
  // 30, 31: a target for the market value; an empty field.
  {
    text: '震有科技(688418)：目标市值90亿元，首次覆盖，给予买入评级。',
    views: ['震有科技 买入 initiate'],
    figures: ['震有科技 | 目标市值 | 90亿元 | - | estimate'],
  },
  { text: '华测导航(300627)\n评级： 买入\n目标价格：\n最新收盘价：48.20', views: ['华测导航 买入'], figures: [] },
  {
    text: '华测导航(300627)\n评级：买入 上次评级：买入 目标价格： 最新收盘价：48.20',
    views: ['华测导航 买入 reiterate <买入'],
    figures: [],
  },
  {
    text: '海格通信(002465)：给予2025年30倍PE，对应目标价43.9元，维持“推荐”评级。',
    views: ['海格通信 推荐 reiterate'],
  },
  // 5, 6: a sector's rating.
  {
    text: '计算机行业周报：开源生态提速\n行业投资评级 优于大市|维持',
    views: ['计算机行业 优于大市 reiterate'],
    report: { sectorRating: '优于大市', kind: 'sector' },
  },
  { text: '证券研究报告\n电子\n投资评级:看好 (维持)\n面板价格跟踪：旺季提前', views: ['电子 看好 reiterate'] },
  { text: '通信行业周报\n强于大市（维持）', views: ['通信行业 强于大市 reiterate'] },
  { text: '机械设备行业深度\n推荐|维持', views: ['机械设备行业 推荐 reiterate'] },
  { text: '医药生物行业双周报\n看好/维持', views: ['医药生物行业 看好 reiterate'] },
  { text: '煤炭行业点评\n行业评级 超配 前次评级 标配 评级变动 上调', views: ['煤炭行业 超配 upgrade <标配'] },
  // 7: text doubled by copying.
  { text: '电子行业周报\n评级：评级：买入买入', views: ['电子行业 买入'] },
  // 22: definitions.
  {
    text: '太辰光(300570)\n买入（维持）\n公司订单饱满。\n\n\n公司评级说明\n买入 预期未来6个月内股价强于指数20%以上\n增持 预期未来6个月内股价强于指数5%至20%',
    views: ['太辰光 买入 reiterate'],
  },
  {
    text: '太辰光(300570)：订单饱满。\n投资评级说明：买入：预计未来6个月相对沪深300指数涨幅20%以上；增持：相对涨幅10%至20%；',
    views: [],
  },
  // 32: the chosen word is only bold.
  { text: '计算机行业周报\n行业评级 看好 中性 看淡(维持)', views: [] },
  // Word order, marks, pairs.
  { text: '光迅科技(002281)\n维持 买入', views: ['光迅科技 买入 reiterate'] },
  { text: '剑桥科技(603083)\n＃审慎增持 (维持）＃', views: ['剑桥科技 审慎增持 reiterate'] },
  { text: '德科立(688205)\n买入（首次） 当前价：88.28元', views: ['德科立 买入 initiate'] },
  { text: '源杰科技(688498)\n评级 增持 上次评级 中性', views: ['源杰科技 增持 upgrade <中性'] },
  { text: '联特科技(301205)\n增持 原评级:买入 市场价格:人民币98.20', views: ['联特科技 增持 downgrade <买入'] },
  { text: '华工科技(000988)：评级由“增持”上调至“买入”。', views: ['华工科技 买入 upgrade <增持'] },
  { text: '精达股份(600577)：我们将公司评级从买入下调至增持评级。', views: ['精达股份 增持 downgrade <买入'] },
  { text: '沃尔核材(002130)：首次覆盖给予“优于大市”评级。', views: ['沃尔核材 优于大市 initiate'] },
  {
    text: '润泽科技(300442)：维持跑赢行业评级和目标价60.5元。',
    views: ['润泽科技 跑赢行业 reiterate'],
    figures: ['润泽科技 | 目标价 | 60.5元 | - | estimate'],
  },
  // Not ratings.
  { text: '菲菱科思(301191)：控股股东增持公司股份0.5%，持有比例升至32%。', views: [] },
  { text: '紫光股份(000938)：市场对其保持中性态度，机构减持明显。', views: [] },
  { text: '中闽能源(600163)\n投资评级 - 投资评级为买入，评级维持', views: ['中闽能源 买入 reiterate'] },
];
