// The text that a user may send with a bug report: useful, and without the user's data.
import { describe, expect, it } from 'vitest';
import { diagnosticsText, type Diagnostics } from '../../../components/hooks/diagnostics-text.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

const facts: Diagnostics = {
  version: '1.2.3',
  browser: 'Browser/148',
  schema: 4,
  counts: { schema: 4, rows: { companies: 54, watches: 2 } },
  storeState: 'open',
  settings: defaultSettings,
  errors: [],
};

describe('the diagnostics', () => {
  it('name versions and rows', () => {
    expect(diagnosticsText(facts)).toBe(
      [
        'Yanjing 1.2.3',
        'Browser: Browser/148',
        'Store: schema 4, open',
        'Rows: companies 54, watches 2',
        'Changed settings: none',
        'Last errors: none',
      ].join('\n'),
    );
  });

  it('name changed settings without their values', () => {
    const text = diagnosticsText({
      ...facts,
      settings: { ...defaultSettings, theme: 'dark', offHosts: ['secret.example'] },
    });

    expect(text).toContain('Changed settings: offHosts, theme\n');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('dark');
  });

  it('say that the store is closed, and which schema this version wants', () => {
    const text = diagnosticsText({ ...facts, counts: null, storeState: 'closed' });

    expect(text).toContain('Store: schema 4, closed\n');
    expect(text).not.toContain('Rows');
  });

  it('say that the settings cannot be read', () => {
    expect(diagnosticsText({ ...facts, settings: null })).toContain('Changed settings: cannot be read\n');
  });

  it('list the last errors with time and place', () => {
    const errors = [{ atMs: Date.UTC(2026, 0, 2), from: 'worker', message: 'TypeError: x (background.js:1:2)' }];

    expect(diagnosticsText({ ...facts, errors })).toContain(
      'Last errors: 1\n2026-01-02T00:00:00.000Z worker TypeError: x (background.js:1:2)',
    );
  });
});
