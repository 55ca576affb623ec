// Names that are also ordinary words, in both senses: evidence makes the company, and nothing else does.
import type { RecognitionRow } from './row.ts';

export const homonyms: readonly RecognitionRow[] = [
  {
    name: '寒武纪 beside its code',
    text: '寒武纪（688256）今日放量',
    expect: [
      ['寒武纪', 'cambricon'],
      ['688256', 'cambricon'],
    ],
  },
  {
    name: '寒武纪 among its peers',
    text: '寒武纪与海光信息双双走高',
    expect: [
      ['寒武纪', 'cambricon'],
      ['海光信息', 'hygon'],
    ],
  },
  {
    name: '寒武纪 among its peers though its results erupt',
    text: '寒武纪业绩爆发，海光信息营收也创新高',
    expect: [
      ['寒武纪', 'cambricon'],
      ['海光信息', 'hygon'],
    ],
  },
  {
    name: '寒武纪 where the title names the company',
    title: '中科寒武纪半年报点评',
    text: '寒武纪的存货又增加了',
    expect: [['寒武纪', 'cambricon']],
  },
  {
    name: '寒武纪 before the proof that comes later in the text',
    text: '寒武纪值不值这个价？很多人问。答案在年报里。完整名称是中科寒武纪。',
    expect: [
      ['寒武纪', 'cambricon'],
      ['中科寒武纪', 'cambricon'],
    ],
  },
  { name: '寒武纪 as an age of the earth', text: '三叶虫在寒武纪的海底爬行', expect: [] },
  { name: '寒武纪 as an age with no telling word', text: '故事从寒武纪讲起', expect: [] },
  {
    name: '寒武纪 as an age in a text that names companies',
    text: '这块寒武纪化石由腾讯公司捐给博物馆',
    expect: [['腾讯公司', 'tencent']],
  },
  {
    name: '苹果 among companies',
    text: '苹果和微软的市值再次接近',
    expect: [
      ['苹果', 'apple'],
      ['微软', 'microsoft'],
    ],
  },
  {
    name: '苹果 beside its code',
    text: '苹果（AAPL.US）盘后上涨',
    expect: [
      ['苹果', 'apple'],
      ['AAPL.US', 'apple'],
    ],
  },
  {
    name: '苹果 among companies though it cuts orders',
    text: '苹果削减订单，台积电产能松动',
    expect: [
      ['苹果', 'apple'],
      ['台积电', 'tsmc'],
    ],
  },
  { name: '苹果公司 without further proof', text: '苹果公司换了新总部', expect: [['苹果公司', 'apple']] },
  { name: '苹果 as fruit', text: '每天吃一个苹果，医生远离我', expect: [] },
  { name: '苹果 as fruit beside a company', text: '华为员工餐厅的苹果和香蕉都是免费的', expect: [['华为', 'huawei']] },
  {
    name: '苹果 as fruit, traditional, beside a company',
    text: '台積電員工餐廳的蘋果樹結了水果',
    expect: [['台積電', 'tsmc']],
  },
  { name: '苹果 as fruit with prices', text: '果农说今年苹果每斤涨了五毛，收入不错', expect: [] },
  {
    name: 'Apple among companies',
    text: 'Apple and Microsoft both rose',
    expect: [
      ['Apple', 'apple'],
      ['Microsoft', 'microsoft'],
    ],
  },
  { name: 'Apple as fruit', text: 'an apple pie with cinnamon', expect: [] },
  {
    name: '亚马逊 among companies',
    text: '亚马逊、谷歌先后上调开支',
    expect: [
      ['亚马逊', 'amazon'],
      ['谷歌', 'google'],
    ],
  },
  {
    name: '亚马逊 among companies in a province with a river in its name',
    text: '亚马逊在河北的仓库紧邻华为的机房',
    expect: [
      ['亚马逊', 'amazon'],
      ['华为', 'huawei'],
    ],
  },
  {
    name: '亚马逊 beside its code',
    text: '亚马逊(AMZN)',
    expect: [
      ['亚马逊', 'amazon'],
      ['AMZN', 'amazon'],
    ],
  },
  { name: '亚马逊 as a forest', text: '亚马逊的热带森林正在消失', expect: [] },
  {
    name: '亚马逊 as a forest beside a company',
    text: '微软出资保护亚马逊的森林与部落',
    expect: [['微软', 'microsoft']],
  },
  { name: 'Amazon as a river', text: 'We paddled down the Amazon for a week.', expect: [] },
  {
    name: '甲骨文 beside its code',
    text: '甲骨文（ORCL.US）与OpenAI签约',
    expect: [
      ['甲骨文', 'oracle'],
      ['ORCL.US', 'oracle'],
      ['OpenAI', 'openai'],
    ],
  },
  {
    name: '甲骨文 among companies',
    text: '甲骨文携手软银集团建设机房',
    expect: [
      ['甲骨文', 'oracle'],
      ['软银集团', 'softbank'],
    ],
  },
  { name: '甲骨文 as a script', text: '殷墟出土的甲骨文有四千多字', expect: [] },
  {
    name: '甲骨文 as a script beside a company',
    text: '腾讯公司用算法辨认甲骨文卜辞',
    expect: [['腾讯公司', 'tencent']],
  },
  { name: 'Oracle as a prophecy', text: 'The oracle at Delphi spoke in riddles.', expect: [] },
  {
    name: '浪潮 among server makers',
    text: '中标候选人为浪潮、新华三、超聚变',
    expect: [
      ['浪潮', 'inspur-information'],
      ['新华三', 'h3c'],
      ['超聚变', 'xfusion'],
    ],
  },
  { name: '浪潮 as a wave', text: '城市更新的浪潮席卷南方', expect: [] },
  { name: '浪潮 as a wave beside a company', text: '新一轮浪潮来了，英伟达最受益', expect: [['英伟达', 'nvidia']] },
  { name: '浪潮 as a wave of the sea', text: '浪潮拍打着礁石', expect: [] },
  {
    name: '字节 among companies',
    text: '字节、腾讯公司都在抢人',
    expect: [
      ['字节', 'bytedance'],
      ['腾讯公司', 'tencent'],
    ],
  },
  {
    name: '字节 among companies though it ranks',
    text: '字节调用量位居第一，百度集团次之',
    expect: [
      ['字节', 'bytedance'],
      ['百度集团', 'baidu'],
    ],
  },
  {
    name: '字节 beside its own full name',
    text: '字节跳动宣布扩招，字节员工已超十万',
    expect: [
      ['字节跳动', 'bytedance'],
      ['字节', 'bytedance'],
    ],
  },
  { name: '字节 as a unit', text: '一个汉字占两个字节', expect: [] },
  {
    name: '字节 as a unit beside a company',
    text: '微软规定每条记录的字节编码从零开始',
    expect: [['微软', 'microsoft']],
  },
  {
    name: '阿里 among companies',
    text: '阿里与腾讯公司互相开放',
    expect: [
      ['阿里', 'alibaba'],
      ['腾讯公司', 'tencent'],
    ],
  },
  {
    name: '阿里 beside its full name',
    text: '阿里巴巴公布年报，阿里的现金流改善',
    expect: [
      ['阿里巴巴', 'alibaba'],
      ['阿里', 'alibaba'],
    ],
  },
  {
    name: '阿里 among companies though regions are named',
    text: '阿里在亚太地区落后于微软',
    expect: [
      ['阿里', 'alibaba'],
      ['微软', 'microsoft'],
    ],
  },
  { name: '阿里 as a boxer', text: '拳王阿里的最后一战', expect: [] },
  { name: '阿里 as a place', text: '从拉萨去阿里要走两天', expect: [] },
  {
    name: 'Meta among companies',
    text: 'Meta、微软上调全年指引',
    expect: [
      ['Meta', 'meta'],
      ['微软', 'microsoft'],
    ],
  },
  {
    name: 'Meta beside its full name',
    text: 'Meta Platforms said Meta would spend more.',
    expect: [
      ['Meta Platforms', 'meta'],
      ['Meta', 'meta'],
    ],
  },
  { name: 'Meta as a kind of study', text: '这篇Meta分析纳入了十二项试验', expect: [] },
  { name: 'meta as a tag', text: '在页头加一行 meta 标签', expect: [] },
  { name: 'no Meta in a longer word', text: 'metadata and metaverse', expect: [] },
  {
    name: '百度 beside its code',
    text: '百度（09888.HK）',
    expect: [
      ['百度', 'baidu'],
      ['09888.HK', 'baidu'],
    ],
  },
  { name: '百度 as a verb', text: '不懂就百度一下', expect: [] },
  {
    name: '博通 beside its code',
    text: '博通（AVGO）',
    expect: [
      ['博通', 'broadcom'],
      ['AVGO', 'broadcom'],
    ],
  },
  {
    name: '博通 among chip makers',
    text: '博通和英伟达瓜分了市场',
    expect: [
      ['博通', 'broadcom'],
      ['英伟达', 'nvidia'],
    ],
  },
  { name: '博通 as learned', text: '先生博通古今', expect: [] },
  {
    name: '联通 among operators',
    text: '联通与中国电信共建基站',
    expect: [
      ['联通', 'china-unicom'],
      ['中国电信', 'china-telecom'],
    ],
  },
  { name: '联通 as a verb', text: '隧道联通了两岸', expect: [] },
  {
    name: '商汤 beside its full name',
    text: '商汤科技改组，商汤裁员',
    expect: [
      ['商汤科技', 'sensetime'],
      ['商汤', 'sensetime'],
    ],
  },
  { name: '商汤 as a king', text: '商汤灭夏', expect: [] },
  {
    name: '月之暗面 among companies',
    text: '月之暗面与DeepSeek先后开源',
    expect: [
      ['月之暗面', 'moonshot-ai'],
      ['DeepSeek', 'deepseek'],
    ],
  },
  { name: '月之暗面 as an album', text: '他最爱的专辑是《月之暗面》', expect: [] },
  {
    name: '中兴 beside its full name',
    text: '中兴通讯回购，中兴员工持股',
    expect: [
      ['中兴通讯', 'zte'],
      ['中兴', 'zte'],
    ],
  },
  { name: '中兴 as a revival', text: '光武中兴之后', expect: [] },
  { name: 'Cadence as a rhythm', text: 'Keep your cadence above ninety on the climb.', expect: [] },
  { name: 'Azure as a colour', text: 'an azure sky over Nice', expect: [] },
  {
    name: 'Alphabet among companies',
    text: 'Alphabet and Microsoft led the index',
    expect: [
      ['Alphabet', 'google'],
      ['Microsoft', 'microsoft'],
    ],
  },
  { name: 'Alphabet as letters', text: 'The Greek alphabet has 24 letters.', expect: [] },
  { name: '西门子 as a unit', text: '电导的单位是西门子', expect: [] },
  { name: '软银 as a team', text: '福冈软银鹰夺冠', expect: [] },
  { name: 'AMD as an illness', text: '湿性AMD患者需要注射', expect: [] },
  {
    name: 'AMD among chip makers',
    text: 'AMD 紧追英伟达',
    expect: [
      ['AMD', 'amd'],
      ['英伟达', 'nvidia'],
    ],
  },
];
