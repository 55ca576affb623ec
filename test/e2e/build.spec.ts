// What the build ships: small in every page, and unable to speak to anyone.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { extensionDir } from '../support/chromium.ts';
import { expect, test } from './fixtures.ts';

// Parsing costs every page and frame: what only some need comes in later scripts.
for (const [file, mostBytes] of [
  ['page.js', 17_000],
  ['marks.js', 56_000],
  ['pointer.js', 27_000],
] as const) {
  test(`${file} stays small and has neither React, Dexie nor zod in it`, () => {
    const script = path.join(extensionDir, file);
    const code = readFileSync(script, 'utf8');

    expect(statSync(script).size).toBeLessThanOrEqual(mostBytes);
    expect(code).not.toMatch(/react|dexie|ZodError|\$ZodType/i);
  });
}

test('the manifest asks for nothing more than the README says, exposes no file and allows no connection', () => {
  const manifest = JSON.parse(readFileSync(path.join(extensionDir, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;

  expect(manifest['permissions']).toEqual(['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'sidePanel']);
  expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
  expect(manifest['host_permissions']).toEqual(['<all_urls>']);
  expect(manifest['web_accessible_resources']).toBeUndefined();
  expect(JSON.stringify(manifest['content_security_policy'])).toContain("connect-src 'none'");
});
