import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from '../../../lib/settings/settings.ts';
import { settingsVersion, storedWith } from '../../../lib/settings/version.ts';

describe('storedWith', () => {
  it('keeps keys and the version number of a newer version', () => {
    const newer = { version: settingsVersion + 4, theme: 'sepia', cardWidth: 420, dwellMs: 200 };

    expect(storedWith(newer, { dwellMs: 300 })).toEqual({ ...newer, dwellMs: 300 });
  });

  it('stores only the change when nothing was stored, so that defaults can change later', () => {
    expect(storedWith(undefined, { theme: 'dark' })).toEqual({ theme: 'dark', version: settingsVersion });
  });

  it('keeps values that an old version stored without a version number', () => {
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
  ])('replaces the stored value when it is %s', (_, damage) => {
    const stored = storedWith(damage, { theme: 'dark' });

    expect(stored).toEqual({ theme: 'dark', version: settingsVersion });
    expect(parseSettings(stored)).toEqual({ ...defaultSettings, theme: 'dark' });
  });
});
