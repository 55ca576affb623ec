// Products and units. A company name in a product name is a mention (腾讯 in 腾讯视频). A product without the company's name
// is not, nor is a page's tool, font or source (百度百科, 微软雅黑).
import { mark, trap, type RecognitionRow } from './row.ts';

export const products: readonly RecognitionRow[] = [
  mark("a product in English after its maker's name", 'Google Maps sent us into a ditch.', ['Google', 'GOOGL.NASDAQ']),
  mark("a phone after its maker's name", '华为Mate 80 开启预售。', ['华为', 'huawei']),
  mark("a video site after its owner's name", '腾讯视频会员又涨价了。', ['腾讯', '00700.HKEX']),
  mark("a meeting service after its owner's name", '今天的例会改用腾讯会议。', ['腾讯', '00700.HKEX']),
  mark("a model after its maker's name", 'DeepSeek-R1 的论文上了期刊封面。', ['DeepSeek', 'deepseek']),
  mark("a model after its maker's name with a number", 'DeepSeek V3.2 价格再降。', ['DeepSeek', 'deepseek']),
  mark("a GPU after its maker's name", '英伟达H20 恢复出口。', ['英伟达', 'NVDA.NASDAQ']),
  mark("a GPU in English after its maker's name", 'NVIDIA H100 clusters are full.', ['NVIDIA', 'NVDA.NASDAQ']),
  mark("a desktop system after its maker's name", '微软Windows 10 停止支持。', ['微软', 'MSFT.NASDAQ']),
  mark("an office suite after its maker's name", 'Microsoft Office 365 家庭版', ['Microsoft', 'MSFT.NASDAQ']),
  mark("a robot dog after its maker's name", '宇树Go2 机器狗降价。', ['宇树', '688836.SSE']),
  mark("a learning device after its maker's name", '科大讯飞学习机T30', ['科大讯飞', '002230.SZSE']),
  mark('a phone named with 苹果', '二手苹果手机回收价跌了。', ['苹果', 'AAPL.NASDAQ']),
  mark('a chip of a unit after its owner', '华为海思麒麟芯片回归。', ['华为', 'huawei']),
  mark('a unit with its own entry', '亚马逊云科技与AWS是一回事。', ['亚马逊云科技', 'aws'], ['AWS', 'aws']),
  mark('a unit without an entry as its owner', '百度智能云中标金额第一。', ['百度', '09888.HKEX']),
  mark(
    'a unit of Google with its own entry',
    'Google Cloud turned a profit before Azure did.',
    ['Google Cloud', 'google-cloud'],
    ['Azure', 'azure'],
  ),
  mark(
    'a unit of Microsoft with its own entry, in Chinese',
    '微软云和谷歌云份额逼近。',
    ['微软云', 'azure'],
    ['谷歌云', 'google-cloud'],
  ),
  mark('a switch of a unit', '新华三交换机和华为交换机命令不同。', ['新华三', 'h3c'], ['华为', 'huawei']),
  trap("a product without its maker's name", '微信和QQ都更新了，Windows 也更新了。'),
  trap("a product of Apple without its maker's name", 'iPhone 和 iPad 都降价了。'),
  trap("a model without its maker's name", 'Claude 和 GPT-5 谁更会写代码？'),
  trap('an encyclopedia of a search engine', '资料来源：百度百科'),
  trap('a cloud drive of a search engine', '百度网盘链接失效了，求补档。'),
  trap('a forum of a search engine', '转自百度贴吧。'),
  trap('a document library of a search engine', '这份试卷在百度文库要收费。'),
  trap('a cloud drive', '阿里云盘分享：点击链接保存。'),
  trap('a font by its name', '字体：微软雅黑，字号小四。'),
];
