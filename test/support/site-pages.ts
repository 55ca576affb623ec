// Imitations of broker pages (quote head, tables, feeds, frames, canvas charts) in our own markup. Tests serve them under
// the real addresses, without any request to the real sites.

export interface SitePage {
  /** The site, for the test title. */
  site: string;
  url: string;
  html: string;
  headers?: Record<string, string>;
  /** Encoding of the page, if not UTF-8. */
  charset?: 'gbk';
  /** Matches the strip's text: the company and the code. */
  says: RegExp;
}

const whole = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** A table of numbers, as on every quote page. */
const quoteTable = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const levels = quoteTable(Array.from({ length: 5 }, (_, at) => [`卖${5 - at}`, (212.4 + at / 10).toFixed(2), '31']));

const posts = Array.from(
  { length: 12 },
  (_, at) => `<li><a href="/post/${at}">第 ${at + 1} 楼:今天怎么看?</a> <time>14:0${at % 10}</time></li>`,
).join('');

const chart = (id: string): string =>
  `<canvas id="${id}" width="640" height="260"></canvas><script>{const c=document.getElementById('${id}').getContext('2d');
   c.strokeStyle='#c33';c.beginPath();for(let x=0;x<640;x+=4)c.lineTo(x,130+60*Math.sin(x/40));c.stroke()}</script>`;

/** A single-page app: scripts change the address and render the page again. */
const routed = (title: string): string => `
  <nav id="nav"></nav><main id="main"></main>
  <script>
    const draw = () => { document.querySelector('#main').textContent = '行情 ' + location.pathname; };
    window.goTo = (path, title) => { history.pushState({}, '', path); draw(); if (title) document.title = title; };
    addEventListener('popstate', draw); document.title = ${JSON.stringify(title)}; draw();
  </script>`;

export const eastmoney: SitePage = {
  site: '东方财富 行情',
  url: 'https://quote.eastmoney.com/sz300308.html',
  html: whole(
    '中际旭创(300308)股票价格_行情_走势图',
    `<header style="position:sticky;top:0;background:#eee"><input placeholder="代码"><button>查询</button></header>
     <h1>中际旭创 300308</h1><p>212.45 <b style="color:#c00">+3.21%</b></p>${chart('k')}${levels}
     <iframe src="https://quote.eastmoney.com/frame/sz300308.html" width="300" height="80"></iframe>`,
  ),
  says: /中际旭创 300308\.SZ/,
};

export const sitePages: readonly SitePage[] = [
  eastmoney,
  {
    site: '东方财富 股吧',
    url: 'https://guba.eastmoney.com/news,300308,1234567890.html',
    html: whole('谁还在车上?_中际旭创(300308)股吧_东方财富网股吧', `<h1>谁还在车上?</h1><ul>${posts}</ul>`),
    says: /中际旭创 300308\.SZ/,
  },
  {
    site: '东方财富 F10',
    url: 'https://emweb.securities.eastmoney.com/pc_hsf10/pages/index.html?type=web&code=SZ300308#/cpbd',
    html: whole(
      'F10资料',
      `<h2>操盘必读</h2>${quoteTable([
        ['每股收益', '4.72'],
        ['股东户数', '12.1万'],
      ])}`,
    ),
    says: /中际旭创 300308\.SZ/,
  },
  {
    site: '雪球',
    url: 'https://xueqiu.com/S/SZ300308',
    html: whole('中际旭创(SZ300308)', routed('中际旭创(SZ300308)股票股价_行情')),
    says: /中际旭创 300308\.SZ/,
  },
  {
    site: '同花顺',
    url: 'https://stockpage.10jqka.com.cn/688256/',
    html: whole(
      '寒武纪(688256) 股票行情',
      `<div class="head"><h1>寒武纪</h1><span>688256</span></div>${chart('min')}${levels}`,
    ),
    says: /寒武纪 688256\.SH/,
  },
  {
    site: '新浪财经(GBK)',
    url: 'https://finance.sina.com.cn/realstock/company/sz300308/nc.shtml',
    html: whole(
      '中际旭创(300308)股票股价,实时行情,新闻_新浪财经',
      `<h1>中际旭创 300308.SZ</h1>${levels}<ul>${posts}</ul>`,
    ).replace('<meta charset="utf-8">', ''),
    headers: { 'content-type': 'text/html; charset=gbk' },
    charset: 'gbk',
    says: /中际旭创 300308\.SZ/,
  },
  {
    site: '腾讯自选股',
    url: 'https://gu.qq.com/sh688256/gp',
    html: whole('寒武纪-U(sh688256)股票实时行情', `<div>${levels}</div>${chart('day')}`),
    says: /寒武纪 688256\.SH/,
  },
  {
    site: '富途 港股',
    url: 'https://www.futunn.com/stock/00941-HK',
    html: whole('中国移动(00941)股票最新价格行情', `<h1>中国移动</h1>${levels}`),
    says: /中国移动 600941\.SH[\s\S]*本页为港股 00941\.HK/,
  },
  {
    site: '富途 A 股',
    url: 'https://www.futunn.com/stock/600941-SH',
    html: whole('中国移动(600941)股票最新价格行情', `<h1>中国移动</h1>${levels}`),
    says: /中国移动 600941\.SH(?![\s\S]*本页为)/,
  },
  {
    site: '富途 美股',
    url: 'https://www.futunn.com/stock/NVDA-US',
    html: whole('英伟达(NVDA)股票最新价格行情', `<h1>英伟达</h1>${levels}`),
    says: /英伟达 NVDA/,
  },
  {
    site: '巨潮资讯',
    url: 'http://www.cninfo.com.cn/new/disclosure/stock?stockCode=300308&orgId=9900022',
    html: whole('巨潮资讯网', `<h2>公告</h2>${quoteTable([['关于回购股份的进展公告', '2025-08-01']])}`),
    says: /中际旭创 300308\.SZ/,
  },
  {
    site: '上证e互动(只有标题)',
    url: 'https://sns.sseinfo.com/company.do?uid=1234',
    html: whole('寒武纪(688256)', `<h1>寒武纪(688256)</h1><ul>${posts}</ul>`),
    says: /寒武纪 688256\.SH/,
  },
  {
    site: '港交所',
    url: 'https://www.hkex.com.hk/Market-Data/Securities-Prices/Equities/Equities-Quote?sym=700&sc_lang=zh-hk',
    html: whole('騰訊控股 (700) 股票報價', `<h1>騰訊控股</h1>${levels}`),
    says: /腾讯(?:控股)? 00700\.HK/,
  },
  {
    site: 'Yahoo',
    url: 'https://finance.yahoo.com/quote/AMZN/',
    html: whole('Amazon.com, Inc. (AMZN) Stock Price, News, Quote', `<h1>Amazon.com, Inc. (AMZN)</h1>${chart('y')}`),
    says: /亚马逊 AMZN/,
  },
  {
    site: 'Google Finance',
    url: 'https://www.google.com/finance/quote/300308:SHE',
    html: whole(
      'Zhongji Innolight Co Ltd (300308) Stock Price',
      `<div role="heading">Zhongji Innolight</div>${chart('g')}`,
    ),
    says: /中际旭创 300308\.SZ/,
  },
  {
    site: 'TradingView',
    url: 'https://www.tradingview.com/symbols/NASDAQ-GOOGL/',
    html: whole(
      'GOOGL Stock Price and Chart',
      `<style>body{margin:0}canvas{display:block;width:100vw;height:100vh}aside{position:fixed;right:0;top:0;width:56px;height:100vh;background:#222}</style>
       <aside><button>提醒</button></aside>${chart('t')}${routed('GOOGL Stock Price')}`,
    ),
    // The chart fills the page, so the strip starts folded.
    says: /^谷歌\n中原证券 · \d+ 个月前$/,
  },
];

/** A page in GBK, the encoding of older Chinese sites, as bytes: Node can decode it, but not encode it. */
export function gbkBytes(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const byCharacter = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '\uFFFD' : decoder.decode(new Uint8Array([lead, trail]));
      if (!character.includes('\uFFFD')) byCharacter.set(character, [lead, trail]);
    }
  }
  return Buffer.from(
    Array.from(text).flatMap((character) => byCharacter.get(character) ?? [character.codePointAt(0)! & 0x7f]),
  );
}
