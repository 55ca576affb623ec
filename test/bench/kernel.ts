// Compares the kernel and recognition with npm libraries, in Chromium.
import type { Page } from '@playwright/test';
import path from 'node:path';
import { build } from 'vite';
import { compileLexicon } from '../../lib/recognition/compile-lexicon.ts';
import type { KernelRequest, KernelTimes } from './kernel.entry.ts';
import type { Result } from './result.ts';
import { companiesWith, namesOf, newsText } from './texts.ts';

const textLength = 1_000_000;
const rounds = 5;
const others = ['modern-ahocorasick', '@monyone/aho-corasick', 'ahocorasick'] as const;

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, 'kernel.entry.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('bundling the benchmark failed');
  return output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}

export async function benchKernel(page: Page): Promise<Result[]> {
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundle() });
  const text = newsText(textLength);
  const results: Result[] = [];
  for (const [label, count, least] of [
    ['seeds', 0, null],
    ['25,000 names', 25_000, 15],
    ['100,000 names', 100_000, 10],
  ] as const) {
    const names = namesOf(count || 600);
    const request: KernelRequest = { names, lexicon: compileLexicon(companiesWith(count ? names : [])), text, rounds };
    const times = await page.evaluate(
      (asked) => (globalThis as unknown as { runKernel: (one: KernelRequest) => KernelTimes }).runKernel(asked),
      request,
    );
    const of = (name: string): number => times[name] ?? Number.NaN;
    const fastest = Math.min(...others.map(of));
    const millionsASecond = (name: string): number => textLength / of(name) / 1000;
    results.push({
      name: `kernel, ${label}: times the fastest npm Aho-Corasick`,
      value: fastest / of('kernel'),
      unit: '×',
      budget: least === null ? null : { least },
      peers: Object.fromEntries(['kernel', ...others].map((name) => [`${name} Mchar/s`, millionsASecond(name)])),
    });
    results.push({
      name: `kernel, ${label}: cost of a charCodeAt pass`,
      value: of('kernel') / of('charCodeAt'),
      unit: '×',
      budget: count === 25_000 ? { most: 4 } : null,
    });
    results.push({
      name: `recognize, ${label}: cost of its kernel`,
      value: of('recognize') / of('kernel'),
      unit: '×',
      budget: count === 0 ? { most: 3 } : null,
    });
    results.push({
      name: `lexicon loaded, ${label}`,
      value: of('load'),
      unit: 'ms',
      budget: count === 0 ? { most: 5 } : count === 100_000 ? { most: 15 } : null,
    });
  }
  return results;
}
