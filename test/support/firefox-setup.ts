// Vitest's global setup of the Firefox tests: a directory for the profile, which is deleted with the browser at the end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { pidsIn } from './firefox-process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    firefoxDir: string;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}

export default function setup({ provide }: TestProject): () => void {
  const dir = mkdtempSync(path.join(tmpdir(), 'yanjing-firefox-'));
  provide('firefoxDir', dir);
  return () => {
    // Not in the test process, which may be killed itself.
    if (existsSync(pidsIn(dir))) readFileSync(pidsIn(dir), 'utf8').trim().split('\n').map(Number).forEach(kill);
    // Retries, because the last browser processes may still be writing.
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
}
