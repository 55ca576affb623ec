// Words that contain a name and mean something else: the longest match wins.
import { mark, trap, type RecognitionRow } from './row.ts';

export const longest: readonly RecognitionRow[] = [
  trap('no operator in its payment arm', '用中国移动支付买票'),
  mark('the operator beside its payment arm', '中国移动旗下的中国移动支付', ['中国移动', '600941.SSE']),
  trap('no operator in mobile internet', '中国移动互联网用户突破新高'),
  trap('no operator in mobile payment, in traditional characters', '用中國移動支付買票'),
  trap('no unit of an operator abroad', '中国联通国际的海缆'),
  trap('no server maker in new wave', '法国新浪潮电影回顾展由微软赞助', ['微软', 'MSFT.NASDAQ']),
  trap('no server maker in another issuer of its group', '浪潮软件午后涨停，浪潮国际跟随，中际旭创走弱。', [
    '中际旭创',
    '300308.SZSE',
  ]),
  mark('the server maker beside another issuer', '浪潮软件与浪潮信息不是一家公司', ['浪潮信息', '000977.SZSE']),
  trap('no server maker in the wave of artificial intelligence', 'AI浪潮推动英伟达业绩翻倍', ['英伟达', 'NVDA.NASDAQ']),
  trap(
    'no server maker in a wave of technology',
    '这轮科技浪潮里，微软和谷歌跑在前面',
    ['微软', 'MSFT.NASDAQ'],
    ['谷歌', 'GOOGL.NASDAQ'],
  ),
  trap('no server maker in a wave of digitisation', '数字化浪潮之下，用友与金蝶争夺客户，华为观望', ['华为', 'huawei']),
  trap('no parent in a listed subsidiary', '腾讯音乐发布季报'),
  mark('the parent beside a listed subsidiary', '腾讯音乐由腾讯控股分拆', ['腾讯控股', '00700.HKEX']),
  trap('no parent in a listed subsidiary, in traditional characters', '騰訊音樂發佈季報'),
  trap('no chip maker in other issuers with similar names', '博通集成和博通股份都是A股公司，微软不是', [
    '微软',
    'MSFT.NASDAQ',
  ]),
  trap('no chip maker in another company with a similar name', '海光芯正递表港交所，英伟达看在眼里', [
    '英伟达',
    'NVDA.NASDAQ',
  ]),
  trap('no industrial group in its former divisions', '西门子能源与西门子医疗分拆多年，微软是它们的客户', [
    '微软',
    'MSFT.NASDAQ',
  ]),
  trap(
    'no industrial group in its former divisions, English',
    'Siemens Energy and Siemens Healthineers buy from Microsoft.',
    ['Microsoft', 'MSFT.NASDAQ'],
  ),
  trap('no satellite operator in satellite navigation', '中国卫星导航年会上，华为展示了手机', ['华为', 'huawei']),
  trap('no e-commerce group in a mountain', '周末去阿里山看日出，路上用百度集团的地图', ['百度', '09888.HKEX']),
  trap('no e-commerce group in a region', '阿里地区的光伏电站用华为的逆变器', ['华为', 'huawei']),
  trap('no chip maker in 前寒武纪', '前寒武纪的地层里没有英伟达', ['英伟达', 'NVDA.NASDAQ']),
  trap('no chip maker in the explosion of life', '百度集团的科普视频讲寒武纪大爆发', ['百度', '09888.HKEX']),
  trap('no company in kilobytes', '缓存扩大到64千字节，由微软首创', ['微软', 'MSFT.NASDAQ']),
  trap('no retailer in a river', '亚马逊河的水位监测用了谷歌的卫星图', ['谷歌', 'GOOGL.NASDAQ']),
  trap('no retailer in a rain forest, in traditional characters', '谷歌測繪亞馬遜雨林的樹冠層', [
    '谷歌',
    'GOOGL.NASDAQ',
  ]),
  trap('no college as a broker', '浙江东方职业技术学院与新华三共建机房', ['新华三', 'h3c']),
  mark('the legal name of a unit, not the parent in it', '新华三集团有限公司中标', ['新华三集团有限公司', 'h3c']),
  trap('no name across the seam of two words', '微软缺席旧金山云计算大会', ['微软', 'MSFT.NASDAQ']),
  trap('no name across the seam of promotion and general', '华为设立部门负责市场推广和通用设备采购', [
    '华为',
    'huawei',
  ]),
  trap('no name across the seam of Shanghai and optics', '华工科技与上海光学精密机械研究所签约', [
    '华工科技',
    '000988.SZSE',
  ]),
  trap('no name across the seam of messages and fast', '华为亲历了通讯飞速发展的十年', ['华为', 'huawei']),
  trap('no name across the seam of move and far', '微软把机房转移远离海岸', ['微软', 'MSFT.NASDAQ']),
  trap('no chip maker in solar power by a lake', '青海光伏基地为华为云供电', ['华为云', 'huawei-cloud']),
  mark(
    'a company name after the name of its city',
    '上海燧原科技与上海数据港股份有限公司',
    ['燧原科技', '688801.SSE'],
    ['上海数据港股份有限公司', '603881.SSE'],
  ),
];
