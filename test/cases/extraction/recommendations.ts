// Recommendations in sentences: lists, groups, unknown names.
import type { ExtractionCase } from './case.ts';

export const recommendations: readonly ExtractionCase[] = [
  // 8: each verb has its own list; the group before the first one is that of both.
  {
    text: '服务器推荐工业富联、中科曙光、浪潮信息，关注紫光股份、中兴通讯。',
    views: [
      '工业富联 推荐 [服务器]',
      '中科曙光 推荐 [服务器]',
      '浪潮信息 推荐 [服务器]',
      '紫光股份 关注 [服务器]',
      '中兴通讯 关注 [服务器]',
    ],
  },
  {
    text: '投资建议：推荐贵州茅台、五粮液；建议关注泸州老窖。',
    views: ['贵州茅台 推荐', '五粮液 推荐', '泸州老窖 建议关注'],
  },
  // 9: an unknown name does not end the list.
  {
    text: '核心推荐快手 - W、百度集团 - SW、晨岚智造、腾讯控股。',
    views: ['快手 核心推荐', '百度 核心推荐', '晨岚智造 核心推荐', '腾讯控股 核心推荐'],
  },
  {
    text: '重点推荐宁德时代、远穹动力、亿纬锂能等。',
    views: ['宁德时代 重点推荐', '远穹动力 重点推荐', '亿纬锂能 重点推荐'],
  },
  // 10: groups.
  {
    text: '建议关注：运营商（中国移动、中国电信、中国联通）、光模块（中际旭创、新 易 盛）。',
    views: [
      '中国移动 建议关注 [运营商]',
      '中国电信 建议关注 [运营商]',
      '中国联通 建议关注 [运营商]',
      '中际旭创 建议关注 [光模块]',
      '新易盛 建议关注 [光模块]',
    ],
  },
  {
    text: '建议关注：光通信:中际旭创、天孚通信。铜链接:沃尔核材、精达股份。液冷:英维克、高澜股份。\n风险提示：需求不及预期。',
    views: [
      '中际旭创 建议关注 [光通信]',
      '天孚通信 建议关注 [光通信]',
      '沃尔核材 建议关注 [铜链接]',
      '精达股份 建议关注 [铜链接]',
      '英维克 建议关注 [液冷]',
      '高澜股份 建议关注 [液冷]',
    ],
  },
  {
    text: '建议积极关注EDA企业华大九天(301269)，智算中心龙头润泽科技(300442)。',
    views: ['华大九天 建议积极关注 [EDA]', '润泽科技 建议积极关注 [智算中心]'],
  },
  // Not members of the list.
  { text: '建议关注受益于英伟达新品放量的沪电股份、胜宏科技。', views: ['沪电股份 建议关注', '胜宏科技 建议关注'] },
  { text: '建议关注苹果产业链的投资机会。', views: [] },
  { text: '投资者需关注中际旭创的减持风险。', views: [] },
  { text: '市场高度关注英伟达财报。', views: [] },
  // The list goes on after a semicolon, and 相关标的 is what the verb before it recommends.
  {
    text: '推荐宁德时代、亿纬锂能（电池）；阳光电源、锦浪科技（逆变器）。',
    views: ['宁德时代 推荐', '亿纬锂能 推荐', '阳光电源 推荐', '锦浪科技 推荐'],
  },
  {
    text: '建议关注算力芯片（包括推理芯片）相关标的：海光信息、寒武纪。',
    views: ['海光信息 建议关注', '寒武纪 建议关注'],
  },
];
