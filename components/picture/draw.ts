// Draws a picture on a canvas with the fonts of the system, without any network.
import type { PictureContent } from '../../lib/dossier/picture.ts';
import { layoutPicture, pictureWidth, type Font, type Tone } from './layout.ts';

export type PictureTheme = 'light' | 'dark';

type Palette = Record<Tone | 'surface' | 'line', string>;

/** The colors of components/ui/tokens.css. */
const palettes: Record<PictureTheme, Palette> = {
  light: {
    ink: '#171a21',
    ink2: '#4c5463',
    ink3: '#697182',
    accent: '#2450a6',
    onAccent: '#ffffff',
    surface: '#ffffff',
    line: '#e5e8ee',
  },
  dark: {
    ink: '#eceff5',
    ink2: '#b3bac8',
    ink3: '#8f98aa',
    accent: '#8fb1ff',
    onAccent: '#12151b',
    surface: '#1b1f27',
    line: '#2d333f',
  },
};

const family = "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const fontOf = ({ size, isBold }: Font): string => `${isBold ? 600 : 400} ${size}px ${family}`;

/** Pixels of the picture for each pixel of the layout: sharp on phones too. */
const scale = 2;
const radius = 8;
const margin = 32;

/** @throws if the browser gives no drawing context. */
export function drawPicture(canvas: HTMLCanvasElement, content: PictureContent, theme: PictureTheme): void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  const { height, pieces } = layoutPicture(content, (text, font) => {
    context.font = fontOf(font);
    return context.measureText(text).width;
  });
  const palette = palettes[theme];
  canvas.width = pictureWidth * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, pictureWidth, height);
  for (const piece of pieces) {
    if (piece.kind === 'rule') {
      context.fillStyle = palette.line;
      context.fillRect(margin, piece.y, pictureWidth - 2 * margin, 1);
    } else if (piece.kind === 'box') {
      context.beginPath();
      context.roundRect(piece.x, piece.y, piece.width, piece.height, radius);
      if (piece.isFilled) {
        context.fillStyle = palette.accent;
        context.fill();
      } else {
        context.strokeStyle = palette.ink3;
        context.stroke();
      }
    } else {
      context.font = fontOf(piece.font);
      context.fillStyle = palette[piece.tone];
      context.textAlign = piece.align;
      context.fillText(piece.text, piece.x, piece.y);
    }
  }
}

export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
