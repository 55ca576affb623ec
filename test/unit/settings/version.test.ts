import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from '../../../lib/settings/settings.ts';
import { settingsVersion, storedWith } from '../../../lib/settings/version.ts';

describe('what is stored when a setting changes', () => {
  it('keeps what only a newer version knows, and its number', () => {
    const newer = { version: settingsVersion + 4, theme: 'sepia', cardWidth: 420, dwellMs: 200 };

    expect(storedWith(newer, { dwellMs: 300 })).toEqual({ ...newer, dwellMs: 300 });
  });

  it('is the change alone where nothing was stored before: defaults may still change', () => {
    expect(storedWith(undefined, { theme: 'dark' })).toEqual({ theme: 'dark', version: settingsVersion });
  });

  it('takes up what an old version stored without a number', () => {
    expect(storedWith({ isPaused: true }, { theme: 'dark' })).toEqual({
      isPaused: true,
      theme: 'dark',
      version: settingsVersion,
    });
  });

  it.each([
    ['a list', ['dark']],
    ['a string', 'dark'],
    ['null', null],
    ['a number', 7],
  ])('begins anew where %s stands', (_, damage) => {
    const stored = storedWith(damage, { theme: 'dark' });

    expect(stored).toEqual({ theme: 'dark', version: settingsVersion });
    expect(parseSettings(stored)).toEqual({ ...defaultSettings, theme: 'dark' });
  });
});
