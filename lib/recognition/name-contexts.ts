// Regex sources for text around a name, of any company, that makes it part of something else: a school, a widget, a user name.
// Matched against folded text. The lexicon carries them to the pages.

/** Schools, associations and firms of auditors that are named after a company, and its bonds. */
export const institutionAfter =
  '商学院|[\\u4e00-\\u9fff]{0,2}(?<![的与和在给为向捐建办])幼儿园|(?:职业|科技|技术|理工|师范|外国语|实验|希望|中心|附属|第[一二三四五六七八九十])*(?:小学|中学|高中|学校|幼儿园|学院|大学)|(?:足球|篮球|羽毛球|体育|书画|摄影|围棋|志愿者|[^，。、的]{0,2}慈善|通信|信息|软件|产业|行业|用户|校友)*(?:联合会|协会|学会|商会|校友会)|(?:会计师|律师|税务师)事务所|可?转债| (?:university|college|business school|high school|middle school|elementary)\\b';

/** The beginning of a row of links to other sites. */
export const linksBefore = '友情(?:链接|连结)[^\\n。]{0,18}';

/** Words of buttons that share a page, follow an account, or log in with another account. */
export const widgetBefore =
  "(?:share (?:this|it)?(?: (?:story|article|page|post|video))?(?: ?(?:on|via|to|with))?|follow (?:us|me)?(?: ?on)?|(?:like|find|join|watch) us on|sign ?(?:in|up) (?:with|via|using)|log ?in (?:with|via|using)|(?:continue|connect|register|login) with|(?:comments )?powered by|(?:listen|subscribe|download|get it|available) (?:on|from)(?: the)?|preferred source on|follow [\\w’']{2,20} on|(?:下载|下載)\\s?app|分享(?:[到至]|[:：|])|转发[到至]|[关追按][注踪赞]我们(?:的)?|加入我们(?:的)?)[\\s:：|-]*(?:(?:google|apple|facebook|microsoft|github|email|微信|qq)(?: play| podcasts?)?(?:,? or |,? and (?:the )?|, |、| 或 ?)){0,3}";

/**
 * Fonts, and the rest of a button that logs in with another account or follows one: 使用 Google 账号登录. In a sentence, more
 * follows.
 */
export const loginAfter =
  '\\s?(?:qq|微博|微信)?(?:id|账号|帐号|账户|帐户)?\\s?(?:快捷|一键|授权)?(?:登录|登入|注册)(?:\\s*(?:$|[|/·\\n])|\\s+(?:使用|用|或))|\\s(?:sign|log)[ -]?in\\b|\\s+we (?:do ?n.t|wo ?n.t|will never|never) post\\b|\\s?(?:[丽俪]?[细中粗]?(?:黑体|宋体|楷体|仿宋|圆体)|俪[细中粗]?[黑宋]|[雅正]黑|li(?:sung|gothic)\\b|sd gothic|color emoji|yahei|jhenghei|sans\\b|字体)|\\s?(?:粉丝[页团]|粉丝专页)|\\s?(?:新闻|news)?\\s?(?:追踪|关注|订阅|按赞)我们';

/** Social networks, and what stands beside them in a row of buttons. */
const networks =
  '百度贴吧|贴吧|qq空间|新浪微博|twitter|x|linkedin|instagram|whatsapp|telegram|pinterest|youtube|reddit|e-?mail|line|wechat|weibo|微博|微信|qq|朋友圈|threads|tiktok|rss|tumblr|messenger|snapchat|copy link|复制链接|复制连结|电子邮件|邮件|plurk|噗浪|豆瓣|flipboard|bluesky|mastodon|discord|留言|line分享|print|打印|列印|spotify';
const rowGap = '[\\s|/·•]+';
export const networkBefore = `(?:^|[\\s|/·•:：])(?:${networks})${rowGap}`;
/** Also the word of a button directly behind the name: Facebook分享. */
export const networkAfter = `(?:${rowGap}(?:${networks})|\\s?分享)(?:$|[\\s|/·•])`;

/** The beginning of a user's name, up to a company's name in it: 楼主：华为老粉, @英伟达铁粉. */
export const userBefore =
  '(?:\\d{1,4}[楼#]\\s?|(?:网友|用户|用户名|昵称|作者|博主|楼主|发帖人|发布者|评论者|id)(?:[:：]\\s?|\\s)|@)[^\\s:：，。、,.“”"「」|/@]{0,6}';
/** A reporter or photographer whose name ends like a company's: 记者 张华为, 李联通 摄. */
export const reporterBefore =
  '(?:记者|通讯员|编辑|责编|实习生|摄影|主播|校对|监制)[:：\\s]*[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹喻柏章苏潘葛范彭鲁韦马方任袁柳唐罗薛雷贺汤郝邵毛禹戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童郭梅林钟徐邱骆高夏蔡田胡凌霍万卢莫房陆程叶刘白龙黎乔温曾]';

/** The rest of the user's name. It is not the company's own account if something precedes or follows the company's name. */
export const userAfter =
  '(?!集团|公司|股份|控股|官方)[^\\s:：，。、,.;；!！?？“”"「」()（）|/]{1,8}(?:$|[\\s:：，,|/(（])';
