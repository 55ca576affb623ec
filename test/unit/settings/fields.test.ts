import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { readings } from '../../../components/settings/pinyin.ts';
import { fieldDefaults, fields, isDefault } from '../../../lib/settings/fields.ts';
import { defaultSettings, parseSettings, type Settings } from '../../../lib/settings/settings.ts';
import { settingsMessages } from '../../../locales/settings.ts';

/** Each language is shown by its own name. */
const namedByThemselves = ['zh-CN', 'en'];

describe('fields', () => {
  it('list every setting except the sites once', () => {
    const listed = [...fields.map(({ key }) => key), 'offHosts'];

    expect(listed.toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
  });

  it.each(fields.map((field) => [field.key, field] as const))('%s can be set to each of its values', (key, field) => {
    const values: unknown[] =
      field.kind === 'choice'
        ? field.choices.map(({ value }) => value)
        : field.kind === 'range'
          ? [field.least, field.most]
          : [true, false];

    for (const value of values) expect(parseSettings({ [key]: value })[key]).toBe(value);
    if (field.kind !== 'range') expect(values).toContain(defaultSettings[key]);
  });

  it.each([
    ['zh-CN', settingsMessages['zh-CN']],
    ['en', settingsMessages.en],
  ])('have messages for each of their values in %s', (_, messages) => {
    const choices: Record<string, Record<string, string>> = Object.fromEntries(
      Object.entries(messages.setting).map(([key, words]) => [key, 'choice' in words ? words.choice : {}]),
    );
    const unnamed = fields.flatMap((field) =>
      field.kind === 'choice'
        ? field.choices.flatMap(({ name }) =>
            namedByThemselves.includes(name) || choices[field.key]?.[name] ? [] : [`${field.key}.${name}`],
          )
        : [],
    );

    expect(unnamed).toEqual([]);
  });

  it('can be reset to their defaults without changing the sites', () => {
    const changed: Settings = {
      ...defaultSettings,
      theme: 'dark',
      dwellMs: 0,
      isPaused: true,
      offHosts: ['a.example'],
    };

    const reset = { ...changed, ...fieldDefaults() };

    expect(fields.filter(({ key }) => !isDefault(changed, key)).map(({ key }) => key)).toEqual([
      'theme',
      'dwellMs',
      'isPaused',
    ]);
    expect(reset).toEqual({ ...defaultSettings, offHosts: ['a.example'] });
  });
});

describe('pinyin of headings and names', () => {
  const { options, setting } = settingsMessages['zh-CN'];
  const names = [...Object.values(options.parts), ...Object.values(setting).map(({ label }) => label)];
  const said = (text: string): string =>
    pinyin(text, { toneType: 'none', v: true, type: 'array', nonZh: 'removed' }).join(' ');

  it('exists for each of them and for nothing else', () => {
    expect(readings).toEqual(Object.fromEntries(names.map((name) => [name, said(name)])));
  });
});
