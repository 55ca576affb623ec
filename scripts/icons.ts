// Renders icon.svg to PNG icons in all sizes that browsers use. Runs before every build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

export const iconSizes = [16, 32, 48, 128] as const;

let isReady = false;

/** Writes SIZE.png for each size into `dir`. */
export async function drawIcons(dir: string): Promise<void> {
  if (!isReady) {
    await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
    isReady = true;
  }
  const svg = readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8');
  mkdirSync(dir, { recursive: true });
  for (const size of iconSizes) {
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(path.join(dir, `${size}.png`), image.asPng());
  }
}
