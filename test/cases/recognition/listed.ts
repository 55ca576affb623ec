// Texts for recognition with all listed companies. In `marked`, each mention is in double brackets, with the company's id after
// a bar.
export interface ListedCase {
  what: string;
  /** [[贵州茅台|600519.SSE]]公告 */
  marked: string;
}

export const rows = (what: string, texts: readonly string[]): ListedCase[] => texts.map((marked) => ({ what, marked }));

export const listedNameCases: readonly ListedCase[] = [
  ...rows('a name of a mainland company', [
    '[[贵州茅台|600519.SSE]]今日创历史新高',
    '[[摩尔线程|688795.SSE]]上市首日大涨',
    '昨日[[宁德时代|300750.SZSE]]与[[比亚迪|002594.SZSE]]签约',
    '[[招商银行|600036.SSE]]的零售业务',
    '一箱[[农夫山泉|09633.HKEX]]',
  ]),
  ...rows('a name in traditional characters', ['[[貴州茅臺|600519.SSE]]領漲', '[[比亞迪|002594.SZSE]]銷量創新高']),
  ...rows('a name with gaps', ['平安的[[招 商 银 行|600036.SSE]]卡', '[[贵州​茅台|600519.SSE]]公告']),
  ...rows('a name with a mark of the exchange', [
    '*ST[[美丽|000010.SZSE]]跌停',
    'XD[[招商银行|600036.SSE]]今日除息',
    '[[摩尔线程-U|688795.SSE]]大涨',
  ]),
  ...rows('an American company in Chinese', [
    '[[可口可乐|KO.NYSE]]与[[沃尔玛|WMT.NASDAQ]]公布财报',
    '[[星巴克|SBUX.NASDAQ]]中国门店',
  ]),
  ...rows('a longer name than a packaged one', ['[[浪潮软件|600756.SSE]]跌停']),
  ...rows('a name before its own code', [
    '[[贵州茅台|600519.SSE]]([[600519|600519.SSE]])',
    '[[太平洋|601099.SSE]]（[[601099|601099.SSE]]）',
    '[[机器人|300024.SZSE]]([[300024|300024.SZSE]])走强',
  ]),
  ...rows('codes in a list, or announced', [
    '代码：[[600519|600519.SSE]]',
    '关注[[600519|600519.SSE]]、[[000858|000858.SZSE]]、[[000568|000568.SZSE]]',
    '股票[[688795|688795.SSE]]',
  ]),
  ...rows('a code with its market', [
    '关注[[600519.SH|600519.SSE]]与[[sz000858|000858.SZSE]]',
    '[[03750.HK|300750.SZSE]]和[[HK.00175|00175.HKEX]]高开',
    '[[NYSE: KO|KO.NYSE]]公布财报',
  ]),
];

export const doubtfulNameCases: readonly ListedCase[] = [
  ...rows('a word of the exchange beside it', [
    '[[全新好|000007.SZSE]]股价大涨',
    '[[新大陆|000997.SZSE]]涨停',
    '午后[[三人行|605168.SSE]]涨3%',
    '港股[[快手|01024.HKEX]]高开',
    '买入[[五粮液|000858.SZSE]]',
    '[[康佳A|000016.SZSE]]停牌',
  ]),
  ...rows('other companies beside it', [
    '[[贵州茅台|600519.SSE]]、[[五粮液|000858.SZSE]]、[[泸州老窖|000568.SZSE]]',
    '[[快手|01024.HKEX]]、[[美团|03690.HKEX]]与[[京东|09618.HKEX]]',
  ]),
];

export const listedTraps: readonly ListedCase[] = [
  ...rows('a common word', [
    '机器人产业蓬勃发展',
    '屋顶的太阳能板',
    '横渡太平洋的船',
    '祝您全新好心情',
    '公司的发展需要动力',
    '美丽的春天来了',
    '数字人民币试点',
    '这套标准已经起步',
    '田野上的天际线',
    '很有创意的玩具',
  ]),
  ...rows('a place', [
    '张家界的门票',
    '去连云港和鄂尔多斯旅游',
    '王府井大街',
    '陆家嘴论坛',
    '茅台镇在赤水河畔',
    '白云山下',
  ]),
  ...rows('a seam of two words', [
    '其中国新能源建设提速',
    '旧金山办公楼',
    '红四方面军的历史',
    '一家格林美奖得主',
    '温文尔雅的人',
    '同心同德',
    '美国伊利诺伊州',
    '四通八达的马路',
    '发展高科技产业',
    '五星红旗和紫荆花旗',
    '江苏新能源车展',
    '京东方便得很',
    '绝美盛景',
    '初次入住京华大酒店',
    '国航发的早餐',
  ]),
  ...rows('a product or a plant', ['微博上的热搜', '用中国移动支付水电费', '向日葵开花了']),
  ...rows('a variable', ['设置环境变量 $PATH 和 $HOME', '读取 PATH.NYSE_DIR']),
  ...rows('a number that is no code', [
    '邮编600519',
    '电话 600519',
    '订单号000858、000568',
    '共600519元',
    '2024年第600036号文',
  ]),
  ...rows('a phrase', [
    '城市公共服务平台',
    '去黄山旅游的人',
    '塑料废物管理不善',
    '京沪高铁昨天开始试运行',
    '落户上海临港',
  ]),
  ...rows('another company', ['法国兴业银行', '兰州科技发展股份有限公司', '深发展、深圳机场', '江西海尔思药业']),
  ...rows('a building or a street', ['汇丰东路上的商铺', '万事达酒店', '住在富豪酒店']),
  ...rows('a school', ['比亚迪小学的学生', '招商银行大学']),
  ...rows('a person', ['挪威学者海尔达尔', '福特总统访华', '马丁·海尔教授', '凯文·凯利']),
];
