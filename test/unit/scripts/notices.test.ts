import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noticesOf, packageDirOf, readPackage, type BundledPackage } from '../../../scripts/notices.ts';

const aPackage: BundledPackage = { name: 'b', version: '1.0.0', license: 'MIT', texts: ['text of b'] };
const dir = mkdtempSync(path.join(tmpdir(), 'yanjing-notices-'));
afterAll(() => rmSync(dir, { recursive: true }));

function writePackage(name: string, license: string, files: Record<string, string> = {}): string {
  const packageDir = path.join(dir, name.replace('/', '+'));
  mkdirSync(packageDir);
  writeFileSync(path.join(packageDir, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(packageDir, file), text);
  return packageDir;
}

describe('packageDirOf', () => {
  it.each([
    ['/p/node_modules/zod/v4/core.js', '/p/node_modules/zod'],
    ['/p/node_modules/@floating-ui/dom/dist/dom.mjs', '/p/node_modules/@floating-ui/dom'],
    ['/p/node_modules/a/node_modules/b/index.js', '/p/node_modules/a/node_modules/b'],
    ['\0/p/node_modules/react/index.js?commonjs-module', '/p/node_modules/react'],
    ['/p/lib/model/company.ts', null],
    ['\0vite/preload-helper.js', null],
  ])('of %j is %j', (id, expected) => {
    expect(packageDirOf(id)).toBe(expected);
  });
});

describe('readPackage', () => {
  it('reads license and notice files', () => {
    const packageDir = writePackage('two-files', 'Apache-2.0', {
      LICENSE: 'the license\r\n',
      NOTICE: 'the notice',
      'README.md': '-',
    });
    expect(readPackage(packageDir, '')).toEqual({
      name: 'two-files',
      version: '1.2.3',
      license: 'Apache-2.0',
      texts: ['the license', 'the notice'],
    });
  });

  it('uses the text of the MIT License with the known holder for a package without a file', () => {
    const packageDir = writePackage('@wxt-dev/browser', 'MIT');
    const { texts } = readPackage(packageDir, 'MIT License\n\nCopyright (c) 2026 us\n\nPermission …\n');
    expect(texts).toEqual(['MIT License\n\nCopyright (c) 2023 Aaron\n\nPermission …']);
  });

  it('throws if neither a file nor the holder is known', () => {
    expect(() => readPackage(writePackage('bare', 'MIT'), '')).toThrow('bare has no license file');
  });
});

describe('noticesOf', () => {
  it('lists packages by name, whatever order they were bundled in', () => {
    const other = { ...aPackage, name: 'a', texts: ['text of a'], use: 'some data' };
    const notices = noticesOf([aPackage, other]);
    expect(notices).toBe(noticesOf([other, aPackage]));
    expect(notices).toMatch(
      /a 1\.0\.0\nLicense: MIT\nUsed: some data\n\ntext of a[^]+b 1\.0\.0\nLicense: MIT\n\ntext of b/,
    );
  });

  it.each(['GPL-3.0', 'none', 'MIT OR GPL-3.0', 'UNLICENSED'])('throws for a package under %s', (license) => {
    expect(() => noticesOf([aPackage, { ...aPackage, name: 'c', license }])).toThrow(`c (${license})`);
  });
});
