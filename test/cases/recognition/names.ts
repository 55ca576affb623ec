// Names in every form that pages write them in.
import type { RecognitionRow } from './row.ts';

export const names: readonly RecognitionRow[] = [
  { name: 'a short name', text: '中际旭创昨晚披露了新一期回购方案。', expect: [['中际旭创', 'zhongji-innolight']] },
  {
    name: 'a legal name as one mention, not the short name inside it',
    text: '记者从中际旭创股份有限公司获悉，工厂已经复工。',
    expect: [['中际旭创股份有限公司', 'zhongji-innolight']],
  },
  { name: 'an English name', text: 'Eoptolink moved its lab to Chengdu.', expect: [['Eoptolink', 'eoptolink']] },
  {
    name: 'the longer of two English names',
    text: 'Marvell Technology hired a new CFO.',
    expect: [['Marvell Technology', 'marvell']],
  },
  {
    name: 'an English legal name with its comma and full stop',
    text: 'The filing was made by Synopsys, Inc. on Monday.',
    expect: [['Synopsys, Inc.', 'synopsys']],
  },
  { name: 'a former name', text: '改名以前它叫中际装备。', expect: [['中际装备', 'zhongji-innolight']] },
  { name: 'a former English name', text: 'Back then Facebook had no hardware.', expect: [['Facebook', 'meta']] },
  { name: 'another short name', text: '脸书的机房建在北极圈边上。', expect: [['脸书', 'meta']] },
  { name: 'a Hong Kong or Taiwan name', text: '輝達的新卡又缺貨了。', expect: [['輝達', 'nvidia']] },
  { name: 'a name that a report misspells', text: '概率电子披露了业绩预告。', expect: [['概率电子', 'primarius']] },
  { name: 'a short name with its share class', text: '寒武纪-U尾盘跳水。', expect: [['寒武纪-U', 'cambricon']] },
  { name: 'a share class in full-width letters', text: '寒武纪－Ｕ尾盘跳水。', expect: [['寒武纪－Ｕ', 'cambricon']] },
  { name: 'a name under special treatment', text: '*ST精伦连续跌停。', expect: [['*ST精伦', 'routon']] },
  { name: 'a full-width star before ST', text: '＊ＳＴ精伦连续跌停。', expect: [['＊ＳＴ精伦', 'routon']] },
  { name: 'a name after an ex-dividend mark', text: 'XD新易盛今日除息。', expect: [['新易盛', 'eoptolink']] },
  { name: 'a name before its class of shares', text: '中芯国际A股与H股的价差扩大。', expect: [['中芯国际', 'smic']] },
  { name: 'a lower-case English name', text: 'why nvidia again', expect: [['nvidia', 'nvidia']] },
  { name: 'an upper-case English name', text: 'DEEPSEEK IS DOWN', expect: [['DEEPSEEK', 'deepseek']] },
  { name: 'an English name in mixed case', text: '用deepSeek写周报', expect: [['deepSeek', 'deepseek']] },
  { name: 'a full-width English name', text: '使用ＯｐｅｎＡＩ的接口', expect: [['ＯｐｅｎＡＩ', 'openai']] },
  { name: 'a full-width acronym', text: 'ＴＳＭＣの決算', expect: [['ＴＳＭＣ', 'tsmc']] },
  {
    name: 'an English name amid Chinese without spaces',
    text: '他从OpenAI离职去了Anthropic公司。',
    expect: [
      ['OpenAI', 'openai'],
      ['Anthropic公司', 'anthropic'],
    ],
  },
  { name: 'an English name before a hyphen', text: 'a Huawei-made phone', expect: [['Huawei', 'huawei']] },
  {
    name: 'an English possessive',
    text: "Baidu, Inc.'s lawyers and Alibaba's bankers met.",
    expect: [
      ['Baidu, Inc.', 'baidu'],
      ['Alibaba', 'alibaba'],
    ],
  },
  {
    name: 'no name inside a longer English word',
    text: 'Googled it on a Googleplex map, then AWSome fonts.',
    expect: [],
  },
  {
    name: 'no name before a digit that belongs to the word',
    text: 'OpenAI2 and DeepSeekV3 are handles here.',
    expect: [],
  },
  { name: 'no name after a digit that belongs to the word', text: 'the user 9microsoft wrote', expect: [] },
  { name: 'a traditional name', text: '騰訊今年擴建了兩座機房。', expect: [['騰訊', 'tencent']] },
  { name: 'a traditional name with the variant 臺', text: '臺積電赴日設廠。', expect: [['臺積電', 'tsmc']] },
  { name: 'a traditional name with the variant 台', text: '台積電赴日設廠。', expect: [['台積電', 'tsmc']] },
  { name: 'a traditional legal name', text: '騰訊控股有限公司公告', expect: [['騰訊控股有限公司', 'tencent']] },
  {
    name: 'traditional names in a list',
    text: '華為、微軟與谷歌都沒有回應。',
    expect: [
      ['華為', 'huawei'],
      ['微軟', 'microsoft'],
      ['谷歌', 'google'],
    ],
  },
  { name: 'a name half traditional, half simplified', text: '万國數据在港上市', expect: [['万國數据', 'gds']] },
  {
    name: 'names beside each other in a list',
    text: '受益公司：中际旭创、新易盛、天孚通信。',
    expect: [
      ['中际旭创', 'zhongji-innolight'],
      ['新易盛', 'eoptolink'],
      ['天孚通信', 'tfc-communication'],
    ],
  },
  {
    name: 'names with nothing between them',
    text: '光模块三杰中际旭创新易盛天孚通信',
    expect: [
      ['中际旭创', 'zhongji-innolight'],
      ['新易盛', 'eoptolink'],
      ['天孚通信', 'tfc-communication'],
    ],
  },
  {
    name: 'every occurrence of a name',
    text: '英维克涨，英维克跌，还是英维克。',
    expect: [
      ['英维克', 'envicool'],
      ['英维克', 'envicool'],
      ['英维克', 'envicool'],
    ],
  },
  {
    name: 'a name in quotation marks and book-title marks',
    text: '《华大九天》与“概伦电子”',
    expect: [
      ['华大九天', 'empyrean'],
      ['概伦电子', 'primarius'],
    ],
  },
  { name: 'a name at the very end', text: '下一个会是源杰科技', expect: [['源杰科技', 'yuanjie']] },
  { name: 'a text that is nothing but a name', text: '锐捷网络', expect: [['锐捷网络', 'ruijie']] },
  {
    name: 'a firm that is not listed',
    text: '摩尔线程和壁仞科技都在辅导期。',
    expect: [
      ['摩尔线程', 'moore-threads'],
      ['壁仞科技', 'biren'],
    ],
  },
  {
    name: 'a business unit, not the parent named in it',
    text: '阿里云和腾讯云先后降价。',
    expect: [
      ['阿里云', 'alibaba-cloud'],
      ['腾讯云', 'tencent-cloud'],
    ],
  },
  {
    name: 'a unit whose name begins with a doubtful parent',
    text: '亚马逊云科技在宁夏扩容。',
    expect: [['亚马逊云科技', 'aws']],
  },
  {
    name: 'an English unit, not its parent',
    text: 'Google Cloud and Alibaba Cloud cut prices.',
    expect: [
      ['Google Cloud', 'google-cloud'],
      ['Alibaba Cloud', 'alibaba-cloud'],
    ],
  },
  {
    name: 'a unit and its parent in one sentence',
    text: '华为把华为云单独列示。',
    expect: [
      ['华为', 'huawei'],
      ['华为云', 'huawei-cloud'],
    ],
  },
  {
    name: 'a broker that is itself a company',
    text: '中原证券研究所',
    expect: [['中原证券', 'central-china-securities']],
  },
  { name: 'nothing in an empty text', text: '', expect: [] },
  { name: 'nothing in a single character', text: '微', expect: [] },
  { name: 'nothing where no company is named', text: '今天的云很低，光从海面上来。', expect: [] },
];
