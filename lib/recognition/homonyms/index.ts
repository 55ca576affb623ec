// Disambiguation rules for names that are also ordinary words. Each rule has cases in test/cases/recognition.
import { chineseNames } from './chinese.ts';
import { englishNames } from './english.ts';
import { pressNameRules } from './press-names.ts';
import type { HomonymRule } from './rule.ts';
import { shortForms } from './short-forms.ts';

export const homonymRules: readonly HomonymRule[] = [
  ...chineseNames,
  ...shortForms,
  ...englishNames,
  ...pressNameRules,
];

/** Finance words: near an ambiguous name they indicate the company; many of them indicate a finance page. */
export const financeWords =
  '股价|股份|股东|个股|股票|涨停|跌停|市值|财报|营收|净利|毛利|业绩|资本开支|资本支出|capex|芯片|算力|服务器|数据中心|大模型|研报|评级|融资|上市|科创板|创业板|厂商|巨头|订单|估值|基金|持仓|同比|环比|亿元|亿美元|季度|板块|概念股|券商|收购|财季|美股|港股|a股|投资者|分析师|纳斯达克|指数|龙头|半导体|人工智能|科技公司|供应商|客户|revenue|earnings|shares|stock|guidance|quarter|nasdaq|investors|analyst|billion|ceo|chipmaker';

/** Adverbs and times between an actor and its verb: 本周推迟, 暂未回应. */
const adverbs =
  '(?:[今昨前]?[天日晚早]|[本上下]周[一二三四五六日末]?|[本上]月|今年|去年|近日|近期|日前|此前|目前|最近|刚刚?|曾|正在?|将|已经?|也|还|又|再次?|仍|暂|尚?未|没有?|拒绝|并未|随后|率先|首次|同步|全面|紧急|悄然|悄悄|突然)';

/** Verbs of which the subject is hardly ever a thing. */
const actions =
  '不?愿意|希望|认为|觉得|想要|决定|坚持|承认|打算|试图|声称|强调|指出|透露|押宝|盯上|回应|回复|置评|考虑|被曝|据传|传(?:出|闻|曾)|加大|扩大|削减|增加|允许|禁止|支持|推动|启动|关闭|开设|进军|布局|投资|投入|购买|采购|出售|涉嫌|滥用|否认|证实|辟谣|推迟|延期|开源|上线|发文|发声|完成(?:新?一轮|[a-d]轮|融资|收购)|获(?:得)?融资|融资|裁员|招聘|招人|发起|起诉|官宣|宣布|申请|递交|提交|召开|致歉|道歉|下架|停止|叫停|开源|发布|推出|披露|签署|聘请|任命|挖角|挖走|涨价|降价|上市|退市|停牌|复牌|减持|增持|回购|派息|分红|中标|收购|起诉|裁员|携手|联手|签约|斥资|入股|加码|砍单|计划|预计|披露|表示|终止|重组|配售|配股|增发|定增|签单|签下|拿下|参股|被[罚查诉]|被立案|踩雷|解禁|套现|抛售|清仓|增资|注资|领投|跟投|挂牌|过会|递表|通过聆讯|撤回|发债|募资|扩产|流片|送样|扩招|招募|换帅|私有化|分拆|自研|发力|押注|抢人|掉队|扭亏|亏损|盈利|大赚|巨亏|预[亏增]|计提|减值|未予|不予|没有(?:回应|透露|给出|公布|披露|评论|置评)|市值(?:蒸发|缩水)|注册生效|通过(?:ipo|注册)|接盘|倒戈';

/** What companies do, in English: is planning, to launch, declined to comment. */
const englishActions = [
  'said|says|announced|announces|plans|planned|reported|unveiled|unveils|launched|launches|acquired|hired|laid off|reportedly|set to',
  'declined to|did not (?:immediately )?(?:respond|comment|reply)|(?:is|are|was|were|has been) (?:also |now |still |reportedly |not |already )?(?:hold|host|plann|work|launch|expect|set to|try|test|prepar|develop|suing|sued|facing|look|ask|making|bring|adding|ending|roll|releas|selling|build|consider|invest|buying|in talks|cutting|rais|hiring|under pressure|valued|worth)',
  '(?:to|will|would|may|could|plans to|is to) (?:host|launch|release|unveil|invest|buy|sell|cut|raise|build|open|report|stop|offer|pay|add|bring|acquire|hire|lay off|lease|spend|expand|shut|appeal|sue|split|design|supply|rent|charge)',
  '(?:has |had )?(?:sued|bought|sold|raised|built|opened|spent|expanded|appealed|signed|agreed|won|beat|missed|topped|overtook|introduced|released|warned|told|denied|confirmed|rejected|accused)\\b',
  '(?:wants|uses|sells|owns|employs|operates|builds|invests|faces|supplies|relies|competes|stops|starts|adds|cuts|buys|hires|sues|seeks|eyes|taps|bans|blocks|delays|kills|reveals|warns|wins|loses|raises|lowers|ships|tops|beats|misses|slashes|halts|expands|pays|settles|debuts|shuts|axes|scraps|rolls out)\\b',
].join('|');

const times =
  '(?:[今昨明前后]?[天日晚早]的?|尾盘|早盘|午后|开盘|盘[中后前]|现在|这[波次回轮几][天年周月]?|上市|首日|年内|[上本下]个?[季周月]度?的?|终于|彻底|真的?|又|也|再|就|还|都|要|会|已经?|到底|什么时候|何时|连续?)';

/** What only shares and employers do, in the words of forums: 还能追吗, 今天封板, 又涨薪了. Stronger than `companyHead`. */
export const forumHead = `\\s?${times}{0,4}(?:能不能|[能敢可][以]?(?:买|追|拿|进|上车|抄底|持有|碰)|封板|炸板|[涨跌]停|板了|杀跌|砸盘|[地天][天地]板|新[高低]|[涨跌]麻|套牢|被套|拉升|跳水|停牌|复牌|解套|低吸|高抛|洗盘|出货|缩量|放量|回调|反弹|破位|破发|打新|连板|一字|高开|低开|翻[红绿]|翻倍|腰斩|闪崩|暴[涨跌雷]|上市|ipo\\b|连亏|亏损|亏了|扭亏|涨薪|加薪|降薪|裁员|团建|年终奖|996|offer|慌了|急了|疯了|飘了|坐不住|翻车|认怂)|\\s?(?:还|到底)?能?(?:追|拿|买)[吗么]|的?\\s?(?:[a-z]{1,10}\\s)?(?:工程师|架构师|程序员|产品经理|设计师|技术(?:沙龙|团队|专家|分享|博客)|研发团队|数据平台|前端|后端|算法(?:岗|团队|工程)|开发者|同学|同事|员工|高管|实习|校招|社招|园区(?!种)|总裁|创始人)|的?(?:订单|财报|业绩|营收|利润|毛利)|(?:做|搞)(?:后端|前端|算法|开发|运营|产品|测试|数据|硬件|芯片)|上班|干了|待[了过着]|\\s?(?:上海|北京|深圳|杭州|苏州|成都|西安|武汉|南京|广州|台北|新竹)\\s?(?:研发|办公室|公司|分公司|研究院|招|验证|裁员|园区|面经|社招|校招|实习)|\\s(?:e[3-7]|ic[1-5]|l[3-8]|sde\\d?|swe|oa|vo|hc|onsite|new grad|总包|package)(?![a-z])|的(?:员工|待遇|财务|债务|数据中心|工厂|专利|股价|股票|利润|毛利|营收|业务|总部|老板|高管|对手|供应商|代工|订单|芯片|gpu|模组|交换机|服务器|存储阵列|机柜|显卡|计算卡|加速卡|算力|市值|估值|财报|业绩|融资|招股书|大模型|管理层|创始人)|(?:'s|’s)? (?:layoffs|outage|puts\\b|calls\\b|bulls|bears|shareholders|investors|earnings|stocks?\\b|(?:is|was) (?:down|up|cheap|expensive|overvalued|undervalued|pricey|a buy|a sell|mooning))`;

/** What holders of shares do with them, before the name. */
export const forumTail =
  '(?:基于|来到|加入|去了|入职|离开|回到|就职|任职|供职|面试|跳槽到?)|首予|重申|[上下]调|调[升降]|唱[好淡]|沽空?|满仓|清仓|空仓|套在|梭哈|抄底|追高|低吸|割肉|止损|建仓|重仓|加仓|减仓|看[多空]|all in ?|做[多空]|bought more |my |long |short |dumped |loaded up on ';

/** What only companies have, directly after the name. */
const possessions =
  '(?:[今明去]年)?出货量|新品|债务|股权|电话会|业绩会|[年季中]报|半年报|[一二三四]季报|[一二三四]季度|[上下]半年|前三季度|全年|财年|组织架构|管理层|高层|前高管|前员工|离职|待遇|薪酬|期权|市占率|渠道商|代理商|招股|暗盘|中签|打新|副总裁|总经理|发言人|法务|内部人士|方面(?:表示|称|回应|未|暂)|在华|中国区|港股|美股|h股|a股|ipo';

/** Words of headlines after a company: Oracle debt, Amazon workers, Meta poaches, Anthropic in talks. */
const englishHeadlines = [
  '(?:suppliers?|workers|staff(?:ers)?|executives?|execs?|researchers|shareholders|investors|debt|bonds?|results|sales|profits?|outlook|guidance|forecast|capex|spending|layoffs|job cuts|lawsuit|antitrust|rivals?|co-?founder|founder|chief|chairman|boss|veteran|customers|users|sellers|drivers|takeover|buyback|ipo|valuation|subsidiary|unit|options|price target|data cent(?:er|re)s?)\\b',
  '(?:sink|slip|slide|jump|surge|soar|plunge|tumble|drop|fall|rise|gain|climb|dip|lead|lag|trail|near|hit|post|report|launch|acquire|invest|bet|pour|spend|commit|plan|weigh|mull|consider|explore|pick|hire|name|appoint|oust|trim|boost|hike|appeal|fight|ink|sign|land|join|partner|pause|delay|ditch|close|open|say|tell|defend|confirm|admit|apologize|agree|vow|pledge|push|race|bolster|double|triple|overtake|file|test|offer|owe|outline|tease|recall|nab|borrow|split|spin|poach)e?s\\b',
  '(?:rallies|unveils|teams up|snaps up|denies|woos)\\b',
  '(?:cut|poached|slashed|sank|posted|pledged|inked|bet|poured|borrowed|hired|sued|axed) (?:\\$?\\d|a |an |its |more |thousands|hundreds|billions|by |on |in )',
  '(?:is |was |are )?(?:in talks|under fire|on track|close to)',
  '(?:is|was|were|has been|may be|could be) (?:added to|placed on|fined|sued|sanctioned|blacklisted|accused|downgraded|upgraded|valued|delisted|cut to|raised to)',
].join('|');

/** Words that follow a company's name and hardly ever an ordinary word. */
export const companyHead = `\\s?(?:${adverbs}{0,3}(?:${actions})|${possessions}|公司|集团|股份|控股|官方|ceo|cfo|cto|创始人|总裁|董事长|高管|股价|财报|市值|业绩|营收|发布会|旗下|概念股|股东|首席|总部|工程师|员工|供应链|产业链|链(?![接条路])|宣布|回应|起诉|裁员|收购|涨|跌|大涨|大跌|上涨|下跌|涨超|跌超|涨停|再?创(?:出|下)?(?:历史|阶段)?新高|表示|说[，,:：]|称|携手|联手|拟|签约|斥资|豪掷|加码|砍单|削减|调用量|入股|中标|领涨|领跌|(?:很|更|十分|非常)?[不有]利(?!于)|(?:构成|造成)(?:威胁|压力)|的(?:指控|罚款|诉讼|调查|起诉|批评)|等(?:公司|企业|厂商|巨头|科技|大厂)|目标价|评级|(?:再度?|午后|早盘|尾盘|盘[中后前]|应声|跟随?|抽|急|小幅|大幅|逆市|逆势|双双|集体|飙|劲|大)*(?:升|涨|跌|飙|泻|挫|扬|走[高低强弱]|收[涨跌高低])(?:逾|超|近|约)?\\d|(?:跟|抽|急|走|收)(?:升|涨|跌|高|低|强|弱)|(?:逆市|逆势|尾盘|午后|盘中|早盘|应声|集体|双双)(?:升|涨|跌|走强|走高|走弱|拉升|跳水|下挫)|推出|发布|披露|计划|预计|执行长|财务长|财测|(?:对|给)候选人|的?(?:offer|面试|面经|hr\\b|秋招|春招|校招|社招|实习生|薪资|年终奖|工牌|校友|离职员工))|(?:'s|’s)? (?:inc|corp|ceo|cfo|shares|stock|earnings|revenue|employees|engineers|executives|spokes|${englishActions}|(?:jumped|fell|rose|gained|lost|surged|soared|slid|slipped|dropped|climbed|tumbled|plunged|rallied|sank|added|shed|advanced|retreated|is up|is down|was up|was down) (?:as much as |more than |nearly |about |almost |over |by |up |down )?\\d+(?:\\.\\d+)?\\s?(?:%|percent|per cent))| (?:${englishHeadlines})|, (?:for instance|in comparison|meanwhile|whose)\\b`;

/** Words that precede a company's name. */
export const companyTail =
  '公司|巨头|蓝筹|权重股?|重磅股?|(?:老|前)东家|厂商|大厂|龙头|客户|供应商|买入|增持|持有|重仓|加入|入职|就职于|任职于|供职于|离开|跳(?:槽)?(?:到|去|至)了?|投了|挂掉的有|收到|投递(?:了|过)?|面了|面试(?:了|过)?|(?:秋招|春招|校招|实习)(?:去|进|在|投)?了?|offer[，,是:：]?|前东家|吸纳|做[多空]|[加减清建]仓|抄底|网传|据传|消息人士[：:，]|来自|股东|投资|起诉|收购|竞争对手|超过|超越|包括|诸如|创立|创办|拿到';

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
