// Disambiguation rules for names that are also ordinary words. Each rule has cases in test/cases/recognition.
import { chineseNames } from './chinese.ts';
import { englishNames } from './english.ts';
import type { HomonymRule } from './rule.ts';
import { shortForms } from './short-forms.ts';

export const homonymRules: readonly HomonymRule[] = [...chineseNames, ...shortForms, ...englishNames];

/** Finance words: near an ambiguous name they indicate the company; many of them indicate a finance page. */
export const financeWords =
  '股价|股份|股东|个股|股票|涨停|跌停|市值|财报|营收|净利|毛利|业绩|资本开支|资本支出|capex|芯片|算力|服务器|数据中心|大模型|研报|评级|融资|上市|科创板|创业板|厂商|巨头|订单|估值|基金|持仓|同比|环比|亿元|亿美元|季度|板块|概念股|券商|收购|财季|美股|港股|a股|投资者|分析师|纳斯达克|指数|龙头|半导体|人工智能|科技公司|供应商|客户|revenue|earnings|shares|stock|guidance|quarter|nasdaq|investors|analyst|billion|ceo|chipmaker';

/** Words that follow a company's name and hardly ever an ordinary word. */
export const companyHead =
  "\\s?(?:公司|集团|股份|控股|官方|ceo|cfo|cto|创始人|总裁|董事长|高管|股价|财报|市值|业绩|营收|发布会|旗下|概念股|股东|首席|总部|工程师|员工|供应链|产业链|宣布|回应|起诉|裁员|收购|涨|跌|大涨|大跌|上涨|下跌|涨超|跌超|涨停|再?创(?:出|下)?(?:历史|阶段)?新高|表示|说[，,:：]|称|携手|联手|拟|签约|斥资|豪掷|加码|砍单|削减|调用量|入股|中标|领涨|领跌|等(?:公司|企业|厂商|巨头|科技|大厂)|推出|发布|披露|计划|预计)|(?:'s|’s)? (?:inc|corp|ceo|cfo|shares|stock|said|says|announced|plans|reported|unveiled|launched|acquired|earnings|revenue|employees|engineers|executives|spokes|set to|hired|laid off|reportedly)|, (?:for instance|in comparison|meanwhile|whose)\\b";

/** Words that precede a company's name. */
export const companyTail =
  '公司|巨头|厂商|大厂|龙头|客户|供应商|买入|增持|持有|重仓|加入|入职|就职于|来自|股东|投资|起诉|收购|竞争对手|超过|超越|包括|诸如|创立|创办|拿到';

/** Separators in a list of companies. */
export const listGap = '[\\s、,，/／;；&+]|与|和|及|以及|跟|或|and|or|vs\\.?|对比|\\([^()]{1,14}\\)|（[^（）]{1,14}）';

/** Quotation marks and brackets before a name. */
export const openingQuote = `["“‘'《「『【[(（]+$`;
/** Quotation marks and brackets after a name. */
export const closingQuote = String.raw`^(?:["”》」』】\])）]|['’](?![a-z]))+`;

/** The name in another script, in brackets after the name: 亚马逊(Amazon)盆地. */
export const ownBracket = String.raw`^\s?[(（][a-z .]{2,20}[)）]`;

/** Hosts of finance sites. */
export const financeHosts =
  'eastmoney|10jqka|xueqiu|cls\\.cn|futunn|finance|stock|yicai|wallstreetcn|stcn|cnstock|jrj|hexun|cninfo|szse|hkex|aastocks|etnet|nasdaq|seekingalpha|marketwatch|bloomberg|investing|tradingview|barrons|fool\\.com|zhitong|gelonghui|invest|caifu|quote|guba|laohu8|tigerbrokers';
