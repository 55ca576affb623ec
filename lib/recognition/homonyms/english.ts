// Rules for Latin names that are also words, places or abbreviations.
import type { HomonymRule } from './rule.ts';

export const englishNames: readonly HomonymRule[] = [
  {
    words: ['amazon'],
    prior: 1,
    before: 'brazilian |peruvian |(?:down|up|along|through|across) the ',
    after:
      ' (?:queen|army|rain|rivers?\\b|basin|jungle|forest|tribe|delta|region|women|warrior|tropic|parrot|fires)|河|雨林|盆地|流域|丛林|森林',
    near: '\\b(?:in|into|of|from|to|is) the \\n(?= (?:is|was|are|were|has|rose|fell|began|floods|burns|needs|holds|stores|absorbs|covers|by|for|every|and|with|last|this)\\b|[.,;!?]|$)|the \\n(?= (?:is|was|are|has|opens|floods|burns|loses|flows|rose|fell|began|drought|dries)\\b|[.,;]|$)|女战士|部落|乳房|希腊|神话|rainforest|rain forest|jungle|brazil|peru|forest|deforest|tribe|indigenous|tropical|species|biodivers|delta\\b|estuary|tributar|canoe|orinoco|river|basin|warrior women|雨林|penthesilea|heracles|hippolyta|achilles|gtld|icann|\\bacto\\b|amazonian|biome',
    companyAfter:
      ' (?:prime|echo\\b|fire tv|kindle|alexa|music|fresh|q\\b|bedrock|go\\b|photos|ads\\b|video|web services|locker|warehouse|seller)',
    company:
      'ebay|walmart|etsy|netflix|aws|prime|bezos|kindle|alexa|seller|commerce|retail|cloud|jassy|s3|ec2|stock|share|earning|revenue|warehouse|delivery|fba|bedrock|compan|order|buy|price|product|store|云|电商|卖家|亚马逊|linux|sdk|api',
  },
  {
    words: ['apple'],
    prior: 1,
    before: "fiona |eat |eating |ate |red |green |rotten |adam's |custard |caramel |bad |crab|toffee |big ",
    after:
      ' (?:trees?\\b|pies?\\b|juice|orchard|cider|sauce|vinegar|crisp|crumble|seed|core\\b|peel|slice|blossom|records|corps|bank|hospitality|cake|butter|martin|valley|picking)|jack|sauce|苹果树',
    near: 'fruit|orchard|cider|banana|pear|orange|vinegar|cinnamon|beatles|fiona|newton|recipe|sugar|bake|vitamin|水果|pie',
    companyAfter:
      ' (?:homekit|car\\b|carplay|pay\\b|pencil|watch|tv\\b|tv\\+|music|vision|intelligence|id\\b|card\\b|store|maps|news|wallet|fitness|arcade|glasses|silicon|event|care\\b|podcast|retail|campus)',
    company:
      'iphone|ipad|mac|ios|tim cook|steve jobs|app store|siri|watch|silicon|developer|xcode|swift|stock|share|earning|revenue|macos|icloud|compan|device|safari|airpods|itunes|苹果|android|chip|tech|m\\d|user',
  },
  {
    words: ['oracle'],
    prior: 1,
    before: 'delphi|price |chainlink |test |blockchain |random |ancient |decentralized ',
    after:
      ' (?:bone|of|at|problem|network\\b|script|card|deck|arena|park|told|said that the gods|node|feed|service provider|contract|attack|price|reading|speak|machine)|预言机|预言',
    near: 'delphi|prophe|temple|ancient|priest|apollo|chainlink|smart contract|defi|blockchain|oracle bone|shang dynasty|matrix|tarot|divination|预言机|预言|god|神谕|塔罗|greek',
    company:
      '\\brac\\b|dba|database|java|sql|cloud|ellison|mysql|jdk|erp|linux|weblogic|sap|1[0-9]g|1[0-9]c|jdbc|vm|virtualbox|stock|share|earning|revenue|数据库|甲骨文|apex|peoplesoft|netsuite|pl/|server|微软|schema|postgres|solaris|exadata|compan|表空间|索引|db2',
  },
  {
    words: ['meta'],
    prior: 0.5,
    before: '<|a |_|@|og:|r[ií]o |river |the |this |so |very |当前|版本|游戏',
    after:
      ' ?(?:标签|分析|分類|回顧|键|鍵|-?analys|-?data|荟萃)|数据|信息|类|表(?!示)|字段|元(?!宇宙)|编程|属性|文件|节点|>|=|\\+[a-z]|\\.[a-z]|_|-?cognit|-?phys| (?:tag|data|name|analysis|analyses|programming|property|charset|http|content|description|keyword|class|information|cognit|level|game|file|field|box|key|model|element|title|robots|learning|discussion|question|viewport|refresh|joke|attribute)',
    near: '<meta|charset|viewport|http-equiv|keywords|meta标签|meta分析|系统评价|随机对照|heterogene|randomi|参考文献检索|荟萃|<head|<html|metaclass|orm|django|emacs|vim|colombia|villavicencio|alt键|快捷键|queryset|卡组|英雄胜率|强势',
    company:
      'facebook|扎克伯格|zuckerberg|instagram|whatsapp|llama|元宇宙|metaverse|reality labs|quest|脸书|threads|谷歌|google|微软|microsoft|amazon|亚马逊|苹果|apple|资本开支|capex|股|share|stock|社交|oculus|openai|财报|earning|revenue|platforms|nvidia|英伟达|裁员|ai|广告|开源|pytorch|react|巨头|vr|ray-ban|科技|隐私|公司',
    companyAfter:
      "公司|的?(?:ai|llama|广告|资本|元宇宙|股|财报)|、谷歌|、亚马逊| platforms|’s|'s| ai| quest|超级智能|ceo|首席",
  },
  {
    words: ['azure'],
    prior: 0.8,
    before:
      'shades? of |hues? of |tones? of |pale |deep |bright |color: ?|colour: ?|light |dark |#|蔚|bentley |oh |quiet ',
    after:
      ' (?:minerals|shares?\\b(?! of)|power global|sky\\b|sea\\b|blue|color|colour|water|window|coast|eyes|waves|dragon|kingfisher|tit)|色|蓝|龙|天空|岸|striker|;|湖| \\((?:color|heraldry|song|magazine|building|dj|book|barque)',
    near: 'rgb|hex|css color|heraldry|天蓝色|颜色代码|pigment|蔚蓝|纹章|aliceblue|beige|bisque|lavender|cyan|turquoise|guilty gear|pokemon|\\bhue\\b|heraldry|magazine|alberta|ellington|poem|\\bsong\\b|verse',
    company:
      'microsoft|微软|cloud|云|devops|openai|aws|gcp|vm|sql|ad|portal|subscription|storage|functions|kubernetes|blob|tenant|powershell|api|entra|cli|sdk|saas|数据中心|增速|gpt|谷歌云|resource|deploy|server|pipeline|terraform|office|copilot|logic|growth|grew|constant currency|growing',
  },
  {
    words: ['amd'],
    prior: 1.5,
    before: 'wet |dry |age-related |湿性|干性|neovascular |exudative |patients with |risk of |diagnosed with ',
    after: '模块|规范|加载|患者| patient| industries|格式|（年龄|和cmd|、cmd|/cmd|（asynchronous|module|患病',
    near: '黄斑|macula|disease|degeneration|视网膜|视力|眼科|眼底|require\\.?js|模块化|模块加载|cmd|commonjs|define\\(|umd|抗vegf|玻璃体|ophthalm|sea\\.js|异步模块|ranibizumab|drusen|retina|module loader|eye disease|eyesight|patients|central vision|blindness|\\beyes?\\b',
    company:
      '英特尔|intel|显卡|cpu|gpu|锐龙|ryzen|epyc|苏姿丰|lisa su|nvidia|英伟达|主板|处理器|x86|芯片|radeon|rocm|instinct|mi\\d|台积电|股|驱动|xilinx|霄龙|服务器',
  },
  {
    words: ['cadence'],
    prior: -0.3,
    before:
      'a |the |release |regular |monthly |weekly |your |his |her |running |high |low |pedal|half |perfect |plagal |authentic |deceptive |faster |same |this |each |update |sprint ',
    after: ' (?:of|rate|sensor|and rhythm|was|is set|between|in music|bank|13|for releases|weapon)|,? ?rpm',
    near: 'rhythm|music|cycling|pedal|runner|chord|melody|rpm|sprint|release schedule|步频|踏频|骑行|节奏|跑步|大三和弦|military|steps per|harmony|stride|uber|workflow engine|bicycle',
    companyAfter: ' (?:tools?\\b|licen[cs]e|eda\\b|virtuoso|allegro|design)',
    company:
      'license|tape-?out|layout tool|eda|synopsys|芯片|allegro|virtuoso|pcb|spice|orcad|spectre|innovus|siemens|楷登|mentor|verilog|chip design|cdns|新思|西门子|layout|simulation|emulat|protium|palladium|tensilica|仿真|原理图',
  },
  {
    words: ['alphabet'],
    prior: 0,
    before:
      'the |english |latin |greek |phonetic |cyrillic |hebrew |arabic |roman |an |korean |of |nato |each |russian |your |input |finite |this |new |binary |custom ',
    after:
      ' (?:of|letters|song|soup|book|is a|has \\d+|size|string|used|consists|order|characters|in order|symbols|learning|workers|game|code)|字母| =|\\.[a-z]|\\[',
    near: 'letter|vowel|consonant|phonetic|english|latin|language|字母|writing system|phonogram|braille|a-z|spelling|automat|regular expression|symbol|encode|cipher|base64|caesar|abcdef|字符',
    company:
      'google|谷歌|nasdaq|earning|母公司|waymo|皮查伊|pichai|stock|share|microsoft|amazon|deepmind|goog|youtube|资本开支|市值|revenue|verily|calico|营收|财报|holding|acquir',
  },
  {
    words: ['anthropic'],
    prior: 1,
    before: 'weak |strong |cosmological ',
    after: ' (?:principle\\b|reasoning|bias|coincidence|argument)|原理',
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
    prior: 1.5,
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
    // No word, but also the name of other companies of the group, which are blocked.
    words: ['inspur'],
    prior: 1.5,
  },
  {
    words: ['biren', 'enflame', 'empyrean'],
    prior: 0,
    before: 'n\\.? ?|narendra |biren ',
    after: ' (?:singh|dey|de |roy|light|realm|heaven|sky|dragon|challenge|his|her|the|mitra|mukherjee)',
    near: 'manipur|chief minister|heaven|passion|poem|paradise|dante|anger|novel|series|yarros|book',
    company: 'gpu|chip|芯片|eda|ai|semiconductor|server|股|ipo|huada|服务器',
  },
  {
    words: ['aws'],
    prior: 2,
    before: 'welding society |焊接学会',
    after: ' (?:d\\d|a\\d\\.|certified welding|weld)|焊',
    near: 'welding|焊接|焊缝|焊条|d1\\.1|asme|automatic weather station|自动气象站|glacier|anemometer|weather|meteorolog|humidity|气象',
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
    words: ['open ai'],
    prior: 1.5,
    before: 'the |fully |truly |for ',
    company: 'gpt|chatgpt|altman|奥特曼|微软|microsoft|星际之门|stargate|sora|谷歌|anthropic',
  },
  {
    words: ['marvell'],
    prior: 1,
    before: 'andrew |poet ',
    after: "'s (?:poem|poetry|coy)|ous|（诗",
    near: 'poet|poem|coy mistress|metaphysical|hull|milton|诗人|donne|herbert|17th',
    company: 'chip|semiconductor|asic|芯片|博通|broadcom|trainium|aws|stock|光|phy|switch|以太网|armada|网卡|linux|soc',
  },
  {
    words: ['moonshot ai'],
    prior: 1.5,
    company: 'kimi|月之暗面|openai|startup|model|杨植麟',
  },
  {
    words: ['deep seek'],
    prior: 1.5,
    company: 'openai|大模型|算力|ai|梁文锋|幻方|r1|v3|模型|英伟达',
  },
  {
    words: ['china mobile', 'china telecom', 'china unicom'],
    prior: 2,
    after:
      ' (?:payment|sector|gaming|internet|market|game|phone|advertis|industr|commerce|carrier|users|network equipment)',
  },
  {
    words: ['taiwan semiconductor'],
    prior: 2,
    after: ' (?:industr|sector|firms|companies|makers|supply|exports)',
  },
  {
    words: ['primarius'],
    prior: 0.5,
    near: 'choir|latin|violin|quartet',
    company: 'eda|chip|spice|semiconductor|概伦',
  },
  {
    // A project of long odds, and launches to the moon.
    words: ['moonshot'],
    prior: -0.5,
    before: "a |the |our |your |this |cancer |climate |biden |google |google’s |google's |first |next |big ",
    after:
      ' (?:projects?\\b|factory|goals?\\b|thinking|ideas?\\b|bets?\\b|programs?\\b|missions?\\b|capital|moments?\\b)|s\\b',
    near: 'apollo|lunar|nasa|cancer|astronaut|moon landing|astro teller|baseball|home run',
    companyAfter: "(?:'s|’s)? (?:kimi|k2)",
    company:
      'kimi|月之暗面|startup|deepseek|zhipu|minimax|yang zhilin|alibaba|beijing|chinese ai|k2|chatbot|open-source',
  },
];
