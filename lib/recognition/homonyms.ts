// Names that are also ordinary words, and what tells the two apart. Data: one row a word, each with cases in test/cases.
// All patterns are matched on folded text (lower case, simplified characters).

export interface HomonymRule {
  /** As folded. Names of one row share their evidence. */
  words: readonly string[];
  /** Before any evidence: above 0 where the company is usually meant, below where the word is. */
  prior: number;
  /** Directly before the name, directly after it, or near it: the other sense. Alternatives, parted by "|". */
  before?: string;
  after?: string;
  near?: string;
  /** Near it, or directly after it: the company. */
  company?: string;
  companyAfter?: string;
}

export const homonymRules: readonly HomonymRule[] = [
  {
    words: ['寒武纪'],
    prior: 0,
    before: '前|早|中|晚|新|古生代|进入|距今',
    after:
      '大爆发|生命|时期|时代|早期|晚期|中期|末|初|海|地层|化石|生物|动物|植物|爆发|地质|岩|奥陶|虫|节肢|藻|世|系|的(?:海|生物|生命|动物|化石|奇虾)|以来|以前|之前|公园|年代|式(?:的)?(?:大?爆发|生命|创新|繁荣|进化|演化)',
    near: '化石|地层|三叶虫|古生物|奥陶|志留|震旦|埃迪卡拉|澄江|布尔吉斯|地质|亿年|百万年|物种|演化论|进化论|生物群|大爆发|动物门|节肢|奇虾|海洋生物|岩层|古生代|多细胞|脊椎|地球历史|博物馆',
    company:
      '芯片|思元|科创板|市值|股|陈天石|券商|算力|mlu|海光|英伟达|营收|业绩|大涨|跌|云端|智能卡|国产|茅台|股王|gpu|ai',
  },
  {
    words: ['亚马逊'],
    prior: 0.5,
    before: '南美|巴西|秘鲁|穿越|热带',
    after:
      '河|雨林|流域|丛林|盆地|森林|平原|三角洲|地区|州|女战士|女人|战士|热带|鹦鹉|巨骨|蚺|鳄|土著|部落|原住民|生态|沿岸|一带|上空|深处|大火|火灾|龟|人(?:部落|女|是|的)|的(?:雨林|河|热带|原住民|丛林|树|生物|肺)',
    near: '雨林|热带|流域|秘鲁|砍伐|生物多样性|丛林|探险|原住民|支流|河口|食人鱼|江豚|降雨|植被|希腊神话|女战士|部落|赤道|地球之肺',
    company:
      'aws|贝索斯|卖家|prime|kindle|跨境|贾西|jassy|alexa|零售|fba|listing|电商|云|平台|亚马逊中国|股|财报|资本开支|谷歌|微软|沃尔玛|裁员|仓|快递|无人机|店铺|广告|站|bezos|ebay|shopee|temu|shein',
    companyAfter: '云|电商|平台|卖家|上|网|中国|公司|广告|店|站|物流|购|官',
  },
  {
    words: ['amazon'],
    prior: 1,
    before: 'brazilian |peruvian |the ',
    after: ' (?:rain|river|basin|jungle|forest|tribe|delta|region|women|warrior|tropic|parrot|fires)|ian|河|雨林',
    near: 'rainforest|rain forest|jungle|brazil|peru|forest|deforest|tribe|indigenous|tropical|species|biodivers|river|basin|warrior women|雨林',
    company:
      'aws|prime|bezos|kindle|alexa|seller|commerce|retail|cloud|jassy|s3|ec2|stock|share|earning|revenue|google|microsoft|warehouse|delivery|fba|bedrock|compan|order|buy|price|product|store|云|电商|卖家|亚马逊|linux|sdk|api',
  },
  {
    words: ['苹果'],
    prior: 0.5,
    before:
      '水果[的-]?|[个斤颗箱吨吃削咬摘啃枚筐盘块]|种|棵|红|青|烂|大|小|金|毒|一只|公斤|糖|烤|两个|几个|这个|那个|一个|香蕉|梨|桃|葡萄|水果|新鲜|富士|的(?:大|红)',
    after:
      '树|汁|醋|派|酱|园|肉|皮|核|片|泥|花|种植|产业|产区|期货|脯|酒|酵素|切(?:片|块|开|成)|削(?:皮|成|好)|熟|籽|木|绿|肌|蠹|果|味|干|香|梨|香蕉|丰收|采摘|收购价|批发|合约|主力|现货|商|农|种|、?(?:梨|香蕉|橘|桃|葡萄|橙|西瓜|草莓)|型身材|日报|园|电影|之城|（水果|\\(水果|沙拉|口感|富含|可以(?:减肥|降)|含有',
    near: '水果|果园|果农|果树|维生素|膳食纤维|香蕉|葡萄|采摘|种植|果品|红富士|洛川|阿克苏|牛顿|亚当|夏娃|禁果|榨汁|果胶|果皮|果肉|蔷薇科|栖霞|烟台苹果|减肥|甜|郑商所|冷库|套袋|品种|落果|蔬菜|消化|胡萝卜|橙子|面粉|烤箱|伊甸',
    company:
      'iphone|ipad|mac|ios|库克|乔布斯|app|siri|vision pro|果链|产业链|手机|watch|airpods|wwdc|开发者|谷歌|微软|发布会|富士康|代工|操作系统|安卓|应用|三星|华为|nasdaq|aapl|股|公司|facetime|生态|平板|电脑|芯片|供应链|高管|硬件|设备|用户|系统|m\\d芯片|a\\d\\d|巨头|充电|官网|xcode|itunes|icloud|app store|越狱|果粉',
    companyAfter:
      '公司|手机|电脑|官|系统|设备|用户|的?(?:ios|mac|iphone|app|siri)|平板|开发|商店|应用|供应|产业链|概念|ceo|高管|发布|账号|id|端|耳机|手表|店|股|将|宣布|推出|生态|税|版|这次|正在',
  },
  {
    words: ['apple'],
    prior: 1,
    before: "an |eat |eating |ate |red |green |rotten |adam's |custard |caramel |per |bad |crab|toffee ",
    after:
      ' (?:tree|pie|juice|orchard|cider|sauce|vinegar|crisp|crumble|seed|core|peel|slice|blossom|records|corps|bank|hospitality|cake|butter|martin|valley|picking)|s |s,|s\\.|jack|sauce|苹果树',
    near: 'fruit|orchard|cider|banana|pear|orange|vinegar|cinnamon|beatles|fiona|newton|recipe|sugar|bake|vitamin|水果|pie',
    company:
      'iphone|ipad|mac|ios|tim cook|steve jobs|app store|siri|watch|silicon|developer|xcode|swift|google|microsoft|samsung|stock|share|earning|revenue|macos|icloud|compan|device|safari|airpods|itunes|苹果|android|chip|tech|m\\d|user',
  },
  {
    words: ['甲骨文'],
    prior: 0,
    before: '殷墟|商代|殷商|研究|的|学习|安阳|识读|破译|释读|出土|从|古代|河南|说文|这些|一片|片',
    after:
      '字|中(?!国|心|标)|发现|研究|是(?:汉|中国|我国|商|殷|一种)|写|作|的(?:字|研究|发现|书法|释读|发现者|形|故|文)|学|书法|记载|金文|、金文|和金文|与金文|像|从|里|上|到|片|卜|考|文字|专家|时|已|形|博物|之|象形|字形|合集',
    near: '殷墟|殷商|商代|商朝|商王|卜辞|龟甲|兽骨|出土|金文|小篆|篆书|象形|文字|汉字|考古|书法|安阳|甲骨学|王懿荣|罗振玉|董作宾|郭沫若|字形|释读|博物馆|青铜|占卜|贞|字义|造字|说文|偏旁|古文字|文物|世界记忆',
    company:
      '数据库|java|erp|云|埃里森|软件|oracle|裁员|mysql|收购|openai|星际之门|orcl|sap|股|财报|资本开支|微软|谷歌|数据中心|亚马逊|订单|rpo|tiktok|cloud|营收|公司|sun|服务器|财季|业绩',
    companyAfter: '公司|云|数据库|股|的?(?:云|数据库|股|财报|资本|订单)|ceo|创始人|中国',
  },
  {
    words: ['oracle'],
    prior: 1,
    before: 'an |the |delphi|price |chainlink |test |blockchain |random |ancient |decentralized |no |a ',
    after:
      ' (?:bone|of|at|problem|network|script|card|deck|arena|park|told|said that the gods|node|feed|service provider|contract|attack|price|reading|speak|machine)|s |预言机|预言',
    near: 'delphi|prophe|temple|ancient|priest|apollo|chainlink|smart contract|defi|blockchain|oracle bone|shang dynasty|matrix|tarot|divination|预言机|预言|god|神谕|塔罗|greek',
    company:
      'database|java|sql|cloud|ellison|mysql|jdk|erp|linux|weblogic|sap|1[0-9]g|1[0-9]c|jdbc|vm|virtualbox|stock|share|earning|revenue|数据库|甲骨文|apex|peoplesoft|netsuite|pl/|server|微软|schema|postgres|solaris|exadata|compan|表空间|索引|db2',
  },
  {
    words: ['浪潮'],
    prior: -4,
    before:
      '[的股波代化业潮能际轮级片]|科技|革命|转型|时代|热|技术|发展|移民|抗议|创业|改革|解放|升级|智能|ai|下海|全球|互联网|出海|投资|裁员|消费|思想|运动|学习|社会|文艺|复兴|大|在|数字|工业|并购|创新|市场|新|中|一场|历史|罢工|机器人|上市|开源|云计算|大数据|国货|复古|回国|抛售|涨价|模型',
    after: '中|下|来|席卷|的(?:到来|冲击|推动|影响|兴起|席卷|背景|下|来临)|之|已|正|汹涌|般|式|袭|一样|涌|迭起|里|将至',
    near: '席卷|掀起|汹涌|引领|裹挟|顺应|时代|兴起|一波又一波',
    company:
      '服务器|存储|济南|000977|ai服务器|紫光|新华三|联想|中科曙光|超聚变|信创|erp|元脑|孙丕恕|华为|戴尔|整机|存货|inspur|英信|英维克|工业富联',
    companyAfter: '信息|服务器|ai服务器|电子|存货|存储|股份|通软|商用|公司|英信|（|\\(|、|等|与|和华为|gpu',
  },
  {
    words: ['字节'],
    prior: -1.5,
    before:
      '[\\d个每多单双高低几n第前后四八两一二三首该的]|千|兆|吉|k|m|字符|位|为|占|多少|按|读取|数据|总|长度|内存|一个|写入|文件|剩余|返回|空|小端|大端|连续|发送|接收',
    after:
      '码|流|数|数组|序|对齐|编码|的|大小|长度|缓冲|顺序|，|。|/|\\)|）|集|型|内存|为|到|、字|转|截|串|类型|读|偏移|边界|填充|表示|存|组|是|计数|范围|访问|位|块',
    near: '内存|编码|utf|ascii|比特|bit|byte|字符串|整数|缓冲|指针|协议头|报文|二进制|十六进制|寄存器|字节序|int|char|unicode|数组|偏移|编译|unsigned|存储单元|地址空间|文件大小|字符集|gbk',
    company:
      '抖音|tiktok|豆包|张一鸣|梁汝波|大厂|阿里|腾讯|员工|飞书|入职|面试|裁员|快手|百度|美团|火山引擎|今日头条|大模型|收购|估值|资本开支|算力|创始人|ceo|互联网公司|剪映|扣子',
    companyAfter:
      '跳动|系|旗下|员工|内部|豆包|高管|抖音|投资|收购|计划|正在|采购|、阿里|、腾讯|、百度|跟|和(?:阿里|腾讯)|的(?:豆包|ai|估值|员工|抖音|算力|资本|火山)',
  },
  {
    words: ['阿里'],
    prior: 0.5,
    before:
      '拳王|穆罕默德[·・]?|默罕默德[·・]?|西藏|哈吉|侯赛因[·・]?|[玛阿哈萨拉巴卡尔加迪札库塔]|·|・|本[·・]?|赛义德|丹尼|达',
    after:
      '山|地区|斯|郎|姆|克|奇|安|尼|萨|亚|多|乌|丹|噶|木(?!基)|扎|布|娜|嘎|夫|苏|卡|拉|罗|德|里|玛|雅|高原|北线|南线|大环线|昆莎|那曲|行署|无人区|军分区|普兰|日土|札达|什|·|・|哈|桑|扬|米|伯|汗|赞|特|贝|法|马|路|朗|南|机场|中线|环线|转山|支队|之|驾|自驾',
    near: '西藏|冈仁波齐|狮泉河|拳王|拳击|札达|古格|普兰|什叶|哈里发|伊玛目|先知|玛旁雍错|高原|藏族|穆斯林|伊斯兰|四十大盗|国足|海拔|转山|改则|弗雷泽|球员|班公|象雄',
    company:
      '电商|淘宝|天猫|马云|蚂蚁|腾讯|大厂|张勇|蔡崇信|吴泳铭|钉钉|双11|双十一|达摩院|开源|qwen|通义|字节|百度|京东|股|巴巴|p[5-9]|支付宝|菜鸟|饿了么|规范|中间件|maven|镜像|财报|资本开支|拼多多|美团|云|java|rocketmq|dubbo|fastjson|druid|互联网|面试|平头哥|优酷|高德|盒马|千问|大模型',
    companyAfter:
      '系|旗下|内部|员工|p\\d|规范|开源|的?(?:云|电商|股|财报|开源|千问|大模型|中间件)|妈妈|达摩院|集团|巴|镜像|矢量|旺旺|面试|技术|平头哥|通义|、腾讯|和腾讯|云|健康|影业|国际站|拍卖|公司',
  },
  {
    words: ['百度'],
    prior: 1.5,
    before:
      '[上几数近零]|自行|可以|请|先|没|问|多|自己|帮忙|不会|度娘|去|上网|网上|随便|直接|好好|就|再|都|我|你|来|了|google|谷歌或|谷歌和|通过|用',
    after:
      '一下|了|过|到的|到|搜一|一搜|出来|不到|得到|吧|它|下|就|着|看看|来的|这个|个|之后|上(?:搜|查|找)|搜(?!索引擎|索公司|狗|索业务)|百科|文库|知道|贴吧|经验|网盘|云盘|翻译|统计|快照|输入法|识图|学术|视频|搜索了',
    near: '高温|摄氏|温度|度的水|百度一下|自行百度|百度百科|谷歌一下|搜一下|提取码|度盘',
    company:
      '李彦宏|文心|萝卜快跑|apollo|阿里|腾讯|京东|股|公司|财报|市值|广告|飞桨|昆仑芯|自动驾驶|资本开支|搜索引擎|爱奇艺|竞价|bat|字节|大模型|ernie|云|员工|面试|ceo|互联网|营收|投资|收购',
    companyAfter:
      '公司|集团|旗下|的?(?:文心|股价|财报|市值|大模型|广告|自动驾驶)|股|ceo|创始人|员工|李彦宏|智能云|飞桨|阿波罗|apollo|宣布|发布|推出|地图|云|搜索引擎|、阿里|、腾讯',
  },
  {
    words: ['联通'],
    prior: -0.5,
    before:
      '相|互|相互|内部|打|可|能|未|不|全|道路|线路|电路|内外|单|强|弱|连|双|度|直接|贯通|水系|管道|路网|全部|两两|互相|间|上下|东西|南北|的|非|三网|空间|间接|人行|地下|来|有效|起到|实现|将|使|把|与之|是',
    after:
      '性|图|域|分量|起来|了|着|各|世界|内外|全国|两|管|区|到|至|孔|处|道|器|阀|块|集|子图|组件|主义|起|西|东|南|北|地|沟|的(?:图|路|通道|管|空间|区域|块|房间|水|道路|两|部分|器)|，|。|数|率|状态|关系|人|社会|大|长|河|于',
    near: '图论|拓扑|顶点|集合|曲面|水系|交通网|邻接|路径|连通器|铁路|走廊|高速公路|隧道|同胚|通道|遍历|并查集|互联互通|丝绸之路|一带一路|水箱|液面',
    company:
      '移动|电信|运营商|宽带|5g|4g|手机|号码|套餐|营业厅|sim|流量|10010|沃|广电|通信|基站|光猫|中国铁塔|短信|网络|资费|充值|iptv|用户|股|路由|线路|机房|iphone|专线|dns|aidc|骨干网|电信诈骗|合约机|混改',
    companyAfter:
      '公司|集团|用户|宽带|手机|卡|股|营业厅|网络|的?(?:套餐|用户|5g|4g|网络|股价|宽带|号)|版|号|合约|5g|4g|3g|客服|、电信|、移动|和电信|和移动|电信|移动|线路|在线|华盛|数科|红筹|混改|流量|沃',
  },
  {
    words: ['中兴'],
    prior: 0,
    before:
      '光武|宣王|同光|少康|宋室|同治|民族|唐室|汉室|国家|再度|台北|国立|元和|会昌|弘治|明代|清朝|王朝|高宗|大唐|室|昭宣|昭|南宋|的|台中|咸康|文化|永元|孝|齐|同心|实现|永|隆|台湾|龙',
    after:
      '大学|路|街|镇|乡|村|区|公园|小区|医院|商业|桥|站|新村|湖|中学|小学|社区|堂|楼|保全|商场|之|期|名臣|气象|家|祖|元|时期|大业|以来|国|功|[大]?道|门|府|法商|汉室|将领|诸|于|华夏|时|岗|合唱|百货|电动|寺|县|庄|工程|画派',
    near: '光武|王朝|国立|皇帝|汉朝|汉武|宣帝|在位|年号|名臣|平定|叛乱|唐朝|清朝|朝政|治世|湘军|曾国藩|刘秀|台中市|捷运|府治|史书',
    company:
      '华为|通讯|手机|5g|4g|基站|通信|制裁|芯片|运营商|zte|光猫|路由|爱立信|诺基亚|烽火|股|罚款|智能机|设备商|美国商务部|侯为贵|美格|服务器|海外市场|烧|禁令|固件|努比亚|电信',
    companyAfter:
      '通讯|手机|微电子|公司|光猫|设备|事件|股|基站|、华为|和华为|华为|通信|被|天机|努比亚|终端|服务器|路由|机顶盒|网管|axon|blade|u\\d',
  },
  {
    words: ['海光'],
    prior: 0.5,
    before: '上|[沿近]|南|东|山|云南|珠|渤|青|大',
    after: '寺|镇|村|路|灯塔|门|天|学|明|棍|伏|缆|纤|山|中学|苑|里|照|线|影|色|机',
    near: '寺庙|天津|方丈|灯塔|海面|日出',
    company:
      'cpu|dcu|芯片|服务器|信创|曙光|x86|寒武纪|国产|龙芯|飞腾|兆芯|鲲鹏|深算|股|算力|合同负债|amd|统信|麒麟|处理器',
    companyAfter: '信息|芯片|cpu|dcu|服务器|、|处理器|股|三号|c86|深算|的(?:dcu|cpu|合同|业绩)|与|和寒',
  },
  {
    words: ['博通'],
    prior: 0.5,
    before: '[微广渊旁淹贯学]|之|而|既|有|为人|要|学问',
    after: '古今|经|诸|群|中外|典|文|多|知|百家|书|与专|性|的(?:学|知识|人)|天下|今古|万|史|[，,]?(?:精|博)|知识',
    near: '学识|渊博|经史|博学|才学|学者风|典籍|精专|大儒|通才',
    company:
      '芯片|asic|vmware|高通|网卡|交换|英伟达|wifi|wi-fi|蓝牙|陈福阳|marvell|半导体|股|ai|驱动|tpu|谷歌|tomahawk|收入|broadcom|苹果|软件|meta|无线|openai',
  },
  {
    words: ['软银', 'softbank'],
    prior: 1.5,
    before: '福冈',
    after: '鹰| hawks|队| 鹰',
    near: '棒球|hawks|日职|投手|打者|本垒|太平洋联盟|三振|先发|pacific league|中继|总冠军赛',
  },
  {
    words: ['西门子', 'siemens'],
    prior: 1.2,
    before: '每|微|毫|千|μ|弗里德里希[·・]?|维尔纳[·・]?(?:冯[·・]?)?|卡尔[·・]?|单位(?:是|为)?|\\d ?|汉斯[·・]?',
    after: '/|每米|每厘米|（s）|\\(s\\)| per | star',
    near: '电导|欧姆|μs|ms/cm|s/m|导电率|conductance|ohm|传记',
  },
  { words: ['广和通'], prior: 1, before: '推', after: '用|行|过' },
  { words: ['移远'], prior: 1, before: '转|迁|漂|推|位|偏|越', after: '离|方' },
  { words: ['网宿'], prior: 1, before: '', after: '舍|主' },
  { words: ['概伦'], prior: 1, before: '', after: '理' },
  { words: ['宇树'], prior: 1.5, before: '庙|殿|寰|眉|屋', after: '木|林|下|立' },
  {
    words: ['数据港'],
    prior: 0.5,
    before: '大|公共|国际|信息',
    after: '口|区|湾|产业园',
    company: '股|idc|阿里|机柜|603881|数据中心|润泽|光环|奥飞',
  },
  { words: ['金山云'], prior: 1, before: '旧|', after: '雾|海(?!外)|顶' },
  {
    words: ['商汤'],
    prior: 1,
    before: '[殷成]|夏|伐|灭',
    after: '灭|伐|王|即|建|在亳|放|革命|之|伐桀|祷|网开|征|率|为',
    near: '夏桀|伊尹|商朝|成汤|鸣条|灭夏|夏朝|商族|帝王|始祖|盘庚|纣|诸侯|祖先|周武王|尧舜|桀',
    company: 'ai|大模型|人脸|日日新|算力|旷视|港股|视觉|徐立|汤晓鸥|股|港交所',
  },
  {
    words: ['沐曦'],
    prior: 0.8,
    before: '[王李张刘陈杨赵黄周吴徐孙林高郭何朱马胡罗宋谢韩]',
    after: '晨|阳|光|然|(?:说|道|笑|的(?:眼|手|脸|心))',
    near: '小说|女主|男主|章节|校园|少女',
    company: 'gpu|芯片|ipo|科创板|算力|摩尔线程|燧原|壁仞|股',
  },
  {
    words: ['月之暗面'],
    prior: 0.8,
    near: '平克|弗洛伊德|专辑|pink floyd|嫦娥|登月|背面|月球|月背|月壤|摇滚|太空|变形金刚|乐队|the dark side',
    company: 'kimi|大模型|杨植麟|ai|moonshot|融资|长文本|智谱|字节|模型|开源',
  },
  {
    words: ['浙江东方'],
    prior: -0.3,
    before: '',
    after: '职业|大厦|学院|文化|医院|航|建|广|基因|卫视|论坛|歌舞|海岸|一带|部|置业|地质|市场|科学',
    company: '股|600120|概念|涨|金融|期货|信托|公告|业绩',
  },
  {
    words: ['剑桥科技', 'cig'],
    prior: 0.5,
    before: '英国|大学',
    after: '园|区|集群|大学|奖|公司史|史',
    near: '英国剑桥|硅沼|剑桥大学|cigarette|corporate income|cigs|creator',
    company: '光模块|603083|股|800g|概念|1\\.6t|中际|新易盛|港股|上海',
  },
  {
    words: ['中国卫星'],
    prior: -0.8,
    before: '[颗枚]|发射|首颗|我国',
    after:
      '导航|发射|通信|网络|互联网|遥感|应用|工业|技术|在轨|将|产业|数量|事业|的|星座|系统|定位|测控|电视|研制|海上|制造|全球|地面|数|和火箭|与火箭|频',
    near: '北斗|轨道|国际空间站|nasa|火箭军|发射场|太空碎片|在轨',
    company: '600118|东方红|股|板块|航天电子|中国卫通|概念|航天|龙头|涨|商业航天|海格通信|震有',
  },
  {
    words: ['meta'],
    prior: 0.5,
    before:
      '<|/|a |"|“|\'|\\.|-|_|@|og:|html|http-equiv|the |this |so |very |当前|版本|游戏|the current |file|row|no |with |some ',
    after:
      ' ?(?:标签|分析|分類|回顧|键|鍵|-|荟萃)|数据|信息|类|表|字段|元|编程|属性|文件|节点|>|=|"|\\.|:|\\[|_|-analys|-data|-?cognit|-?phys| (?:tag|data|name|analysis|analyses|programming|property|charset|http|content|description|keyword|class|information|cognit|level|game|file|field|box|key|model|element|title|robots|learning|discussion|question|viewport|refresh|joke|attribute)',
    near: '<meta|charset|viewport|http-equiv|keywords|meta标签|meta分析|系统评价|随机对照|heterogene|randomi|参考文献检索|荟萃|<head|<html|metaclass|orm|django|emacs|vim|alt键|快捷键|queryset|卡组|英雄胜率|强势',
    company:
      'facebook|扎克伯格|zuckerberg|instagram|whatsapp|llama|元宇宙|metaverse|reality labs|quest|脸书|threads|谷歌|google|微软|microsoft|amazon|亚马逊|苹果|apple|资本开支|capex|股|share|stock|社交|oculus|openai|财报|earning|revenue|platforms|nvidia|英伟达|裁员|ai|广告|开源|pytorch|react|巨头|vr|ray-ban|科技|隐私|公司',
    companyAfter:
      "公司|的?(?:ai|llama|广告|资本|元宇宙|股|财报)|、谷歌|、亚马逊| platforms|’s|'s| ai| quest|超级智能|ceo|首席",
  },
  {
    words: ['azure'],
    prior: 0.8,
    before: 'color: ?|colour|light|dark|an |#|蔚|天|in |the ',
    after:
      ' (?:sky|sea|blue|color|colour|water|window|coast|eyes|waves|dragon|kingfisher|tit)|色|蓝|龙|天空|岸|striker|;|湖',
    near: 'rgb|hex|css color|heraldry|天蓝色|颜色代码|pigment|蔚蓝|纹章|aliceblue|beige|bisque|lavender|cyan|turquoise|guilty gear|pokemon',
    company:
      'microsoft|微软|cloud|云|devops|openai|aws|gcp|vm|sql|ad|portal|subscription|storage|functions|kubernetes|blob|tenant|powershell|api|entra|cli|sdk|saas|数据中心|增速|gpt|谷歌云|resource|deploy|server|pipeline|terraform|office|copilot|logic',
  },
  {
    words: ['amd'],
    prior: 1,
    before: 'wet |dry |age-related |湿性|干性|neovascular |exudative ',
    after: '模块|规范|加载|患者| patient|格式|（年龄|和cmd|、cmd|/cmd|（asynchronous|module|患病',
    near: '黄斑|macular|degeneration|视网膜|视力|眼科|眼底|requirejs|cmd|commonjs|define\\(|umd|抗vegf|玻璃体|ophthalm|sea\\.js|异步模块|ranibizumab|drusen|retina|module loader',
    company:
      '英特尔|intel|显卡|cpu|gpu|锐龙|ryzen|epyc|苏姿丰|lisa su|nvidia|英伟达|主板|处理器|x86|芯片|radeon|rocm|instinct|mi\\d|台积电|股|驱动|xilinx|霄龙|服务器',
  },
  {
    words: ['cadence'],
    prior: -0.3,
    before:
      'a |the |release |regular |monthly |weekly |your |his |her |running |high |low |pedal|half |perfect |plagal |authentic |deceptive |faster |same |this |each |update |sprint |with ',
    after: ' (?:of|rate|sensor|and rhythm|was|is set|between|in music|bank|13|for releases|weapon)|s |,? ?rpm',
    near: 'rhythm|music|cycling|pedal|runner|chord|melody|rpm|sprint|release schedule|步频|踏频|骑行|节奏|跑步|大三和弦|military|steps per|harmony|stride|uber|workflow engine|bicycle',
    company:
      'eda|synopsys|芯片|allegro|virtuoso|pcb|spice|orcad|spectre|innovus|siemens|楷登|mentor|verilog|chip design|stock|share|新思|西门子|layout|simulation|emulat|protium|palladium|tensilica|仿真|原理图',
  },
  {
    words: ['alphabet'],
    prior: -0.5,
    before:
      'the |english |latin |greek |phonetic |cyrillic |hebrew |arabic |roman |an |korean |of |nato |each |russian |your |input |finite |this |new |binary |custom ',
    after:
      ' (?:of|letters|song|soup|book|is a|has \\d+|size|string|used|consists|order|characters|in order|symbols|learning|workers|game|code)|s |字母| =|\\.|\\[|,',
    near: 'letter|vowel|consonant|phonetic|english|latin|language|字母|writing system|phonogram|braille|a-z|spelling|automat|regular expression|symbol|encode|cipher|base64|caesar|abcdef|字符',
    company:
      'google|谷歌|nasdaq|earning|母公司|waymo|皮查伊|pichai|stock|share|microsoft|amazon|deepmind|goog|youtube|资本开支|市值|revenue|verily|calico|营收|财报|holding|acquir',
  },
  {
    words: ['anthropic'],
    prior: 1,
    before: 'the |weak |strong |cosmological ',
    after: ' (?:principle|reasoning|bias|coincidence|argument)|原理',
    near: 'cosmolog|multiverse|人择|universe|fine-tun(?:ed|ing) (?:of|universe)|brandon carter',
    company: 'claude|openai|amodei|llm|model|模型|agent|mcp|api',
  },
  {
    words: ['nano'],
    prior: -4,
    near: 'vim|editor|linux|arduino|ipod|iphone|sim|module|jetson|gemini|纳米|ctrl|sudo|usb|banana|tata|gpt|ubuntu|server|raspberry|docker|micro',
    company: 'oklo|nuscale|核电|核能|小型堆|反应堆|reactor|nuclear|核聚变|smr|铀',
  },
  {
    words: ['oklo'],
    prior: 1,
    before: '加蓬|gabon',
    after: ' (?:mine|uranium|fossil|phenomenon|reactor zone|deposit|natural)|铀矿|天然',
    near: 'gabon|加蓬|natural (?:nuclear )?reactor|天然核反应堆|billion years|franceville|奥克洛|fission product|prehistoric',
    company: '股|核电|nuscale|altman|smr|stock|share|data center|aurora|powerhouse|nyse|涨',
  },
  {
    words: ['xai'],
    prior: 0.5,
    before: 'explainable ai \\(|\\(',
    after: ' (?:method|technique|approach|research|tool|framework|model explan|literature|library)|方法|技术|可解释',
    near: 'explainab|interpretab|可解释|shap|lime|black[- ]?box|saliency|feature attribution|explanations',
    company: 'grok|musk|马斯克|colossus|openai|融资|tesla|特斯拉|x corp|twitter|孟菲斯|memphis|超算|估值',
  },
  {
    words: ['biren', 'enflame', 'empyrean', 'inspur'],
    prior: 1,
    before: 'n\\.? ?|narendra |biren ',
    after: ' (?:singh|dey|de |roy|light|realm|heaven|sky|dragon|challenge|his|her|the|mitra|mukherjee)|ed |s ',
    near: 'manipur|chief minister|heaven|passion|poem|paradise|dante|anger|novel|series|yarros|book',
    company: 'gpu|chip|芯片|eda|ai|semiconductor|server|股|ipo|huada|服务器',
  },
  {
    words: ['阿里巴巴', 'alibaba'],
    prior: 2.5,
    after: '(?:的|和他|与|、|在)?(?:四十大盗|四十个|强盗|山洞|宝藏|哥哥|毛驴)| and the forty',
    near: '四十大盗|芝麻开门|强盗|天方夜谭|一千零一夜|女仆|财宝|宝藏|毛驴|砍柴|forty thieves|open sesame|背包问题|童话|阿拉伯',
    company: '电商|马云|淘宝|股|云|财报|港股|蚂蚁|集团|cloud|stock|commerce',
  },
  {
    words: ['aws'],
    prior: 2,
    before: 'welding society \\(|焊接学会（',
    after: ' (?:d\\d|a\\d\\.|certified welding|weld)|焊',
    near: 'welding|焊接|焊缝|焊条|d1\\.1|asme|automatic weather station|自动气象站',
    company:
      'amazon|亚马逊|cloud|云|s3|ec2|lambda|iam|azure|gcp|region|bedrock|数据中心|console|sdk|terraform|kubernetes',
  },
  {
    words: ['smic'],
    prior: 2,
    near: 'horaire|mensuel|salaire|brut|euros|最低工资|法国|salari|travail|rémunération',
    company: '中芯|晶圆|芯片|foundry|chip|semiconductor|tsmc|华为|huawei|制程',
  },
  {
    words: ['昆仑技术', 'kunlun technology'],
    prior: -0.5,
    before: '小米|天工|昆仑万维',
    after: '架构|平台|底盘',
    near: '小米|昆仑万维|天工|suv|增程|汽车|昆仑芯|昆仑玻璃',
    company: '超聚变|服务器|河南|鲲鹏|郑州|信创|中标|中国移动|新华三|浪潮|集采',
  },
  {
    words: ['open ai'],
    prior: 1.5,
    before: 'the |fully |truly |for ',
    company: 'gpt|chatgpt|altman|奥特曼|微软|microsoft|星际之门|stargate|sora|谷歌|anthropic',
  },
  { words: ['中芯'], prior: 1, before: '[其集当从心之]|过程', after: '片|国片|线|轴|棒|部|数' },
  {
    words: ['新思'],
    prior: -0.5,
    before: '[重创革更从出]',
    after: '路|想|维|考|潮|索|界|享',
    near: '思维|学习贯彻|教育',
    company: 'eda|楷登|cadence|synopsys|华大九天|ip|芯片|ansys|西门子',
    companyAfter: '、|和楷登|与|（',
  },
  {
    words: ['旭创', '天孚', '光迅', '沪电'],
    prior: 0.5,
    before: '苏州',
    company: '光模块|股|新易盛|易中天|cpo|800g|1\\.6t|pcb|光器件|英伟达|算力|中际|涨|持|仓|光通信|科技',
  },
  {
    words: ['marvell'],
    prior: 1,
    before: 'andrew |poet ',
    after: "'s (?:poem|poetry|coy)|ous|（诗",
    near: 'poet|poem|coy mistress|metaphysical|hull|milton|诗人|donne|herbert|17th',
    company: 'chip|semiconductor|asic|芯片|博通|broadcom|trainium|aws|stock|光|phy|switch|以太网|armada|网卡|linux|soc',
  },
];

/** Words that speak of business: near a doubtful name they are evidence for the company, on a page for its kind. */
export const financeWords: readonly string[] = [
  '股价',
  '股份',
  '股东',
  '个股',
  '股票',
  '涨停',
  '跌停',
  '市值',
  '财报',
  '营收',
  '净利',
  '毛利',
  '业绩',
  '资本开支',
  '资本支出',
  'capex',
  '芯片',
  '算力',
  '服务器',
  '数据中心',
  '大模型',
  '研报',
  '评级',
  '融资',
  '上市',
  '科创板',
  '创业板',
  '厂商',
  '巨头',
  '订单',
  '估值',
  '基金',
  '持仓',
  '同比',
  '环比',
  '亿元',
  '亿美元',
  '季度',
  '板块',
  '概念股',
  '券商',
  '收购',
  '财季',
  '美股',
  '港股',
  'a股',
  '投资者',
  '分析师',
  '纳斯达克',
  '指数',
  '龙头',
  '半导体',
  '人工智能',
  '科技公司',
  '供应商',
  '客户',
  'revenue',
  'earnings',
  'shares',
  'stock',
  'guidance',
  'quarter',
  'nasdaq',
  'investors',
  'analyst',
  'billion',
  'ceo',
  'chipmaker',
];
