import { describe, expect, it } from 'vitest';
import { defaultSettings, isOnFor, parseSettings, withHost, type Settings } from '../../../lib/settings/settings.ts';

const chosen: Settings = {
  isPaused: true,
  offHosts: ['a.example', 'b.example'],
  theme: 'dark',
  language: 'en',
  isRedUp: false,
  textSize: 'large',
  dwellMs: 0,
  hoverKey: 'alt',
};

describe('stored settings', () => {
  it('come back as they were chosen', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'dark'],
    ['a number', 7],
    ['a list', ['dark']],
    ['an empty object', {}],
  ])('are the defaults where %s was stored', (_, stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  });

  it.each<[keyof Settings, unknown]>([
    ['isPaused', 'yes'],
    ['offHosts', 'a.example'],
    ['theme', 'sepia'],
    ['language', 'fr'],
    ['textSize', 'huge'],
    ['hoverKey', 'meta'],
    ['dwellMs', 6000],
  ])('take the default of %s where it is damaged, and keep the rest', (key, damage) => {
    expect(parseSettings({ ...chosen, [key]: damage })).toEqual({ ...chosen, [key]: defaultSettings[key] });
  });

  it('take red for up unless the user chose otherwise', () => {
    expect(parseSettings({ ...chosen, isRedUp: 'no' }).isRedUp).toBe(true);
  });

  it('keep the hosts of a list that is damaged in part', () => {
    expect(parseSettings({ offHosts: ['a.example', 3, null, 'b.example'] }).offHosts).toEqual([
      'a.example',
      'b.example',
    ]);
  });

  it('drop what no version of today knows', () => {
    expect(parseSettings({ ...chosen, fontSize: 12 })).toEqual(chosen);
  });
});

describe('a site', () => {
  it('is marked unless it is off, or all is paused', () => {
    const settings = { ...defaultSettings, offHosts: ['a.example'] };

    expect(isOnFor(settings, 'b.example')).toBe(true);
    expect(isOnFor(settings, 'a.example')).toBe(false);
    expect(isOnFor({ ...settings, isPaused: true }, 'b.example')).toBe(false);
  });

  it('turned off does not turn off the sites around it', () => {
    const settings = withHost(defaultSettings, 'news.example', false);

    expect(isOnFor(settings, 'news.example')).toBe(false);
    expect(isOnFor(settings, 'sport.news.example')).toBe(true);
    expect(isOnFor(settings, 'ews.example')).toBe(true);
  });

  it('turned off twice is turned on by one step', () => {
    const off = withHost(withHost(defaultSettings, 'a.example', false), 'a.example', false);

    expect(off.offHosts).toEqual(['a.example']);
    expect(withHost(off, 'a.example', true).offHosts).toEqual([]);
  });

  it('changes nothing but the list of sites, and not the old settings', () => {
    const before = structuredClone(chosen);

    const after = withHost(chosen, 'c.example', false);

    expect(after).toEqual({ ...chosen, offHosts: ['a.example', 'b.example', 'c.example'] });
    expect(chosen).toEqual(before);
  });
});
