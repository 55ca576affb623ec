// Measures the sizes of the scripts that run in pages.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Result } from './result.ts';

const everyPage = 'page.js';
const budgetKilobytes = 32;
const background = 'background.js';

const kilobytes = (file: string): number => statSync(file).size / 1000;

/** Checks the content script against its budget. The other scripts of the build are injected on demand. */
export function benchShipped(extension: string): Result[] {
  const injected = readdirSync(extension)
    .filter((file) => file.endsWith('.js') && file !== everyPage && file !== background)
    .toSorted();
  return [
    {
      name: 'content script, raw',
      value: kilobytes(path.join(extension, everyPage)),
      unit: 'KB',
      budget: { most: budgetKilobytes },
      peers: Object.fromEntries(injected.map((file) => [`${file} KB`, kilobytes(path.join(extension, file))])),
    },
  ];
}
