// Describes the settings for the options page: one field each. Imported by extension pages only.
import { defaultSettings, hoverKeys, longestDwellMs, textSizes, type Settings } from './settings.ts';

/** Without `offHosts`, a list that the user edits elsewhere and that has no default to reset to. */
export type FieldKey = Exclude<keyof Settings, 'offHosts'>;

/** The section of the options page. */
export type FieldPart = 'look' | 'sites' | 'words';

interface Choice<V> {
  value: V;
  /** Used in the DOM and in message keys. */
  name: string;
}

type Kind<V> =
  | { kind: 'choice'; choices: readonly Choice<V>[] }
  | ([V] extends [boolean] ? { kind: 'switch' } : never)
  | ([V] extends [number] ? { kind: 'range'; least: number; most: number; step: number } : never);

export type Field = {
  [K in FieldKey]: {
    key: K;
    part: FieldPart;
    /** Hidden search terms in any language. */
    keywords: string;
  } & Kind<Settings[K]>;
}[FieldKey];

const named = <V extends string>(values: readonly V[]): Choice<V>[] => values.map((value) => ({ value, name: value }));

export const fields: readonly Field[] = [
  {
    key: 'language',
    part: 'look',
    kind: 'choice',
    choices: named(['auto', 'zh-CN', 'en']),
    keywords: '中文 汉语 英文 英语 chinese english locale',
  },
  {
    key: 'theme',
    part: 'look',
    kind: 'choice',
    choices: named(['system', 'light', 'dark']),
    keywords: '外观 夜间 暗色 黑色 白色 皮肤 night appearance',
  },
  {
    key: 'textSize',
    part: 'look',
    kind: 'choice',
    choices: named(textSizes),
    keywords: '字体 文字大小 放大 缩小 font zoom',
  },
  {
    key: 'isRedUp',
    part: 'look',
    kind: 'choice',
    choices: [
      { value: true, name: 'red' },
      { value: false, name: 'green' },
    ],
    keywords: '红绿 上涨 下跌 red green direction',
  },
  {
    key: 'hoverKey',
    part: 'look',
    kind: 'choice',
    choices: named(hoverKeys),
    keywords: '按住 修饰键 鼠标 指针 modifier hold pointer mouse',
  },
  {
    key: 'dwellMs',
    part: 'look',
    kind: 'range',
    least: 0,
    most: longestDwellMs,
    step: 20,
    keywords: '延迟 停留 等待 毫秒 delay dwell hover',
  },
  {
    key: 'isPaused',
    part: 'sites',
    kind: 'switch',
    keywords: '关闭 停用 开关 总开关 disable turn off',
  },
  {
    key: 'hidesMutedMarks',
    part: 'words',
    kind: 'switch',
    keywords: '屏蔽 高亮 下划线 隐私 highlight underline privacy',
  },
];

export const isDefault = (settings: Settings, key: FieldKey): boolean => settings[key] === defaultSettings[key];

/** Defaults of all fields; the list of sites is kept. */
export const fieldDefaults = (): Partial<Settings> =>
  Object.fromEntries(fields.map(({ key }) => [key, defaultSettings[key]]));
