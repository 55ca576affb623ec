import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../lib/settings/settings.ts';
import type { Entries, Entry } from '../../../lib/sync/entry.ts';
import { merge, stampEdits } from '../../../lib/sync/merge.ts';
import { itemsOfSettings, readableSettings, settingsWith } from '../../../lib/sync/settings-items.ts';

const now = 90_000_000;

/** Merges the settings of a device as a sync pass does. */
function exchange(
  settings: Settings,
  known: Entries,
  remote: Entries,
  at = now,
): { settings: Settings; entries: Entries } {
  const theirs = readableSettings(remote);
  const entries = merge(stampEdits(known, itemsOfSettings(settings, known), theirs, at), theirs, at);
  return { settings: settingsWith(settings, entries), entries };
}

const none: Entries = new Map();

describe('the settings of a device that joins', () => {
  it('are synced only if they differ from the defaults', () => {
    const { entries } = exchange({ ...defaultSettings, theme: 'dark', offHosts: ['a.example'] }, none, none);

    expect([...entries].map(([key, { value }]) => [key, value])).toEqual([
      ['s theme', '"dark"'],
      ['h a.example', ''],
    ]);
  });

  it('are replaced by existing remote values', () => {
    const first = exchange({ ...defaultSettings, theme: 'dark' }, none, none);

    const second = exchange({ ...defaultSettings, theme: 'light', isRedUp: false }, none, first.entries);

    expect(second.settings).toMatchObject({ theme: 'dark', isRedUp: false });
  });
});

describe('synced settings', () => {
  it('are merged one by one when two devices change different ones', () => {
    const start = exchange({ ...defaultSettings, theme: 'dark' }, none, none);
    const one = exchange({ ...start.settings, language: 'en' }, start.entries, start.entries, now + 10);

    const other = exchange({ ...start.settings, isRedUp: false }, start.entries, one.entries, now + 20);

    expect(other.settings).toMatchObject({ theme: 'dark', language: 'en', isRedUp: false });
  });

  it('can be reset to their default', () => {
    const start = exchange({ ...defaultSettings, theme: 'dark' }, none, none);
    const back = exchange({ ...start.settings, theme: 'system' }, start.entries, start.entries, now + 10);

    expect(exchange(start.settings, start.entries, back.entries, now + 20).settings.theme).toBe('system');
  });

  it('merge sites disabled on different devices, and enable a site again on all', () => {
    const start = exchange({ ...defaultSettings, offHosts: ['a.example', 'b.example'] }, none, none);
    const one = exchange({ ...start.settings, offHosts: ['b.example'] }, start.entries, start.entries, now + 10);

    const other = exchange(
      { ...start.settings, offHosts: ['a.example', 'b.example', 'c.example'] },
      start.entries,
      one.entries,
      now + 20,
    );

    expect(other.settings.offHosts).toEqual(['b.example', 'c.example']);
  });

  it('do not include isPaused', () => {
    const paused = exchange({ ...defaultSettings, isPaused: true }, none, none);
    expect(paused.entries.size).toBe(0);

    const remote = new Map<string, Entry>([['s isPaused', { stamp: now, value: 'true' }]]);
    expect(exchange(defaultSettings, none, remote).settings.isPaused).toBe(false);
  });

  it.each([
    ['s theme', '"sepia"'],
    ['s dwellMs', '99999'],
    ['s hoverKey', 'not JSON'],
    ['s ofTomorrow', '1'],
    ['s theme', null],
  ])('keep the local and the remote value when a newer version wrote %s %s', (key, value) => {
    const mine: Settings = { ...defaultSettings, theme: 'dark' };
    const known = exchange(mine, none, none).entries;

    const { settings, entries } = exchange(mine, known, new Map([[key, { stamp: now + 10, value }]]), now + 20);

    expect(settings).toEqual(mine);
    expect(entries).toEqual(known);
  });
});
