// Places the parts of a picture: pure, so that it can be tested without a canvas.
import type { PictureContent } from '../../lib/dossier/picture.ts';

export const pictureWidth = 640;
const padding = 32;
const inner = pictureWidth - 2 * padding;

export type Tone = 'ink' | 'ink2' | 'ink3' | 'accent' | 'onAccent';

export interface Font {
  size: number;
  isBold: boolean;
}

export type Piece =
  | {
      kind: 'text';
      x: number;
      /** The baseline. */ y: number;
      text: string;
      font: Font;
      tone: Tone;
      align: 'left' | 'right';
    }
  | { kind: 'box'; x: number; y: number; width: number; height: number; isFilled: boolean }
  | { kind: 'rule'; y: number };

export interface Layout {
  height: number;
  pieces: Piece[];
}

/** Width of a text in pixels. */
export type Measure = (text: string, font: Font) => number;

/** Breaks between words, and between any two characters of Chinese; longer words are broken too. */
export function wrap(text: string, font: Font, width: number, measure: Measure): string[] {
  const parts = text.match(/[\p{Script=Han}，。；：、（）“”]|[^\s\p{Script=Han}，。；：、（）“”]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  const push = (part: string): void => {
    if (measure(line + part, font) <= width) {
      line += part;
      return;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of part.trimStart()) {
      if (measure(line + character, font) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  };
  for (const part of parts) push(part);
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

const fonts = {
  name: { size: 28, isBold: true },
  code: { size: 15, isBold: false },
  stance: { size: 20, isBold: true },
  label: { size: 16, isBold: false },
  amount: { size: 18, isBold: true },
  small: { size: 13, isBold: false },
} as const satisfies Record<string, Font>;

const lineHeight = (font: Font): number => Math.round(font.size * 1.45);

export function layoutPicture(content: PictureContent, measure: Measure): Layout {
  const pieces: Piece[] = [];
  let y = padding;
  const text = (words: string, font: Font, tone: Tone, x = padding, width = inner): void => {
    for (const line of wrap(words, font, width, measure)) {
      y += lineHeight(font);
      pieces.push({ kind: 'text', x, y: y - Math.round(font.size * 0.3), text: line, font, tone, align: 'left' });
    }
  };

  text(content.name, fonts.name, 'ink');
  if (content.codes !== '') text(content.codes, fonts.code, 'ink3');
  y += 6;

  for (const view of content.views) {
    y += 10;
    text(view.source, fonts.small, 'ink3');
    y += 4;
    const words = view.gloss === null ? view.stance : `${view.stance}  ${view.gloss}`;
    if (!view.isRating) {
      text(words, fonts.label, 'ink2');
      continue;
    }
    const side = 12;
    const lines = wrap(words, fonts.stance, inner - 2 * side, measure);
    const height = lines.length * lineHeight(fonts.stance) + 8;
    const width = Math.max(...lines.map((line) => measure(line, fonts.stance))) + 2 * side;
    // An old rating is outlined, as everywhere.
    pieces.push({ kind: 'box', x: padding, y, width, height, isFilled: !view.isStale });
    const end = y + height;
    y += 4;
    text(words, fonts.stance, view.isStale ? 'ink2' : 'onAccent', padding + side, inner - 2 * side);
    y = end;
  }

  if (content.figures.length > 0) {
    y += 18;
    pieces.push({ kind: 'rule', y });
    y += 4;
  }
  for (const figure of content.figures) {
    y += 8;
    const top = y;
    const amounts = wrap(figure.amount, fonts.amount, inner * 0.55, measure);
    const amountWidth = Math.max(...amounts.map((line) => measure(line, fonts.amount)));
    for (const [nth, line] of amounts.entries()) {
      const baseline = top + (nth + 1) * lineHeight(fonts.amount) - 5;
      pieces.push({
        kind: 'text',
        x: pictureWidth - padding,
        y: baseline,
        text: line,
        font: fonts.amount,
        tone: 'ink',
        align: 'right',
      });
    }
    text(figure.label, fonts.label, 'ink', padding, inner - amountWidth - 16);
    y = Math.max(y, top + amounts.length * lineHeight(fonts.amount));
    text([figure.detail, figure.source].filter((part) => part !== '').join(' · '), fonts.small, 'ink3');
  }
  if (content.more !== '') {
    y += 8;
    text(content.more, fonts.small, 'ink3');
  }

  y += 16;
  pieces.push({ kind: 'rule', y });
  y += 6;
  const foot = y + lineHeight(fonts.small) - 4;
  const signature = `${content.product} · ${content.drawn}`;
  pieces.push({
    kind: 'text',
    x: pictureWidth - padding,
    y: foot,
    text: signature,
    font: fonts.small,
    tone: 'ink3',
    align: 'right',
  });
  text(content.disclaimer, fonts.small, 'ink3', padding, inner - measure(signature, fonts.small) - 16);
  return { height: Math.ceil(y + padding * 0.75), pieces };
}
