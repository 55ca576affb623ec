// Writes small PDFs for tests. The font is not embedded: its character map is one of those that the extension packages.

import type { PdfPicture } from './pdf-pictures.ts';

export interface PdfText {
  text: string;
  x: number;
  /** From the upper edge of the page. */
  y: number;
  size?: number;
  isRotated?: boolean;
}

export interface PdfFile {
  pages: readonly (readonly PdfText[])[];
  info?: Readonly<Record<string, string>>;
  /** Pages that hold a picture, as scanned ones do. */
  hasPictures?: boolean;
  /** The picture of such pages; a black pixel by default. */
  picture?: PdfPicture;
  /** Asks for a password that is not empty. */
  isEncrypted?: boolean;
  width?: number;
  height?: number;
  /** Links to web addresses, each on a page from 0. `y` is from the upper edge. */
  links?: readonly { page: number; x: number; y: number; width: number; height: number; address: string }[];
  /** Entries of the outline, each with its page from 0. */
  outline?: readonly { title: string; page: number }[];
  /** A script that runs when the file is opened, if the reader runs scripts. */
  script?: string;
  /** Degrees clockwise by which all pages are turned. */
  rotate?: number;
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

const textString = (text: string): string => `<feff${hex(text)}>`;

const draw = ({ text, x, y, size = 10, isRotated = false }: PdfText, height: number): string => {
  const matrix = isRotated ? '0 1 -1 0' : '1 0 0 1';
  return `BT /F1 ${size} Tf ${matrix} ${x} ${height - y} Tm <${hex(text)}> Tj ET`;
};

const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

const blackPixel: PdfPicture = {
  entries: '/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  data: '\0',
};

/** Objects 1 to 6 are the same in each file: catalog, pages, font, descendant font, info, picture. */
const firstPage = 7;

interface Extras {
  catalog: string;
  annotationsOf: (page: number) => string;
  objects: string[];
}

/** Objects after those of the pages: links, then the outline. */
function extrasOf({ pages, height = 842, links = [], outline = [], script }: PdfFile): Extras {
  const firstLink = firstPage + 2 * pages.length;
  const root = firstLink + links.length;
  const annotationsOf = (page: number): string => {
    const own = links.flatMap((link, at) => (link.page === page ? [`${firstLink + at} 0 R`] : []));
    return own.length === 0 ? '' : `/Annots [${own.join(' ')}]`;
  };
  const linkObjects = links.map(
    ({ x, y, width, height: high, address }) =>
      `<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [${x} ${height - y - high} ${x + width} ${height - y}] /A << /S /URI /URI (${address}) >> >>`,
  );
  const entries = outline.map(({ title, page }, at) => {
    const before = at > 0 ? `/Prev ${root + at} 0 R` : '';
    const after = at < outline.length - 1 ? `/Next ${root + at + 2} 0 R` : '';
    return `<< /Title ${textString(title)} /Parent ${root} 0 R ${before} ${after} /Dest [${firstPage + 2 * page} 0 R /Fit] >>`;
  });
  const outlineRoot = `<< /Type /Outlines /First ${root + 1} 0 R /Last ${root + outline.length} 0 R /Count ${outline.length} >>`;
  return {
    catalog: [
      ...(outline.length > 0 ? [`/Outlines ${root} 0 R`] : []),
      ...(script === undefined ? [] : [`/OpenAction << /S /JavaScript /JS (${script}) >>`]),
    ].join(' '),
    annotationsOf,
    objects: [...linkObjects, ...(outline.length > 0 ? [outlineRoot, ...entries] : [])],
  };
}

function objectsOf(file: PdfFile): string[] {
  const { pages, info = {}, hasPictures = false, width = 595, height = 842, rotate, picture = blackPixel } = file;
  const { catalog, annotationsOf, objects } = extrasOf(file);
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ');
  const entries = Object.entries(info).map(([name, value]) => `/${name} ${textString(value)}`);
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 ${width} ${height}] ${rotate === undefined ? '' : `/Rotate ${rotate}`} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] >>',
    `<< ${entries.join(' ')} >>`,
    stream(picture.data, `/Type /XObject /Subtype /Image ${picture.entries}`),
    ...pages.flatMap((texts, i) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${firstPage + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 6 0 R >> >> ${annotationsOf(i)} >>`,
      stream(
        [
          ...(hasPictures ? [`q ${width} 0 0 ${height} 0 0 cm /I1 Do Q`] : []),
          ...texts.map((text) => draw(text, height)),
        ].join('\n'),
      ),
    ]),
    ...objects,
  ];
}

/** The bytes of a PDF. All characters of the file are ASCII or single bytes, so offsets count characters. */
export function pdfOf(file: PdfFile): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.6\n';
  const offsets = objectsOf(file).map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  // A user entry that no known password produces.
  const key = `<${'5a'.repeat(32)}>`;
  const encryption = file.isEncrypted ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>` : '';
  text += `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  text += `trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R /Info 5 0 R /ID [<00> <00>] ${encryption} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Lines below one another, as one column. */
export const column = (lines: readonly string[], x: number, y: number, size = 10): PdfText[] =>
  lines.map((text, i) => ({ text, x, y: y + i * size * 1.5, size }));

/** Cells of one row, each with its right edge at one of `rights`. Characters of ASCII are half as wide as Chinese ones. */
export const rightAligned = (cells: readonly string[], rights: readonly number[], y: number, size = 9): PdfText[] =>
  cells.map((text, i) => ({ text, x: (rights[i] ?? 0) - widthOf(text) * size, y, size }));

const widthOf = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (character.charCodeAt(0) < 128 ? 0.5 : 1), 0);

/** Lines of one paragraph, as wide as one another. */
export const prose = [
  '公司上半年实现营业收入十二亿元，同比增长三成，其中海外业务贡献超过一半，',
  '毛利率较去年同期提升两个百分点，主要来自新产品放量与原材料价格的回落，公',
  '司同时上调全年出货指引。',
];
