import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  isOnFor,
  parseSettings,
  upColor,
  withHost,
  type Settings,
} from '../../../lib/settings/settings.ts';

const chosen: Settings = {
  isPaused: true,
  offHosts: ['a.example', 'b.example'],
  theme: 'dark',
  language: 'en',
  isRedUp: false,
  textSize: 'large',
  dwellMs: 0,
  hoverKey: 'click',
  markStyle: 'tint',
  marksFirstOnly: false,
  cardWidth: 'wide',
  agingAfterDays: 30,
  staleAfterDays: 360,
  hidesMutedMarks: true,
  marksAllListed: true,
};

describe('parseSettings', () => {
  it('keeps valid values', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'dark'],
    ['a number', 7],
    ['a list', ['dark']],
    ['an empty object', {}],
  ])('returns the defaults when %s is stored', (_, stored) => {
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
    ['markStyle', 'blink'],
    ['marksFirstOnly', 'no'],
    ['cardWidth', 900],
    ['agingAfterDays', 0],
    ['staleAfterDays', '180'],
  ])('uses the default of %s when its value is invalid, and keeps the rest', (key, damage) => {
    expect(parseSettings({ ...chosen, [key]: damage })).toEqual({ ...chosen, [key]: defaultSettings[key] });
  });

  it('uses the color for up that is usual in the language by default', () => {
    const { isRedUp } = parseSettings({ ...chosen, isRedUp: 'no' });

    expect(upColor(isRedUp, 'zh-CN')).toBe('red');
    expect(upColor(isRedUp, 'en')).toBe('green');
  });

  it.each(['zh-CN', 'en'] as const)('keeps a chosen color for up in %s', (language) => {
    expect(upColor(true, language)).toBe('red');
    expect(upColor(false, language)).toBe('green');
  });

  it('keeps the valid hosts of a damaged list', () => {
    expect(parseSettings({ offHosts: ['a.example', 3, null, 'b.example'] }).offHosts).toEqual([
      'a.example',
      'b.example',
    ]);
  });

  it('drops unknown keys', () => {
    expect(parseSettings({ ...chosen, fontSize: 12 })).toEqual(chosen);
  });
});

describe('a site', () => {
  it('is active unless it is disabled or the extension is paused', () => {
    const settings = { ...defaultSettings, offHosts: ['a.example'] };

    expect(isOnFor(settings, 'b.example')).toBe(true);
    expect(isOnFor(settings, 'a.example')).toBe(false);
    expect(isOnFor({ ...settings, isPaused: true }, 'b.example')).toBe(false);
  });

  it('can be disabled without disabling related hosts', () => {
    const settings = withHost(defaultSettings, 'news.example', false);

    expect(isOnFor(settings, 'news.example')).toBe(false);
    expect(isOnFor(settings, 'sport.news.example')).toBe(true);
    expect(isOnFor(settings, 'ews.example')).toBe(true);
  });

  it('is enabled by one call after it was disabled twice', () => {
    const off = withHost(withHost(defaultSettings, 'a.example', false), 'a.example', false);

    expect(off.offHosts).toEqual(['a.example']);
    expect(withHost(off, 'a.example', true).offHosts).toEqual([]);
  });

  it('can be disabled without changing other settings or the input', () => {
    const before = structuredClone(chosen);

    const after = withHost(chosen, 'c.example', false);

    expect(after).toEqual({ ...chosen, offHosts: ['a.example', 'b.example', 'c.example'] });
    expect(chosen).toEqual(before);
  });
});
