// Words that contain a name and mean something else: the longest known word wins.
import type { RecognitionRow } from './row.ts';

export const longest: readonly RecognitionRow[] = [
  { name: 'no operator in its payment arm', text: '用中国移动支付买票', expect: [] },
  {
    name: 'the operator beside its payment arm',
    text: '中国移动旗下的中国移动支付',
    expect: [['中国移动', 'china-mobile']],
  },
  { name: 'no operator in mobile internet', text: '中国移动互联网用户突破新高', expect: [] },
  { name: 'no operator in mobile payment, traditional', text: '用中國移動支付買票', expect: [] },
  { name: 'no unit of an operator abroad', text: '中国联通国际的海缆', expect: [] },
  { name: 'no server maker in new wave', text: '法国新浪潮电影回顾展由微软赞助', expect: [['微软', 'microsoft']] },
  {
    name: 'no server maker in another issuer of its group',
    text: '浪潮软件午后涨停，浪潮国际跟随，中际旭创走弱。',
    expect: [['中际旭创', 'zhongji-innolight']],
  },
  {
    name: 'the server maker beside another issuer',
    text: '浪潮软件与浪潮信息不是一家公司',
    expect: [['浪潮信息', 'inspur-information']],
  },
  {
    name: 'no server maker in the wave of artificial intelligence',
    text: 'AI浪潮推动英伟达业绩翻倍',
    expect: [['英伟达', 'nvidia']],
  },
  {
    name: 'no server maker in a wave of technology',
    text: '这轮科技浪潮里，微软和谷歌跑在前面',
    expect: [
      ['微软', 'microsoft'],
      ['谷歌', 'google'],
    ],
  },
  {
    name: 'no server maker in a wave of digitisation',
    text: '数字化浪潮之下，用友与金蝶争夺客户，华为观望',
    expect: [['华为', 'huawei']],
  },
  { name: 'no parent in a listed subsidiary', text: '腾讯音乐发布季报', expect: [] },
  { name: 'the parent beside a listed subsidiary', text: '腾讯音乐由腾讯控股分拆', expect: [['腾讯控股', 'tencent']] },
  { name: 'no parent in a listed subsidiary, traditional', text: '騰訊音樂發佈季報', expect: [] },
  {
    name: 'no chip maker in other issuers of like name',
    text: '博通集成和博通股份都是A股公司，微软不是',
    expect: [['微软', 'microsoft']],
  },
  {
    name: 'no chip maker in another firm of like name',
    text: '海光芯正递表港交所，英伟达看在眼里',
    expect: [['英伟达', 'nvidia']],
  },
  {
    name: 'no industrial group in its former divisions',
    text: '西门子能源与西门子医疗分拆多年，微软是它们的客户',
    expect: [['微软', 'microsoft']],
  },
  {
    name: 'no industrial group in its former divisions, English',
    text: 'Siemens Energy and Siemens Healthineers buy from Microsoft.',
    expect: [['Microsoft', 'microsoft']],
  },
  {
    name: 'no satellite operator in satellite navigation',
    text: '中国卫星导航年会上，华为展示了手机',
    expect: [['华为', 'huawei']],
  },
  {
    name: 'no e-commerce group in a mountain',
    text: '周末去阿里山看日出，路上用百度集团的地图',
    expect: [['百度集团', 'baidu']],
  },
  { name: 'no e-commerce group in a region', text: '阿里地区的光伏电站用华为的逆变器', expect: [['华为', 'huawei']] },
  {
    name: 'no chip maker in the age before its own',
    text: '前寒武纪的地层里没有英伟达',
    expect: [['英伟达', 'nvidia']],
  },
  {
    name: 'no chip maker in the explosion of life',
    text: '百度集团的科普视频讲寒武纪大爆发',
    expect: [['百度集团', 'baidu']],
  },
  { name: 'no firm in kilobytes', text: '缓存扩大到64千字节，由微软首创', expect: [['微软', 'microsoft']] },
  { name: 'no retailer in a river', text: '亚马逊河的水位监测用了谷歌的卫星图', expect: [['谷歌', 'google']] },
  {
    name: 'no retailer in a rain forest, traditional',
    text: '谷歌測繪亞馬遜雨林的樹冠層',
    expect: [['谷歌', 'google']],
  },
  { name: 'no college as a broker', text: '浙江东方职业技术学院与新华三共建机房', expect: [['新华三', 'h3c']] },
  {
    name: 'the legal name of a unit, not the parent in it',
    text: '新华三集团有限公司中标',
    expect: [['新华三集团有限公司', 'h3c']],
  },
  { name: 'no name across the seam of two words', text: '微软缺席旧金山云计算大会', expect: [['微软', 'microsoft']] },
  {
    name: 'no name across the seam of promotion and general',
    text: '华为设立部门负责市场推广和通用设备采购',
    expect: [['华为', 'huawei']],
  },
  {
    name: 'no name across the seam of Shanghai and optics',
    text: '华工科技与上海光学精密机械研究所签约',
    expect: [['华工科技', 'hgtech']],
  },
  {
    name: 'no name across the seam of messages and fast',
    text: '华为亲历了通讯飞速发展的十年',
    expect: [['华为', 'huawei']],
  },
  { name: 'no name across the seam of move and far', text: '微软把机房转移远离海岸', expect: [['微软', 'microsoft']] },
  {
    name: 'no chip maker in solar power by a lake',
    text: '青海光伏基地为华为云供电',
    expect: [['华为云', 'huawei-cloud']],
  },
  {
    name: 'a firm of a city whose seam is guarded',
    text: '上海燧原科技与上海数据港股份有限公司',
    expect: [
      ['燧原科技', 'enflame'],
      ['上海数据港股份有限公司', 'athub'],
    ],
  },
];
