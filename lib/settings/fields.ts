// Describes the settings for the options page: one field each. Imported by extension pages only.
import {
  cardWidths,
  defaultSettings,
  hoverKeys,
  leastAgeDays,
  longestDwellMs,
  markStyles,
  mostAgeDays,
  textSizes,
  type Settings,
} from './settings.ts';

/** Without `offHosts`, a list that the user edits elsewhere and that has no default to reset to. */
export type FieldKey = Exclude<keyof Settings, 'offHosts'>;

/** The section of the options page. */
export type FieldPart = 'look' | 'sites' | 'words';

interface Choice<V> {
  value: V;
  /** Used in the DOM and in message keys. */
  name: string;
}

/** Key of the message under `options` that formats a value. */
type RangeUnit = 'milliseconds' | 'days';

type Kind<V> =
  | { kind: 'choice'; choices: readonly Choice<V>[] }
  | ([V] extends [boolean] ? { kind: 'switch' } : never)
  | ([V] extends [number] ? { kind: 'range'; unit: RangeUnit; least: number; most: number; step: number } : never);

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
    key: 'cardWidth',
    part: 'look',
    kind: 'choice',
    choices: named(cardWidths),
    keywords: '宽度 大小 尺寸 窄 宽 size wide narrow',
  },
  {
    key: 'isRedUp',
    part: 'look',
    kind: 'choice',
    choices: [
      { value: 'auto', name: 'auto' },
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
    keywords: '按住 修饰键 鼠标 指针 点击 悬停 modifier hold pointer mouse click hover',
  },
  {
    key: 'dwellMs',
    part: 'look',
    kind: 'range',
    unit: 'milliseconds',
    least: 0,
    most: longestDwellMs,
    step: 20,
    keywords: '延迟 停留 等待 毫秒 delay dwell hover',
  },
  {
    key: 'marksAllListed',
    part: 'look',
    kind: 'switch',
    keywords:
      '标记 标注 全部 所有 上市公司 A股 港股 美股 名录 高亮 下划线 all listed companies directory highlight underline',
  },
  {
    key: 'markStyle',
    part: 'look',
    kind: 'choice',
    choices: named(markStyles),
    keywords: '下划线 虚线 底色 高亮 隐藏 underline highlight dotted hide',
  },
  {
    key: 'marksFirstOnly',
    part: 'look',
    kind: 'switch',
    keywords: '标记 重复 密度 首次 marks density repeat every',
  },
  {
    key: 'agingAfterDays',
    part: 'look',
    kind: 'range',
    unit: 'days',
    least: leastAgeDays,
    most: mostAgeDays,
    step: 10,
    keywords: '时效 天数 陈旧 过期 age old report',
  },
  {
    key: 'staleAfterDays',
    part: 'look',
    kind: 'range',
    unit: 'days',
    least: leastAgeDays,
    most: mostAgeDays,
    step: 10,
    keywords: '时效 天数 陈旧 过期 age old outdated report',
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
