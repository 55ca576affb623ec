// Companies listed in Shanghai, Shenzhen and Beijing, and related ones, by their Chinese short and legal names.
import { mark, type RecognitionRow } from './row.ts';

export const namesMainland: readonly RecognitionRow[] = [
  mark('成都新易盛 by its legal name', '成都新易盛通信技术股份有限公司泰国工厂二期投产。', [
    '成都新易盛通信技术股份有限公司',
    'eoptolink',
  ]),
  mark('苏州天孚 by its legal name', '苏州天孚光通信股份有限公司的光引擎放量。', [
    '苏州天孚光通信股份有限公司',
    'tfc-communication',
  ]),
  mark('深圳太辰光 by its legal name', '深圳太辰光通信股份有限公司的密集连接器供不应求。', [
    '深圳太辰光通信股份有限公司',
    'taichenguang',
  ]),
  mark(
    '腾景科技 by both names',
    '腾景科技（腾景科技股份有限公司）做精密光学元件。',
    ['腾景科技', 'optowide'],
    ['腾景科技股份有限公司', 'optowide'],
  ),
  mark('珠海光库科技 by its legal name', '珠海光库科技股份有限公司收购一家光开关厂。', [
    '珠海光库科技股份有限公司',
    'advanced-fiber-resources',
  ]),
  mark('武汉光迅科技 by its legal name', '武汉光迅科技股份有限公司定增落地。', [
    '武汉光迅科技股份有限公司',
    'accelink',
  ]),
  mark('无锡市德科立 by its legal name', '无锡市德科立光电子技术股份有限公司长距离模块出货。', [
    '无锡市德科立光电子技术股份有限公司',
    'taclink',
  ]),
  mark('武汉联特科技 by its legal name', '武汉联特科技股份有限公司在马来西亚设厂。', [
    '武汉联特科技股份有限公司',
    'linktel',
  ]),
  mark('华工科技产业股份有限公司', '华工科技产业股份有限公司子公司的单模硅光批量交付。', [
    '华工科技产业股份有限公司',
    'hgtech',
  ]),
  mark(
    '陕西源杰 by its legal name and short name',
    '陕西源杰半导体科技股份有限公司又叫源杰半导体。',
    ['陕西源杰半导体科技股份有限公司', 'yuanjie'],
    ['源杰半导体', 'yuanjie'],
  ),
  mark(
    '上海剑桥科技 by both names',
    '上海剑桥科技股份有限公司，简称上海剑桥科技。',
    ['上海剑桥科技股份有限公司', 'cig'],
    ['上海剑桥科技', 'cig'],
  ),
  mark('东莞铭普光磁 by its legal name', '东莞铭普光磁股份有限公司的实控人增持。', [
    '东莞铭普光磁股份有限公司',
    'mentech',
  ]),
  mark('深圳市沃尔核材 by its legal name', '深圳市沃尔核材股份有限公司添置发泡芯线设备。', [
    '深圳市沃尔核材股份有限公司',
    'woer',
  ]),
  mark('铜陵精达 by its legal name', '铜陵精达特种电磁线股份有限公司镀银线满产。', [
    '铜陵精达特种电磁线股份有限公司',
    'jingda',
  ]),
  mark('中兴通讯股份有限公司', '中兴通讯股份有限公司总部在深圳南山。', ['中兴通讯股份有限公司', 'zte']),
  mark(
    '紫光股份有限公司 and 新华三技术',
    '紫光股份有限公司控股新华三技术。',
    ['紫光股份有限公司', 'unisplendour'],
    ['新华三技术', 'h3c'],
  ),
  mark('华三通信 and 新华三集团', '华三通信后来成了新华三集团。', ['华三通信', 'h3c'], ['新华三', 'h3c']),
  mark(
    '锐捷网络股份有限公司 and 锐捷',
    '锐捷网络股份有限公司，同行习惯叫锐捷。',
    ['锐捷网络股份有限公司', 'ruijie'],
    ['锐捷', 'ruijie'],
  ),
  mark('苏州盛科通信 by its legal name', '苏州盛科通信股份有限公司的交换芯片流片成功。', [
    '苏州盛科通信股份有限公司',
    'centec',
  ]),
  mark(
    '菲菱科思 by both names',
    '菲菱科思（深圳市菲菱科思通信技术股份有限公司）代工交换机。',
    ['菲菱科思', 'phoenix-telecom'],
    ['深圳市菲菱科思通信技术股份有限公司', 'phoenix-telecom'],
  ),
  mark(
    '富士康工业互联网 in full and in part',
    '富士康工业互联网股份有限公司即富士康工业互联网，也就是工业富联。',
    ['富士康工业互联网股份有限公司', 'foxconn-industrial-internet'],
    ['富士康工业互联网', 'foxconn-industrial-internet'],
    ['工业富联', 'foxconn-industrial-internet'],
  ),
  mark(
    '沪士电子 in full and in part',
    '沪士电子股份有限公司在昆山，沪士电子的背板很有名，股票叫沪电股份。',
    ['沪士电子股份有限公司', 'wus'],
    ['沪士电子', 'wus'],
    ['沪电股份', 'wus'],
  ),
  mark(
    '中科寒武纪 in full and in part',
    '中科寒武纪科技股份有限公司脱胎于中科院计算所，中科寒武纪只是简称。',
    ['中科寒武纪科技股份有限公司', 'cambricon'],
    ['中科寒武纪', 'cambricon'],
  ),
  mark('海光信息技术股份有限公司', '海光信息技术股份有限公司发布新一代处理器。', ['海光信息技术股份有限公司', 'hygon']),
  mark('深圳市英维克 by its legal name', '深圳市英维克科技股份有限公司的冷板通过认证。', [
    '深圳市英维克科技股份有限公司',
    'envicool',
  ]),
  mark(
    '广东申菱 and 广州高澜 by their short names',
    '液冷看申菱环境和高澜股份。',
    ['申菱环境', 'shenling'],
    ['高澜股份', 'goaland'],
  ),
  mark(
    '美格智能 and 广和通 by their legal names',
    '美格智能技术股份有限公司与深圳市广和通无线股份有限公司同日递表。',
    ['美格智能技术股份有限公司', 'meig-smart'],
    ['深圳市广和通无线股份有限公司', 'fibocom'],
  ),
  mark(
    '移远通信 by both names',
    '移远通信（上海移远通信技术股份有限公司）的模组用在割草机上。',
    ['移远通信', 'quectel'],
    ['上海移远通信技术股份有限公司', 'quectel'],
  ),
  mark(
    '中国卫通 by both names',
    '中国卫通的全称是中国卫通集团股份有限公司。',
    ['中国卫通', 'china-satcom'],
    ['中国卫通集团股份有限公司', 'china-satcom'],
  ),
  mark('中国东方红卫星 by its legal name', '中国东方红卫星股份有限公司签下微小卫星合同。', [
    '中国东方红卫星股份有限公司',
    'china-spacesat',
  ]),
  mark(
    '深圳震有 and 广州海格 by their legal names',
    '深圳震有科技股份有限公司与广州海格通信集团股份有限公司竞标。',
    ['深圳震有科技股份有限公司', 'genew'],
    ['广州海格通信集团股份有限公司', 'haige'],
  ),
  mark(
    '润泽智算 in its several forms',
    '润泽智算科技集团股份有限公司，又名润泽智算科技、润泽智算，借壳普丽盛上市。',
    ['润泽智算科技集团股份有限公司', 'range'],
    ['润泽智算科技', 'range'],
    ['润泽智算', 'range'],
    ['普丽盛', 'range'],
  ),
  mark('北京光环新网 by its legal name', '北京光环新网科技股份有限公司在燕郊有园区。', [
    '北京光环新网科技股份有限公司',
    'sinnet',
  ]),
  mark('广东奥飞数据 by its legal name', '广东奥飞数据科技股份有限公司的廊坊机房上架率提升。', [
    '广东奥飞数据科技股份有限公司',
    'aofei-data',
  ]),
  mark(
    '科华数据 by its names',
    '科华数据股份有限公司旧称科华恒盛，做不间断电源起家。',
    ['科华数据股份有限公司', 'kehua-data'],
    ['科华恒盛', 'kehua-data'],
  ),
  mark(
    '润建股份 by its names',
    '润建股份有限公司旧称润建通信，南宁人都知道。',
    ['润建股份有限公司', 'runjian'],
    ['润建通信', 'runjian'],
  ),
  mark('北京浩瀚深度 by its legal name', '北京浩瀚深度信息技术股份有限公司做流量探针。', [
    '北京浩瀚深度信息技术股份有限公司',
    'haohan',
  ]),
  mark('恒为科技 with brackets in its legal name', '恒为科技（上海）股份有限公司出货智算一体机。', [
    '恒为科技（上海）股份有限公司',
    'embedway',
  ]),
  mark('深圳市中新赛克 by its legal name', '深圳市中新赛克科技股份有限公司海外订单延期。', [
    '深圳市中新赛克科技股份有限公司',
    'sinovatio',
  ]),
  mark('中芯国际 by its legal name', '中芯国际集成电路制造有限公司的法定英文名很长。', [
    '中芯国际集成电路制造有限公司',
    'smic',
  ]),
  mark(
    '精伦电子 by its names',
    '精伦电子股份有限公司被实施退市风险警示，精伦股民维权。',
    ['精伦电子股份有限公司', 'routon'],
    ['精伦', 'routon'],
  ),
  mark('浙江东方 by its legal name', '浙江东方金融控股集团股份有限公司旗下有期货和信托。', [
    '浙江东方金融控股集团股份有限公司',
    'zhejiang-orient',
  ]),
  mark(
    '拓维信息 and 网宿 by their legal names',
    '拓维信息系统股份有限公司和网宿科技股份有限公司同日公告。',
    ['拓维信息系统股份有限公司', 'talkweb'],
    ['网宿科技股份有限公司', 'wangsu'],
  ),
  mark(
    '拓尔思 and 华大九天 by their legal names',
    '拓尔思信息技术股份有限公司、北京华大九天科技股份有限公司',
    ['拓尔思信息技术股份有限公司', 'trs'],
    ['北京华大九天科技股份有限公司', 'empyrean'],
  ),
  mark(
    '概伦电子 and 芯和半导体 by their legal names',
    '上海概伦电子股份有限公司拟收购同行，芯和半导体科技（上海）股份有限公司在辅导期。',
    ['上海概伦电子股份有限公司', 'primarius'],
    ['芯和半导体科技（上海）股份有限公司', 'xpeedic'],
  ),
  mark('科大讯飞股份有限公司', '科大讯飞股份有限公司总部在合肥高新区。', ['科大讯飞股份有限公司', 'iflytek']),
  mark('浪潮电子信息产业股份有限公司', '浪潮电子信息产业股份有限公司存货创纪录。', [
    '浪潮电子信息产业股份有限公司',
    'inspur-information',
  ]),
  mark('上海数据港 by its legal name', '上海数据港股份有限公司与大客户续约。', ['上海数据港股份有限公司', 'athub']),
  mark(
    '超聚变 by its names',
    '超聚变数字技术有限公司即超聚变，也写作超聚变数字技术。',
    ['超聚变数字技术有限公司', 'xfusion'],
    ['超聚变', 'xfusion'],
    ['超聚变数字技术', 'xfusion'],
  ),
  mark('河南昆仑技术 as a bidder', '中标人为河南昆仑技术，份额第二。', ['河南昆仑技术', 'kunlun-technology']),
  mark('曙光数创 by its legal name', '曙光数据基础设施创新技术（北京）股份有限公司做浸没式液冷。', [
    '曙光数据基础设施创新技术（北京）股份有限公司',
    'sugon-dataenergy',
  ]),
  mark('杭州宇树科技 by its legal name', '杭州宇树科技股份有限公司过会，机器人走上台。', [
    '杭州宇树科技股份有限公司',
    'unitree',
  ]),
  mark(
    '沐曦 by its legal names',
    '沐曦集成电路（上海）股份有限公司在科创板，沐曦集成电路的名字里带着太阳。',
    ['沐曦集成电路（上海）股份有限公司', 'metax'],
    ['沐曦集成电路', 'metax'],
  ),
  mark('摩尔线程 by its legal name', '摩尔线程智能科技（北京）股份有限公司首日大涨。', [
    '摩尔线程智能科技（北京）股份有限公司',
    'moore-threads',
  ]),
  mark(
    '上海燧原科技 and 上海壁仞科技 by their legal names',
    '上海燧原科技股份有限公司、上海壁仞科技股份有限公司都在浦东。',
    ['上海燧原科技股份有限公司', 'enflame'],
    ['上海壁仞科技股份有限公司', 'biren'],
  ),
  mark(
    '燧原 and 壁仞 by their short names',
    '燧原的训练卡和壁仞的通用卡，路线不同。',
    ['燧原', 'enflame'],
    ['壁仞', 'biren'],
  ),
  mark(
    'companies of Zhengzhou by their legal names',
    '郑州天迈科技股份有限公司、郑州捷安高科股份有限公司、新开普电子股份有限公司',
    ['郑州天迈科技股份有限公司', 'tiamaes'],
    ['郑州捷安高科股份有限公司', 'jiean-hitech'],
    ['新开普电子股份有限公司', 'newcapec'],
  ),
  mark(
    'companies on the Beijing exchange by their legal names',
    '河南众诚信息科技股份有限公司、恒拓开源信息科技股份有限公司',
    ['河南众诚信息科技股份有限公司', 'zhongcheng'],
    ['恒拓开源信息科技股份有限公司', 'foreveross'],
  ),
  mark(
    '中原证券股份有限公司 and 中州证券',
    '中原证券股份有限公司在港股叫中州证券。',
    ['中原证券股份有限公司', 'central-china-securities'],
    ['中州证券', 'central-china-securities'],
  ),
  mark('广东申菱 by its legal name', '广东申菱环境系统股份有限公司的液冷订单落地。', [
    '广东申菱环境系统股份有限公司',
    'shenling',
  ]),
];
