// Rules for names that only the press of one language or region uses: pinyin, abbreviations, Taiwan's 超微.
import type { HomonymRule } from './rule.ts';

/** Verbs after a company in a market report. */
const marketVerbs =
  "(?:'s|’s)?,? (?:shares?|stock|jump|fell|fall|rose|rise|gain|lost|surg|soar|slid|slip|drop|climb|tumbl|plung|rall|sank|added|shed|edged|advanc|retreat|led\\b|said|says|did not|declined|will|plans?\\b|aims?\\b|expects?\\b|reported|posted|forecast|supplies|makes|sells|counts|which|whose|and (?:xinyi|eoptolink|tianfu|zhongji|cambricon|hygon|accelink))";

export const pressNameRules: readonly HomonymRule[] = [
  {
    words: [
      'zhongji',
      'xuchuang',
      'tengjing',
      'guangku',
      'guangxun',
      'dekeli',
      'yuanjie',
      'huagong',
      'mingpu',
      'woer',
      'jingda',
      'ziguang',
      'ruijie',
      'shengke',
      'hudian',
      'hanwuji',
      'haiguang',
      'hai guang',
      'gaolan',
      'meige',
      'haige',
      'runze',
      'aofei',
      'kehua',
      'haohan',
      'jinglun',
      'tuowei',
      'gailun',
      'xunfei',
      'langchao',
      'yushu',
      'muxi',
      'suiyuan',
      'hengtuo',
      'shangtang',
      'genew',
      'tengxun',
      'runjian',
    ],
    prior: 0.5,
    before:
      '(?:mr|ms|mrs|dr|prof|professor|minister|president|governor|secretary|colonel|captain|judge|sister|brother|aunt|uncle|zhang|li|wang|liu|chen|yang|zhao|wu|zhou|xu|sun|ma|zhu|hu|guo|he|lin|gao|luo|song|zheng|liang|xie|han|tang|feng|deng|cao|peng|zeng|xiao|tian|dong|pan|yuan|cai|jiang|yu|ye|cheng|su|wei|lu|ding|ren|shen|yao|fu|zhong) ',
    after:
      ' (?:universit|district|county|village|town|temple|road|street|airport|river|lake|mountain|island|city|museum|hospital|school|middle|high school|bio|pharma|entertainment|animation|guowei|guoxin|group|software|machinery|holdings group|hospital|li\\b|wang\\b|zhang\\b|chen\\b|liu\\b|yang\\b)|, (?:who\\b|aged|\\d\\d,|(?:an? |the )?(?:former |senior )?(?:researcher|student|professor|analyst|economist|doctor|teacher|lawyer|son\\b|daughter|monk|poet|actor|singer))',
    near: 'temple|village|dynasty|novel|restaurant|recipe|cuisine|football|soccer|toronto|olympic|poet|actress|monk|born in|her husband|his wife|major league|\\bmeans\\b|\\bmeaning\\b',
    company:
      '\\bai\\b|optical|module|transceiver|chip|semiconductor|shenzhen|shanghai|chinext|star market|a-share|supplier|chinese|maker|rival|peer|yuan|listed|server|robot|humanoid|gpu|ipo|nvidia|cooling|data cent|cpo|800g|1\\.6t|hong kong|300308|300502|光模块|股',
    companyAfter: marketVerbs,
  },
  {
    // A name of Sichuan.
    words: ['tianfu'],
    prior: -0.8,
    after:
      ' (?:new area|avenue|airport|international|software|bank|cola|square|park|greenway|street|culture|tea|fourth|secondary|holding|conference)',
    near: 'sichuan|airport|subway|metro|panda|hotpot',
    company:
      'optical|module|xinyisheng|zhongji|innolight|eoptolink|nvidia|800g|1\\.6t|300394|transceiver|cpo|chinext|chip|shares',
    companyAfter: marketVerbs,
  },
  {
    // AMD in Taiwan and Hong Kong. Elsewhere the word is the short form of Supermicro, or an adjective.
    words: ['超微'],
    prior: 0.3,
    before: '[美比]',
    after:
      '电脑|结构|粉|颗粒|量|米|型|处理(?!器)|观|细|气泡|孔|小|弹|弱|末|晶体|雾|针|创|形态|重|电极|血管|[（(](?:smci|super)|\\s?(?:smci|supermicro)',
    near: '超微电脑|美超微|smci|supermicro|梁见后|粉碎|中药|病理|细胞|电镜',
    company:
      '辉达|英特尔|苏姿丰|苏妈|\\bamd\\b|mi\\d\\d\\d|epyc|ryzen|锐龙|绘图晶片|晶片|处理器|gpu|cpu|台积|台股|费半|费城|高通|博通|美光|联发科|显示卡|显卡|openai|helios|instinct|赛灵思|xilinx',
    companyAfter: '(?:执行长|总裁)?苏姿丰|执行长|[（(]amd|\\s?amd|的?(?:mi\\d|处理器|gpu|cpu|晶片|股价|财报)',
  },
  {
    // Abbreviations: a football club of Toronto, a German city network.
    words: ['tfc', 'wus'],
    prior: -0.5,
    before: 'toronto |cardiff ',
    after: ' (?:fans?|players?|coach|supporters|stadium|academy|ii\\b)',
    near: 'toronto|montreal|\\b\\d-\\d\\b|goals?\\b|mls|football|soccer|coach|goalkeeper|league|match|stadium|flu\\b|vpn',
    company:
      'optical|fiber|module|pcb|printed circuit|nvidia|innolight|eoptolink|xinyi|shenzhen|suzhou|kunshan|shares|a-share|yuan|victory giant|天孚|沪电',
  },
];
