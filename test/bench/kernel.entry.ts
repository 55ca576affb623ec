// Runs in the browser: times our kernel and other libraries in turn on the same text and names.
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import Classic from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import { findWords } from '../../lib/recognition/automaton.ts';
import { loadLexicon, type LexiconData } from '../../lib/recognition/lexicon.ts';
import { findMentions } from '../../lib/recognition/recognize.ts';
import { segmenterSeams } from '../../lib/recognition/seams.ts';

export interface KernelRequest {
  names: string[];
  lexicon: LexiconData;
  text: string;
  rounds: number;
}

/** Median milliseconds per pass by runner, and the time to load the lexicon. */
export type KernelTimes = Record<string, number>;

let sink = 0;

function charCodePass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

function runKernel({ names, lexicon, text, rounds }: KernelRequest): KernelTimes {
  const started = performance.now();
  const loaded = loadLexicon(lexicon);
  const loadMs = performance.now() - started;
  const lower = names.map((name) => name.toLowerCase());
  const modern = new Modern(lower);
  const monyone = new Monyone(lower);
  const classic = new Classic(lower);
  const runners: Record<string, () => number> = {
    charCodeAt: () => charCodePass(text),
    kernel: () => findWords(text, loaded).length,
    recognize: () => text.split('\n').reduce((sum, line) => sum + findMentions(line, loaded, segmenterSeams).length, 0),
    'modern-ahocorasick': () => modern.search(text).length,
    '@monyone/aho-corasick': () => monyone.matchInText(text).length,
    ahocorasick: () => classic.search(text).length,
  };
  const times = new Map(Object.keys(runners).map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const from = performance.now();
      sink += run();
      // The first round warms up.
      if (round >= 0) times.get(name)!.push(performance.now() - from);
    }
  }
  return { load: loadMs, ...Object.fromEntries([...times].map(([name, values]) => [name, median(values)])) };
}

Object.assign(globalThis, { runKernel, benchSink: () => sink });
