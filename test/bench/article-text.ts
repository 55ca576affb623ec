// Generates the text of the articles: sentences combined from phrases, so that few are equal.

export interface Source {
  random: () => number;
  pick: <T>(from: readonly T[]) => T;
  /** An integer from `least` to `most`. */
  between: (least: number, most: number) => number;
}

export function sourceFrom(random: () => number): Source {
  return {
    random,
    pick: (from) => from[Math.floor(random() * from.length)]!,
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
  };
}

const chinese = {
  subjects: [
    '当地居民',
    '有关部门',
    '多位专家',
    '项目负责人',
    '研究团队',
    '这家工厂',
    '一些消费者',
    '该地区',
    '这项技术',
    '新的规定',
    '去年的展会',
    '参与调查的家庭',
    '铁路部门',
    '学校',
    '行业协会',
    '这座城市',
    '不少年轻人',
    '合作双方',
    '供应商',
    '平台',
  ],
  verbs: [
    '表示将继续',
    '正在努力',
    '已经开始',
    '计划逐步',
    '希望能够',
    '不得不',
    '再次',
    '明确提出',
    '一直坚持',
    '首次',
    '有望',
    '尚未',
    '决定提前',
    '主动',
    '共同',
  ],
  actions: [
    '改善服务质量',
    '调整产品价格',
    '扩大试点范围',
    '降低能源消耗',
    '培训更多技术人员',
    '公布详细的时间表',
    '修复老旧设施',
    '简化办理流程',
    '增加夜间班次',
    '推广新的种植方法',
    '完善应急预案',
    '回应社会关切',
    '缩短交付周期',
    '保护传统建筑',
    '减少不必要的包装',
    '提高数据安全水平',
    '引进国外经验',
    '吸引更多游客',
    '开放预约',
    '核实相关情况',
  ],
  ends: [
    ',效果仍有待观察。',
    ',这引起了广泛讨论。',
    ',具体办法另行通知。',
    ',预计明年完成。',
    '。',
    ',并邀请公众监督。',
    ',以适应新的需求。',
    ',不过困难依然不少。',
    '。“我们没有退路。”他说。',
    ',相关工作正在有序推进。',
  ],
  links: [
    '首页',
    '新闻',
    '国内',
    '国际',
    '社会',
    '军事',
    '评论',
    '财经',
    '科技',
    '体育',
    '娱乐',
    '汽车',
    '房产',
    '教育',
    '健康',
    '旅游',
    '图片',
    '视频',
    '专题',
    '论坛',
    '博客',
    '天气',
    '彩票',
    '读书',
    '登录',
    '注册',
    '客户端',
    '更多',
  ],
  names: [
    '山里的风',
    '老张说事',
    '深夜食堂',
    'kevin2019',
    '小鱼儿',
    '路人甲',
    'Mr_Zhao',
    '春暖花开',
    '不吃香菜',
    'lucky77',
  ],
  headline: [
    '暴雨过后的小镇',
    '一条公路改变了什么',
    '他们为什么回到乡村',
    '夜班司机的一天',
    '博物馆里的新面孔',
    '老街的最后一家书店',
    '秋收时节走访产粮大县',
    '这届年轻人爱上了徒步',
  ],
};

const english = {
  subjects: [
    'The committee',
    'A growing number of readers',
    'Local officials',
    'The research team',
    'Several teachers',
    'The new report',
    'Most families',
    'Her latest novel',
    'The city council',
    'Scientists at the university',
    'The museum',
    'An early draft',
    'The two sides',
    'Volunteers',
    'Critics of the plan',
    'The old bridge',
  ],
  verbs: [
    'has started to',
    'will have to',
    'did not want to',
    'is expected to',
    'tried again to',
    'promised to',
    'may soon',
    'agreed to',
    'refused to',
    'could finally',
  ],
  actions: [
    'repair the damaged roof',
    'publish a longer account of the events',
    'move the hearing to the spring',
    'rely on private donations',
    'explain how the money was spent',
    'open the archive to visitors',
    'cut emissions by a third',
    'hire more nurses',
    'review every application by hand',
    'change the rules for small boats',
    'return to the village',
    'test the water twice a day',
  ],
  ends: [
    '.',
    ', according to people who attended the meeting.',
    ', but nobody knows when.',
    ' before the end of the year.',
    ', which surprised even its supporters.',
    ' in spite of the cold.',
    '. “It was never simple,” she said.',
    ' for the first time in a decade.',
  ],
  links: [
    'Home',
    'World',
    'Politics',
    'Opinion',
    'Business',
    'Science',
    'Health',
    'Sports',
    'Arts',
    'Books',
    'Style',
    'Food',
    'Travel',
    'Magazine',
    'Video',
    'Photos',
    'Weather',
    'Newsletters',
    'Podcasts',
    'Subscribe',
    'Sign in',
    'Help',
    'Privacy Policy',
    'Terms of Use',
    'Advertise',
    'More',
  ],
  names: ['oldsalt', 'Marie K.', 'JT from Ohio', 'no_thanks', 'reader4411', 'Prof. Bob', 'lena', 'anon'],
  headline: [
    'What the river left behind',
    'A town without a newspaper',
    'The last lighthouse keeper',
    'How a recipe travelled',
    'Letters from the north',
    'Why the trains were late',
    'A garden on the roof',
    'The map that was wrong',
  ],
};

export type Language = 'zh' | 'en';

export const phrases = { zh: chinese, en: english };

/** Numbers as in news: dates, prices, shares, years. */
function figureIn(language: Language, { pick, between }: Source): string {
  const price = `${between(2, 900)}.${between(10, 99)}`;
  return language === 'zh'
    ? pick([
        `${between(2015, 2026)}年${between(1, 12)}月${between(1, 28)}日,`,
        `同比增长${between(1, 60)}.${between(0, 9)}%,`,
        `总投资${between(1, 400)}亿元,`,
        `售价${between(99, 9999)}元起,`,
        `${between(1, 23)}:${between(10, 59)} 报${price}元,`,
        `约${between(1000, 99999)}人`,
      ])
    : pick([
        `In ${between(1950, 2026)}, `,
        `At $${price} apiece, `,
        `Up ${between(1, 60)}.${between(0, 9)}% from ${between(1000, 9999)}, `,
        `On Nov. ${between(1, 30)}, `,
      ]);
}

/** @param mention inserted into one sentence in `every`. */
export function sentence(language: Language, source: Source, mention: (() => string) | null, every: number): string {
  const { subjects, verbs, actions, ends } = phrases[language];
  const { pick, random } = source;
  const gap = language === 'zh' ? '' : ' ';
  const figure = random() < 0.25 ? figureIn(language, source) : '';
  const named = mention && random() < 1 / every ? mention() : '';
  return `${named}${figure}${pick(subjects)}${gap}${pick(verbs)}${gap}${pick(actions)}${pick(ends)}${gap}`;
}
