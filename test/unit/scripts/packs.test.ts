import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPack } from '../../../lib/packs/validate.ts';
import { packSchemaFile, packSchemaText } from '../../../scripts/pack-schema.ts';
import { seeds } from '../../../seeds/index.ts';
import { aPack, packFile } from '../../support/packs.ts';

const root = path.resolve(import.meta.dirname, '../../..');

function run(text: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'pack.json');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/packs.ts', 'validate', file], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.replaceAll(file, 'FILE') };
}

describe('npm run packs -- validate', () => {
  it('prints what a valid pack has, and names rating words without a class', () => {
    const { stanceClass: _, ...view } = aPack().views[0]!;
    const { status, stdout } = run(packFile(aPack({ views: [view], glossary: [] })));

    expect(stdout).toBe(
      'valid pack: tide, version 1\n1 companies, 1 reports, 1 views, 1 figures\nrating words without a class, shown without rank: 乘潮\n',
    );
    expect(status).toBe(0);
  });

  it('prints each problem with line, row, reason and remedy, and fails', () => {
    const { status, stderr } = run(packFile(aPack({ companies: [] })));

    expect(stderr).toContain(
      'FILE:9: views[0]: unknown company tide-works. To do: add the company to companies, or correct the id.\n',
    );
    expect(status).toBe(1);
  });

  it('fails for a file that does not exist', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/packs.ts', 'validate', 'none.json'], { cwd: root, stdio: 'pipe' }),
    ).toThrow(/none\.json: can’t be read/);
  });
});

describe('the documents of the format', () => {
  it('have a JSON schema that is up to date: `npm run -s packs -- schema` writes it', () => {
    expect(readFileSync(path.join(root, packSchemaFile), 'utf8')).toBe(packSchemaText());
  });

  it('have an example that is a valid pack', () => {
    const [, example = ''] = /```json\n([^]*?)```/.exec(readFileSync(path.join(root, 'docs/pack-format.md'), 'utf8'))!;

    expect(readPack(example, { shared: seeds.shared, nowMs: Date.UTC(2026, 10, 30) })).toMatchObject({ ok: true });
  });
});
