import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { cardMessages } from '../../locales/card.ts';
import { compareMessages } from '../../locales/compare.ts';
import { libraryMessages } from '../../locales/library.ts';
import { readerMessages } from '../../locales/reader.ts';
import { pageMessages } from '../../locales/pages.ts';
import { settingsMessages } from '../../locales/settings.ts';
import { stripMessages } from '../../locales/strip.ts';
import { seeds } from '../../seeds/index.ts';
import { allEdges, reachedFrom, root } from '../architecture/graph.ts';

interface Messages {
  [key: string]: string | Messages;
}

/** Maps key paths such as "card.close" to their messages. */
const flatten = (messages: Messages, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );

const languages = {
  'zh-CN': {
    ...settingsMessages['zh-CN'],
    ...libraryMessages['zh-CN'],
    ...compareMessages['zh-CN'],
    ...readerMessages['zh-CN'],
    ...cardMessages['zh-CN'],
    ...stripMessages['zh-CN'],
  },
  en: {
    ...settingsMessages.en,
    ...libraryMessages.en,
    ...compareMessages.en,
    ...readerMessages.en,
    ...cardMessages.en,
    ...stripMessages.en,
  },
};
const chinese = flatten(languages['zh-CN']);
const english = flatten(languages.en);
const keys = [...chinese.keys()];

/** Names of the placeholders, also inside plural cases; the braces of a case itself enclose text. */
const placeholders = (message: string): string[] => {
  const found = [...message.matchAll(/(\b(?:zero|one|two|few|many|other)\s*|=\d+\s*)?\{\s*(\w+)\s*(?=[,}])/g)];
  return [...new Set(found.flatMap(([, pluralCase, name]) => (pluralCase ? [] : (name ?? []))))].toSorted();
};

/** Names of the tags around parts that a component renders as elements. */
const tags = (message: string): string[] => [...message.matchAll(/<(\w+)>/g)].map(([, name]) => name!);

interface Use {
  file: string;
  /** A key path, with `*` for an interpolated part as in `exchange.${…}`. */
  key: string;
}

/** Keys used in a file, each prefixed with the namespace of the nearest `useTranslations` above the call. */
function usesIn(file: string): { uses: Use[]; unread: string[] } {
  const code = readFileSync(path.join(root, file), 'utf8');
  const translators = [...code.matchAll(/const (\w+) = useTranslations\((?:'([^']*)')?\)/g)];
  const names = [...new Set(translators.map(([, name]) => name))];
  const uses: Use[] = [];
  const unread: string[] = [];
  for (const call of names.length === 0
    ? []
    : code.matchAll(new RegExp(String.raw`\b(${names.join('|')})(?:\.rich)?\(`, 'g'))) {
    const above = translators.findLast(({ index, 1: name }) => index < call.index && name === call[1]);
    const argument = /^\s*(?:'([^']+)'|`([^`]+)`)/.exec(code.slice(call.index + call[0].length));
    const written = argument?.[1] ?? argument?.[2];
    if (written === undefined) unread.push(`${file}: ${code.slice(call.index, call.index + 40)}`);
    else uses.push({ file, key: (above?.[2] ? `${above[2]}.` : '') + written.replace(/\$\{[^}]*\}/g, '*') });
  }
  return { uses, unread };
}

const files = ['components', 'entrypoints'].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => path.posix.join(room, name)),
);
const edges = allEdges();
const read = files.map(usesIn);
const uses = read.flatMap((file) => file.uses);

const matches = (use: Use, key: string): boolean =>
  use.key.includes('*')
    ? new RegExp(`^${use.key.replaceAll('.', String.raw`\.`).replaceAll('*', '[^.]+')}$`).test(key)
    : use.key === key;

describe('locale files', () => {
  it('have the same keys in the same order', () => {
    expect([...english.keys()]).toEqual(keys);
  });

  it('use the same placeholders in each message', () => {
    const differing = keys.filter(
      (key) => placeholders(chinese.get(key) ?? '').join() !== placeholders(english.get(key) ?? '').join(),
    );

    expect(differing).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('have only non-empty messages that the formatter accepts: %s', (language) => {
    // Components call it with typed keys; here the keys come from the files.
    const translator = createTranslator({
      locale: language,
      messages: languages[language],
      onError(error) {
        throw error;
      },
    }) as unknown as { markup: (key: string, values: Record<string, unknown>) => string };
    const translate = (key: string, values: Record<string, unknown>): string => translator.markup(key, values);

    for (const [key, message] of flatten(languages[language])) {
      const values = Object.fromEntries([
        ...placeholders(message).map((name) => [name, 2] as const),
        ...tags(message).map((name) => [name, (text: string) => text] as const),
      ]);

      expect(translate(key, values), key).toMatch(/\S/);
      expect(translate(key, values), key).not.toMatch(/[{}#]/);
    }
  });

  it('are each written in their own script', () => {
    const words = (messages: Map<string, string>): string => [...messages.values()].join('\n');

    expect(words(english)).not.toMatch(/[\u3400-\u9fff]/);
    expect(words(chinese).match(/[\u3400-\u9fff]/g)?.length).toBeGreaterThan(300);
  });
});

describe('Chinese messages', () => {
  /** Punctuation of one script directly beside a character of the other; a placeholder may be either. */
  const mixed = /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]|[A-Za-z\d] ?[，；：！？] ?[A-Za-z\d]{2}/;

  it('have full-width punctuation', () => {
    expect([...chinese].filter(([, message]) => mixed.test(message.replace(/<\/?\w+>/g, '')))).toEqual([]);
  });

  it('have full-width brackets in names of metrics and in caveats of packaged facts', () => {
    const halfWidth = /[\u4e00-\u9fff] ?[()]|[()] ?[\u4e00-\u9fff]/;
    const texts = seeds.figures.flatMap(({ metric, caveat }) => [metric.zh ?? '', caveat?.zh ?? '']);

    expect(texts.filter((text) => text !== '').length).toBeGreaterThan(300);
    expect(texts.filter((text) => halfWidth.test(text))).toEqual([]);
  });
});

describe('translation keys in components', () => {
  it('are found in every call, so that no missing key stays undetected', () => {
    expect(read.flatMap(({ unread }) => unread)).toEqual([]);
    expect(uses).toContainEqual({ file: 'components/card/CardView.tsx', key: 'card.close' });
    expect(uses).toContainEqual({ file: 'components/card/CardHead.tsx', key: 'exchange.*' });
  });

  it('all exist in the locale files', () => {
    const missing = uses.filter((use) => !keys.some((key) => matches(use, key)));

    expect(missing).toEqual([]);
  });

  it('include every key of the locale files', () => {
    const unused = keys.filter((key) => !uses.some((use) => matches(use, key)));

    expect(unused).toEqual([]);
  });
});

describe.each([
  ['entrypoints/card.ts', cardMessages, ['card', 'facts']],
  ['entrypoints/strip-view.ts', stripMessages, ['facts', 'strip']],
  ['entrypoints/popup/main.tsx', pageMessages, ['facts', 'pages']],
  ['entrypoints/sidepanel/main.tsx', pageMessages, ['facts', 'pages']],
  ['entrypoints/options/main.tsx', settingsMessages, ['facts', 'pages', 'settings']],
  ['entrypoints/library/main.tsx', libraryMessages, ['facts', 'library', 'pages']],
  ['entrypoints/reader/main.tsx', readerMessages, ['facts', 'pages', 'reader']],
  ['entrypoints/compare/main.tsx', compareMessages, ['compare', 'facts', 'pages']],
  ['entrypoints/picture/main.tsx', compareMessages, ['compare', 'facts', 'pages']],
  ['entrypoints/welcome/main.tsx', settingsMessages, ['facts', 'pages', 'settings']],
])('messages of %s', (entry, messages, sets) => {
  const reached = reachedFrom(entry, edges);

  it('include every key that its components use, in both languages', () => {
    const used = uses.filter(({ file }) => reached.has(file));
    const needed = keys.filter((key) => used.some((use) => matches(use, key)));
    const missing = Object.entries(messages).flatMap(([language, set]) => {
      const present = flatten(set);
      return needed.filter((key) => !present.has(key)).map((key) => `${language} ${key}`);
    });

    expect(needed.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('are the only ones that its script bundles', () => {
    const bundled = [...reached].filter((file) => file.startsWith('locales/') && file.endsWith('.json'));

    expect(bundled.toSorted()).toEqual(
      ['en', 'zh-CN'].flatMap((language) => sets.map((set) => `locales/${language}/${set}.json`)),
    );
  });
});

describe('messages of a content script', () => {
  it('are none', () => {
    const scripts = ['page', 'marks', 'pointer', 'look-up', 'hoisted-card', 'strip'];
    const reached = scripts.flatMap((name) => [...reachedFrom(`entrypoints/${name}.ts`, edges)]);

    expect(reached.filter((file) => file.startsWith('locales/'))).toEqual([]);
  });
});

describe('placeholders', () => {
  it.each([
    ['nothing', []],
    ['{date}', ['date']],
    ['{count, plural, one {# day} other {# days}} of {name}', ['count', 'name']],
    ['{count, plural, one {day} other {{unit}s}}', ['count', 'unit']],
  ])('finds in “%s” the names %j', (message, names) => {
    expect(placeholders(message)).toEqual(names);
  });
});
