// Other companies, works and people of the same name, which only the page as a whole identifies.
import { page, trap, type RecognitionRow } from './row.ts';

export const namesakes: readonly RecognitionRow[] = [
  page('a bank named Cadence, by its first word', 'Regional lenders agree to merge', [
    'Cadence Bank will be bought by a larger rival.',
    'Cadence Bank has branches in six states, and holders of Cadence common stock get cash.',
    'The chief of Cadence Bank stays on, said a person close to Cadence.',
  ]),
  page(
    'the same name when the company itself is on the page',
    'Chip design software',
    ['Cadence Design Systems raised its outlook.', 'EDA rivals Synopsys and Cadence both gained.'],
    ['Cadence Design Systems', 'CDNS.NASDAQ'],
    ['Synopsys', 'SNPS.NASDAQ'],
    ['Cadence', 'CDNS.NASDAQ', 2],
  ),
  page('a miner called Azure', 'Takeover in the west', [
    'Azure Minerals said its board backs the offer.',
    'Azure Minerals holders get cash, or shares in the new owner; the offer values one Azure share at four dollars.',
  ]),
  page('the river and its forest, then without the second word', 'A map of the forest', [
    'The Amazon rainforest lost less cover this year.',
    'Fires in the Amazon basin fell as well.',
    'The new map shows the entire Amazon for the first time.',
  ]),
  page(
    'the river in one column and the shop in the next',
    'Weekend pages',
    [
      'The Amazon basin saw rain at last.',
      'A trip up the Amazon River takes six days.',
      'Shares of Amazon rose after its AWS cloud revenue grew.',
    ],
    ['Amazon', 'AMZN.NASDAQ', 3],
    ['AWS', 'aws'],
  ),
  page(
    'a founder, and later the company named after him',
    '一位发明家的少年时代',
    [
      '西门子在家里排行第四，父亲是佃农，童年并不宽裕。',
      '中学没有念完，西门子便去参军，服役时迷上了电报机。',
      '后来，西门子和一位钟表匠合伙，办起了自己的作坊。',
      '今天的西门子公司就是从那间作坊长大的。',
    ],
    ['西门子', 'SIE.XETRA', 4],
  ),
  page(
    'the company beside a line of its history',
    '工业软件又有新的并购',
    ['西门子宣布收购一家仿真软件商。', '这家公司的创始人是发明家，早年做过电报机。', '西门子股价当日上涨2%。'],
    ['西门子', 'SIE.XETRA'],
    ['西门子', 'SIE.XETRA', 2],
  ),
  page('a newspaper under its short title', '报馆关门之后', [
    '《苹果日报》上周停刊。',
    '《苹果》员工还在等最后一笔薪水，《苹果》的三家公司账户已被冻结。',
  ]),
  trap('a title in its marks', '他新写的小说叫《甲骨文》，讲的是一个程序员和一片数据库的故事。'),
  trap('a film title', '影院里正放着《苹果》，票房平平。'),
  page(
    'a short ticker on a page that names its exchange',
    'Chip stocks this week',
    [
      'Taiwan Semiconductor (NYSE: TSM) reports on Thursday.',
      'TSM has gained a tenth since June.',
      'I sold half of my TSM.',
    ],
    ['Taiwan Semiconductor', 'TSM.NYSE'],
    ['NYSE: TSM', 'TSM.NYSE'],
    ['TSM', 'TSM.NYSE', 2],
    ['TSM', 'TSM.NYSE', 3],
  ),
  trap(
    'the same three letters as the name of a team',
    'TSM won the final three to one, and the crowd sang for TSM all night.',
  ),
  page(
    'a kind of reactor with the same letters as a ticker',
    'Small reactors',
    ['NuScale (NYSE: SMR) has a design approved.', 'Utilities will need more than one SMR design to choose from.'],
    ['NuScale', 'SMR.NYSE'],
    ['NYSE: SMR', 'SMR.NYSE'],
  ),
  page(
    'the former name of a company beside a record label with the same first word',
    'An old quarrel about a name',
    ['Apple Corps, the label, once sued Apple Computer over music.', 'Apple Computer won the last round.'],
    ['Apple Computer', 'AAPL.NASDAQ'],
    ['Apple Computer', 'AAPL.NASDAQ', 2],
  ),
  trap('the carriers of a country', '中国电信运营商今年都把资本开支压了下来，中国电信产业的格局没有变。'),
  trap('the basin after the river’s name in two scripts', '干旱使亚马逊(Amazon)盆地的支流断流。'),
  trap('another company of the group', '四家中标:紫光华山、浪潮计算机、联想和黄河科技。'),
  trap('a shareholder whose name begins like the company', '股东天孚仁和拟询价转让一成持股。'),
];
