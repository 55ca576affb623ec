// What must be directly beside a doubtful name of a listed company, such as 张家界 or 全新好, before it counts.

/** What follows a name that belongs to something else: a place, a building, an award, a ship, a person. */
export const otherAfter =
  /^(?:奖(?![金励])|镇(?![压静痛定])|村|县|大?街|[东西南北中]?路(?![透演由线况径])|(?:大?酒店|宾馆|公寓|小区|花园)(?!集团|管理|业务|股份)|杯(?![子])|号(?:航母|飞船|卫星|油轮))/;

/** The rest of a person's name: 海尔·波普. Longer names than three characters are no name of a person. */
export const personAfter = /^[·•・][\u3400-\u9fff]/;

/** The first name of a person: 马丁·海尔. */
export const personBefore = /[\u3400-\u9fff][·•・]$/;

/** Other words that begin with a name: 伊利诺伊, 海尔-波普彗星. */
export const longerWords: ReadonlyMap<string, RegExp> = new Map([
  ['伊利', /^[诺丹沙替]/],
  ['陶氏', /^腔/],
  ['阅文', /^[档件字本]/],
  ['海尔', /^(?:达尔|[-—–·]*波普|姆|布隆|思)/],
  ['福特', /^(?:总统|号|斯|银河)/],
  ['戴尔', /^(?:兹|[·•]卡)/],
  ['京东方', /^便/],
]);

/** Other words that end with a name: 法国兴业银行, 深发展. */
export const longerWordsBefore: ReadonlyMap<string, RegExp> = new Map([
  ['兴业银行', /法国$/],
  ['发展', /深$/],
  ['戴尔', /[\u3400-\u9fff]克斯$/],
]);

/** Words of the exchange after a name: 全新好股价, 全新好(A股)涨停, 全新好涨3%. */
export const exchangeAfter =
  /^[\s"”’」』】）)]{0,2}[(（]?(?:股份(?!有限)|股价|股票|[ABH]股|[港美]股|[涨跌]停|封板|炸板|停牌|复牌|连板|一字板|市值|股东|(?:高开|低开|大涨|大跌|暴涨|暴跌|上涨|下跌|领涨|领跌|收涨|收跌|涨|跌)(?:幅|超|逾|近|约)?\s?\d|[涨跌][超逾近幅]|(?:早盘|午后|尾盘|盘[中后前])|(?:发布|披露|晚间|[今昨]日)?公告(?!栏)|[-－](?:U|W|UW|SW|S|B)(?![A-Za-z]))/;

/** Words of the exchange before a name: A股全新好, 个股全新好, 买入全新好. */
export const exchangeBefore =
  /(?:[ABH]股|[港美]股|[沪深]市|个股|股票|概念股|龙头股?|成[分份]股|持股|重仓股?|加仓|减仓|建仓|清仓|增持|减持|买入|卖出|(?<![A-Za-z])(?:XR|XD|DR|\*?ST))[:：,，、\s"“‘「『【（(]{0,2}$/;
