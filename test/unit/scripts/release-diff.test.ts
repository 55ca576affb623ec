import { describe, expect, it } from 'vitest';
import { diffOf, type BuiltExtension } from '../../../scripts/release-diff.ts';

const before: BuiltExtension = {
  manifest: { version: '1.0.0', permissions: ['storage'], host_permissions: ['<all_urls>'] },
  sizes: { 'page.js': 16_000, 'chunks/Star-AbC_12-x.js': 500, 'old.js': 20 },
};

describe('diffOf', () => {
  it('finds no difference between equal builds, whatever their versions', () => {
    expect(diffOf(before, { ...before, manifest: { ...before.manifest, version: '1.1.0' } })).toEqual([]);
  });

  it('lists a new permission with both values', () => {
    const now = { ...before, manifest: { ...before.manifest, permissions: ['storage', 'tabs'] } };
    expect(diffOf(before, now)).toContain('manifest permissions: ["storage"] → ["storage","tabs"]');
  });

  it.each([
    ['web_accessible_resources', [{ resources: ['a.html'] }]],
    ['externally_connectable', { matches: ['*://*/*'] }],
    ['optional_host_permissions', ['file:///*']],
  ])('lists %s that the last release did not have', (key, value) => {
    const lines = diffOf(before, { ...before, manifest: { ...before.manifest, [key]: value } });
    expect(lines).toContain(`manifest ${key}: absent → ${JSON.stringify(value)}`);
  });

  it('lists files that grew, are new or were removed, and the total first', () => {
    const now = { ...before, sizes: { 'page.js': 17_500, 'chunks/Star-AbC_12-x.js': 400, 'new.js': 1000 } };
    expect(diffOf(before, now)).toEqual([
      'total: +2,380 bytes',
      'chunks/Star.js: −100 bytes',
      'new.js: new, 1,000 bytes',
      'old.js: removed',
      'page.js: +1,500 bytes',
    ]);
  });

  it('treats a chunk with another hash in its name as the same file', () => {
    const now = { ...before, sizes: { 'page.js': 16_000, 'chunks/Star-Zz9_-abc.js': 500, 'old.js': 20 } };
    expect(diffOf(before, now)).toEqual([]);
  });
});
