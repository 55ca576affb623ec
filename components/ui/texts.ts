// What the interface says in every language, for a search that knows them all.
import en from '../../locales/en.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN.json' with { type: 'json' };

/** Parts of the options page, by their names there. */
export type PartId = keyof (typeof zhCN)['options']['parts'];

interface Messages {
  [key: string]: string | Messages;
}

const leaves = (messages: string | Messages | undefined): string[] =>
  typeof messages === 'string' ? [messages] : Object.values(messages ?? {}).flatMap(leaves);

/** All messages under a path, such as "words" or "setting.theme", in both languages. */
export const textsUnder = (path: string): string[] =>
  [zhCN, en].flatMap((messages) =>
    leaves(path.split('.').reduce<string | Messages | undefined>((at, key) => (at as Messages)[key], messages)),
  );
