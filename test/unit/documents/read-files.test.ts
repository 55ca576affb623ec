import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../lib/documents/document-text.ts';
import { readDocument } from '../../../scripts/read-document.ts';
import { docxOf } from '../../support/docx.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function read(bytes: Uint8Array<ArrayBuffer>, name = 'file'): Promise<DocumentText> {
  const outcome = await readDocument(bytes, name);
  if (!outcome.isRead) throw new Error(outcome.reason);
  return outcome.document;
}

async function reasonOf(bytes: Uint8Array<ArrayBuffer>, name = 'file'): Promise<string> {
  const outcome = await readDocument(bytes, name);
  return outcome.isRead ? 'read' : outcome.reason;
}

const cellsOf = ({ text, tables }: DocumentText) =>
  tables.map(({ header, rows }) => ({
    header: header.map(({ start, end, column }) => `${column}:${text.slice(start, end)}`),
    rows: rows.map((row) => row.map(({ start, end, column }) => `${column}:${text.slice(start, end)}`)),
  }));

/** 某某股份维持买入评级 in GBK. */
const gbk = [
  0xc4, 0xb3, 0xc4, 0xb3, 0xb9, 0xc9, 0xb7, 0xdd, 0xce, 0xac, 0xb3, 0xd6, 0xc2, 0xf2, 0xc8, 0xeb, 0xc6, 0xc0, 0xbc,
  0xb6,
];
const sentence = '某某股份维持买入评级';

describe('encodings', () => {
  const page = (charset: string, body: readonly number[]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from([
      ...bytesOf(`<html><head><meta charset="${charset}"></head><body><p>`),
      ...body,
      ...bytesOf('</p></body></html>'),
    ]);

  it.each([
    ['GBK that says so', page('gbk', gbk)],
    ['GBK that says it is UTF-8', page('utf-8', gbk)],
    ['GBK that says it is Latin', page('iso-8859-1', gbk)],
    ['UTF-8 that says it is gb2312', page('gb2312', [...bytesOf(sentence)])],
    ['UTF-8 that names an unknown encoding', page('klingon', [...bytesOf(sentence)])],
    ['GBK text', Uint8Array.from(gbk)],
    ['UTF-8 text with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(sentence)])],
    [
      'UTF-16 text',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(sentence, (character) => character.charCodeAt(0)).buffer),
      ]),
    ],
    [
      'UTF-8 text that is cut inside of a character',
      Uint8Array.from([...bytesOf(`${sentence}，目标价四十元，对应明年市盈率二十倍`), 0xe4, 0xb9]),
    ],
  ])('reads %s', async (_, bytes) => {
    expect((await read(bytes)).text).toMatch(new RegExp(`^${sentence}`, 'u'));
  });
});

describe('a web page', () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, i) => `第${i + 1}段：公司营业收入同比增长，毛利率有所提升，海外订单充足，维持增持评级。`,
  );
  const html = `<!doctype html><html><head><title>示例股份点评_某财经网</title>
    <meta property="og:title" content="示例股份点评"><meta property="og:site_name" content="某财经网">
    <meta property="article:published_time" content="2026-07-02"></head><body>
    <nav><a href="/">首页</a><a href="/q">行情</a></nav>
    <div class="main"><div class="article"><h1>示例股份点评</h1>
    ${paragraphs.map((text) => `<p>${text.replace('，', '，<b>').replace('提升', '提升</b>')}</p>`).join('\n')}
    <table><tr><th>年份</th><th>2025E</th><th>2026E</th></tr><tr><td>营业收入</td><td>12.1</td><td>15.8</td></tr><tr><td>增长率</td><td></td><td>30%</td></tr></table>
    <p style="display:none">隐藏的推广文字不应出现</p>
    </div><div class="related"><ul><li><a href="/1">另一篇报告</a></li></ul></div></div>
    <script>document.title = "x"</script><footer>京公网安备某号</footer></body></html>`;

  it('gives the article without what is around it, a line for each paragraph', async () => {
    const { text, kind } = await read(bytesOf(html));

    expect(kind).toBe('html');
    expect(text.split('\n')).toEqual([
      '示例股份点评',
      ...paragraphs,
      '年份\t2025E\t2026E',
      '营业收入\t12.1\t15.8',
      '增长率\t30%',
    ]);
  });

  it('gives the cells of its tables with their columns', async () => {
    expect(cellsOf(await read(bytesOf(html)))).toEqual([
      {
        header: ['1:2025E', '2:2026E'],
        rows: [
          ['0:营业收入', '1:12.1', '2:15.8'],
          ['0:增长率', '2:30%'],
        ],
      },
    ]);
  });

  it('reads the metadata', async () => {
    expect((await read(bytesOf(html))).metadata).toMatchObject({
      title: '示例股份点评',
      siteName: '某财经网',
      createdAt: '2026-07-02',
    });
  });

  it('is a web page whatever its name says', async () => {
    expect((await read(bytesOf(html), 'report.pdf')).kind).toBe('html');
  });

  it('is too complex if it has a million nodes, and says so without building them', async () => {
    const start = process.cpuUsage();
    const reason = await reasonOf(bytesOf(`<html><body>${'<p>x'.repeat(1_000_000)}</body></html>`));
    const { user, system } = process.cpuUsage(start);

    expect(reason).toBe('too-complex');
    expect((user + system) / 1000).toBeLessThan(3000);
  });

  it('is too complex if its elements are nested deeply', async () => {
    const reason = await reasonOf(bytesOf(`<html><body>${'<div>'.repeat(20_000)}${sentence}</body></html>`));

    expect(reason).toBe('too-complex');
  });
});

describe('a Word document', () => {
  const bytes = docxOf({
    title: '示例股份点评',
    header: '某证券研究所',
    body: [
      '示例股份：海外放量',
      '维持 增持 评级，目标价 40 元。',
      [
        ['年份', '2025E', '2026E'],
        ['营业收入', '12.1', '15.8'],
      ],
      '风险提示：需求不及预期',
    ],
  });

  it('gives paragraphs and tables in their order', async () => {
    const document = await read(bytes, 'report.docx');

    expect(document.kind).toBe('docx');
    expect(document.text).toBe(
      '某证券研究所\n示例股份：海外放量\n维持 增持 评级，目标价 40 元。\n年份\t2025E\t2026E\n营业收入\t12.1\t15.8\n风险提示：需求不及预期',
    );
    expect(cellsOf(document)).toEqual([{ header: ['1:2025E', '2:2026E'], rows: [['0:营业收入', '1:12.1', '2:15.8']] }]);
    expect(document.metadata.title).toBe('示例股份点评');
  });

  it('leaves out deleted text, field codes and the second copy of text boxes', async () => {
    const xml =
      '<w:p><w:r><w:t>保留</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>' +
      '<mc:AlternateContent><mc:Choice><w:t>甲 &amp; 乙</w:t></mc:Choice><mc:Fallback><w:t>甲 &amp; 乙</w:t></mc:Fallback></mc:AlternateContent></w:p>';

    expect((await read(docxOf({ body: [], xml }))).text).toBe('保留甲 & 乙');
  });

  it.each([60, 200, 300, 0.5])('is cut if only %d of it is there', async (size) => {
    expect(await reasonOf(bytes.slice(0, size < 1 ? bytes.length * size : size))).toBe('cut');
  });

  it('is unsupported if it is another kind of archive', async () => {
    const archive = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });

    expect(await reasonOf(Uint8Array.from(archive))).toBe('unsupported');
  });
});

describe('an archive that unpacks to a huge one', () => {
  it('is a zip bomb', async () => {
    const archive = zipSync({ 'word/document.xml': new Uint8Array(50 * 1024 * 1024) }, { level: 1 });

    expect(archive.length).toBeLessThan(1_000_000);
    expect(await reasonOf(Uint8Array.from(archive))).toBe('zip-bomb');
  });

  it('is too complex if it has too many parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`word/${i}.xml`, new Uint8Array(0)]));

    expect(await reasonOf(Uint8Array.from(zipSync(parts)))).toBe('too-complex');
  });
});

describe('text', () => {
  it('keeps its lines, and has tables of lines with tabs', async () => {
    const document = await read(bytesOf('投资要点\r\n维持买入\r\n\r\n年份\t2025E\t2026E\r\n收入\t12.1\t15.8\r\n'));

    expect(document.kind).toBe('text');
    expect(document.text).toBe('投资要点\n维持买入\n年份\t2025E\t2026E\n收入\t12.1\t15.8');
    expect(cellsOf(document)).toEqual([{ header: ['1:2025E', '2:2026E'], rows: [['0:收入', '1:12.1', '2:15.8']] }]);
  });

  it('is read without the marks of Markdown', async () => {
    const document = await read(
      bytesOf(
        '# 示例股份点评\n\n**维持买入**，详见[链接](https://example.com)\n\n| 年份 | 2025E |\n| --- | ---: |\n| 收入 | 12.1 |\n',
      ),
    );

    expect(document.kind).toBe('markdown');
    expect(document.text).toBe('示例股份点评\n维持买入，详见链接\n年份\t2025E\n收入\t12.1');
    expect(cellsOf(document)).toEqual([{ header: ['1:2025E'], rows: [['0:收入', '1:12.1']] }]);
  });

  it('is hashed without account codes', async () => {
    const first = await read(bytesOf(`${sentence}\naB3xK9mQ2wE7rT5yU1iO8pL4kJ6hG0fD2sA9zX3cV7bN5mQ1w`));

    expect(first.textSha256).toBe((await read(bytesOf(sentence))).textSha256);
  });

  it('keeps long addresses and hashes', async () => {
    const lines = `https://example.com/a/B3xK9mQ2wE7rT5yU1iO8pL4kJ6hG0fD2sA9zX3cV7bN5mQ1w\n${'0123456789abcdef'.repeat(4)}`;

    expect((await read(bytesOf(lines))).text).toBe(lines);
  });
});

describe('bytes that are no document', () => {
  it.each([
    ['no bytes', [], 'empty'],
    ['blanks only', [32, 10, 10, 32], 'empty'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], 'unsupported'],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'unsupported'],
    [
      'a Word file with a password',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytesOf('EncryptedPackage'.split('').join('\0'))],
      'encrypted',
    ],
    ['other bytes', Array.from({ length: 600 }, (_, i) => (i * 7) % 256), 'not-a-document'],
  ])('have a reason: %s', async (_, bytes, reason) => {
    expect(await reasonOf(Uint8Array.from(bytes), 'report.pdf')).toBe(reason);
  });
});
