// Names of listed companies that are also ordinary words, parts of them, or names of other things, in addition to those that
// the directory marks. Found by reading what is marked in public texts, see docs/directory.md.
import type { NameNeed } from '../../listings/directory.ts';

/** Words, parts of longer words, and names of people, places and figures. */
const words =
  '高科 天际 花旗 海王 创意 洲际 中路 百利 东尼 九鼎 凯利 如意 长方 棕榈 海龙 茅台 隆基 康乐 南都 同德 起步 易购 格林美 格林达 雷迪克 蓝思 蜜雪 有棵树 小摩 开利 美盛 航发 日月光 九毛九 伊力特 万事达';

/** An ordinary word or a place, and what there is: also a plain phrase, such as 黄山旅游 or 上海临港. */
const phrases =
  '公共服务 信息发展 废物管理 黄山旅游 陕西旅游 九华旅游 三峡旅游 西域旅游 西安旅游 江苏新能 浙江新能 京沪高铁 中国出版 山东出版 中文在线 上海临港 上海新梅 湖南发展 漳州发展 海南发展 广州发展 廊坊发展 衢州发展 湾区发展 高新发展 城建发展 长江通信 南方通信 协同通信 五洲交通 龙江交通 高能环境 大唐环境 行动教育 富豪酒店 华大酒店 新都酒店 青岛食品 曲江文旅 天府文旅 新华百货';

export const doubtfulNames: ReadonlyMap<string, NameNeed> = new Map(
  `${words} ${phrases}`.split(' ').map((name) => [name, 'signal']),
);
