// The web pages of the store pictures. Their texts and figures are made up for the pictures.

export type Language = 'zh' | 'en';

const font = `system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif`;

const texts = {
  zh: {
    headline: '算力链午后走强，光模块与服务器领涨',
    by: '示例文章 · 仅用于演示，并非新闻',
    body: [
      '午后，算力产业链延续强势。光模块方向，中际旭创（300308）放量上行，新易盛（300502.SZ）紧随其后，两家公司近期均披露了新的产能安排。',
      '芯片方面，寒武纪成交活跃。服务器与数据中心方向，润泽科技（300442）获资金关注。多家机构提到，海外云厂商的资本开支仍是全年主线。',
      '海外市场上，谷歌与亚马逊（AMZN）先后谈及明年的投入节奏，英伟达（$NVDA）则继续推进新一代平台。',
      '超市里的苹果今天打折，这里的“苹果”不会被标注。',
    ],
  },
  en: {
    headline: 'Computing stocks firm in the afternoon, led by optics and servers',
    by: 'Sample article for demonstration, not news',
    body: [
      'Stocks along the computing chain held their gains. Among makers of optical modules, Innolight (300308.SZ) rose on heavy volume and Eoptolink (300502.SZ) followed; both had described new capacity earlier in the month.',
      'Cambricon (688256.SH) traded actively. In data centers, buyers returned to the larger operators. Several houses call the capital spending of the cloud companies the theme of the year.',
      'Abroad, Google (GOOGL) and Amazon (AMZN) spoke about the pace of next year’s investment, and $NVDA went on with its next platform.',
      'The apples at the market are cheap today; such a word stays unmarked.',
    ],
  },
} as const;

export function newsOf(language: Language): string {
  const { headline, by, body } = texts[language];
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><title>${headline}</title>
<style>
  body { margin: 0; font: 19px/1.95 ${font}; background: #fff; color: #23272f }
  nav { padding: 14px 64px; background: #f3f5f9; color: #7a8291; font-size: 15px; word-spacing: 18px }
  main { max-width: 760px; padding: 40px 64px }
  h1 { margin: 0; font-size: 33px; line-height: 1.35 } small { color: #8a919e }
</style>
<nav>${language === 'zh' ? '首页 市场 公司 科技 观点' : 'Home Markets Companies Technology Opinion'}</nav>
<main><h1>${headline}</h1><small>${by}</small>${body.map((text) => `<p>${text}</p>`).join('')}</main></html>`;
}

const quotes = {
  zh: {
    title: '中际旭创(300308)股票价格_行情',
    name: '中际旭创 300308',
    nav: '行情 自选 新闻 数据',
    note: '示例页面，数字均为虚构',
    sides: ['卖', '买'],
  },
  en: {
    title: 'Amazon.com, Inc. (AMZN) Stock Price, Quote',
    name: 'Amazon.com, Inc. (AMZN)',
    nav: 'Quotes Watchlist News Data',
    note: 'Sample page, all numbers are made up',
    sides: ['Ask ', 'Bid '],
  },
} as const;

const orders = ([ask, bid]: readonly [string, string]): string =>
  Array.from({ length: 10 }, (_, at) => {
    const level = at < 5 ? `${ask}${5 - at}` : `${bid}${at - 4}`;
    return `<tr><td>${level}</td><td>${(212.9 - at / 10).toFixed(2)}</td><td>${(at * 37) % 91}</td></tr>`;
  }).join('');

/** An imitated quote page. Its chart is drawn by a formula. */
export function quotePageOf(language: Language): string {
  const { title, name, nav, note, sides } = quotes[language];
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><title>${title}</title>
<style>
  body { margin: 0; font: 16px/1.7 ${font}; background: #fff; color: #333 }
  header { display: flex; justify-content: space-between; padding: 14px 40px; background: #eef2f8; color: #667; word-spacing: 12px }
  small { word-spacing: 0 } main { display: flex; gap: 44px; padding: 22px 40px }
  h1 { margin: 0; font-size: 28px } b { font-size: 34px; color: #d8372f } td { padding: 2px 22px 2px 0 } canvas { background: #fafbfc }
</style>
<header>${nav}<small>${note}</small></header>
<main><section><h1>${name}</h1><b>212.45</b> +3.21%<br><canvas id="k" width="780" height="470"></canvas></section>
<table>${orders(sides)}</table></main>
<script>const c=document.querySelector('#k').getContext('2d');for(let x=8,v=230;x<780;x+=11){const n=v+34*Math.sin(x*1.7)+7*Math.cos(x);c.fillStyle=n<v?'#d8372f':'#1a9a5c';c.fillRect(x,Math.min(v,n),7,Math.abs(n-v)+2);v=215+(n-215)*.6}</script></html>`;
}

/** A popup hangs at the upper right of the window, a panel stands beside the page. */
export function windowOf(behind: string, front: string, kind: 'popup' | 'panel'): string {
  const place =
    kind === 'popup'
      ? 'top: 14px; right: 26px; border-radius: 10px; box-shadow: 0 10px 40px #0005, 0 0 0 1px #0001'
      : 'top: 0; right: 0; box-shadow: -1px 0 0 #dfe3ea';
  return `<!doctype html><style>body { margin: 0; overflow: hidden; background: #fff } img { position: absolute } .behind { left: 0; top: 0 } .front { ${place} }</style>
<img class="behind" src="${behind}"><img class="front" src="${front}">`;
}

export function tileOf(language: Language, icon: string): string {
  const [name, line] =
    language === 'zh' ? ['研镜', '指向公司，看研报怎么说'] : ['Yanjing 研镜', 'Point at a company, see your reports'];
  return `<!doctype html><meta charset="utf-8"><style>
  body { display: flex; align-items: center; gap: 24px; box-sizing: border-box; width: 440px; height: 280px; margin: 0; padding: 0 30px; background: linear-gradient(150deg, #f7f9fd, #dde7fa); color: #17213a; font-family: ${font} }
  svg { flex: none; width: 112px; height: 112px } h1 { margin: 0 0 6px; font-size: ${language === 'zh' ? 44 : 32}px; line-height: 1.15 } p { margin: 0; font-size: 17px; line-height: 1.45; color: #47536d }
</style>${icon}<div><h1>${name}</h1><p>${line}</p></div>`;
}
