// The messages of the options page in every language, for its search.
import { settingsMessages } from '../../locales/settings.ts';

/** Ids of the parts of the options page. */
export type PartId = keyof (typeof settingsMessages)['zh-CN']['options']['parts'];

/** Pages of the options page. */
export type PageId = keyof (typeof settingsMessages)['zh-CN']['options']['pages'];

interface Messages {
  [key: string]: string | Messages;
}

const leaves = (messages: string | Messages | undefined): string[] =>
  typeof messages === 'string' ? [messages] : Object.values(messages ?? {}).flatMap(leaves);

/** All messages under a path, such as "words" or "setting.theme", in both languages. */
export const textsUnder = (path: string): string[] =>
  [settingsMessages['zh-CN'], settingsMessages.en].flatMap((messages) =>
    leaves(path.split('.').reduce<string | Messages | undefined>((at, key) => (at as Messages)[key], messages)),
  );
