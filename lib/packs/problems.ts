// What may be wrong with a pack, in both languages: the reason, and what its author can do.

type Language = 'zh-CN' | 'en';
type Wording = readonly [reason: string, remedy: string];

/** Names in braces are replaced by the problem's values. */
const wordings = {
  json: {
    en: ['not JSON: {message}', 'write JSON; the line is where the text stops being JSON'],
    'zh-CN': ['不是 JSON：{message}', '请写成 JSON；所示行为出错之处'],
  },
  encoding: {
    en: ['the file is not UTF-8', 'save it in UTF-8'],
    'zh-CN': ['文件不是 UTF-8 编码', '请以 UTF-8 编码保存'],
  },
  size: {
    en: ['the file is longer than {most} characters', 'divide it into several packs'],
    'zh-CN': ['文件超过 {most} 个字符', '请拆分为多个研报包'],
  },
  format: {
    en: ['not a pack of Yanjing', 'begin the file with "format": "{format}", "formatVersion": {version}'],
    'zh-CN': ['不是研镜的研报包', '文件开头应为 "format": "{format}", "formatVersion": {version}'],
  },
  newer: {
    en: [
      'format {found} is newer than {version}',
      'update Yanjing, or ask the publisher for a file in the older format',
    ],
    'zh-CN': ['格式 {found} 高于本版支持的 {version}', '请更新研镜，或向发布者索取旧格式的文件'],
  },
  seed: {
    en: ['the packaged pack can’t be a file', 'write "own" or "team": "seed" is the pack that is shipped with Yanjing'],
    'zh-CN': ['研镜自带的研报包不能是文件', '请写 "own" 或 "team"；"seed" 仅指研镜自带的研报包'],
  },
  'own-id': {
    en: ['the id {id} is that of a report in somebody’s library', 'choose an id that does not begin with “own.”'],
    'zh-CN': ['id {id} 属于用户自己的研报', '请改用不以“own.”开头的 id'],
  },
  schema: {
    en: ['{issue}', 'see docs/pack-format.md for this field'],
    'zh-CN': ['{issue}', '该字段的写法见 docs/pack-format.md'],
  },
  'future-pack': {
    en: ['the date is in the future', 'correct the date'],
    'zh-CN': ['日期在未来', '请改正日期'],
  },
  former: {
    en: ['the id {id} was that of {present}', 'choose another id'],
    'zh-CN': ['id {id} 曾属于 {present}', '请改用其他 id'],
  },
  future: {
    en: ['asOf: the date is in the future', 'correct the date'],
    'zh-CN': ['asOf：日期在未来', '请改正日期'],
  },
  duplicate: {
    en: ['duplicate id {id}', 'give each row an id of its own'],
    'zh-CN': ['id {id} 重复', '每一行应有各自的 id'],
  },
  taken: {
    en: ['id: {id} is already in pack {owner}', 'begin the ids with {pack}'],
    'zh-CN': ['id：{id} 已在研报包 {owner} 中', 'id 应以 {pack} 开头'],
  },
  packaged: {
    en: ['id: {id} is already in the packaged reports', 'begin the ids with {pack}'],
    'zh-CN': ['id：{id} 已在研镜自带的研报中', 'id 应以 {pack} 开头'],
  },
  company: {
    en: ['unknown company {id}', 'add the company to companies, or correct the id'],
    'zh-CN': ['没有公司 {id}', '请在 companies 中加入该公司，或改正 id'],
  },
  report: {
    en: ['unknown report {id}', 'add the report to reports, or correct the id'],
    'zh-CN': ['没有研报 {id}', '请在 reports 中加入该研报，或改正 id'],
  },
  beyond: {
    en: ['evidence {start}–{end} ends after the source', 'correct the span, or the length of the report’s source'],
    'zh-CN': ['出处 {start}–{end} 超出原文', '请改正出处，或研报 source 的 length'],
  },
  code: {
    en: ['{key}: the code does not match the form of its exchange', 'correct the code or the exchange'],
    'zh-CN': ['{key}：代码不符合该交易所的格式', '请改正代码或交易所'],
  },
  listing: {
    en: ['{key} already belongs to {owner}', 'leave the listing to one company'],
    'zh-CN': ['{key} 已属于 {owner}', '一个标的只能属于一家公司'],
  },
  first: {
    en: ['{key} must come first', 'begin the listings with the primary one'],
    'zh-CN': ['{key} 应排在第一', 'listings 应以主要标的开头'],
  },
  primary: {
    en: ['the id must be {key}, the primary listing', 'write {key} in all rows'],
    'zh-CN': ['id 应为主要标的 {key}', '请在各行中改为 {key}'],
  },
  metric: {
    en: ['metric: {id} has no name', 'add a row of kind metric to the glossary, or name it in the figure (zh or en)'],
    'zh-CN': ['metric：{id} 没有名称', '请在 glossary 中加入 metric 行，或在该数据中写明 zh 或 en'],
  },
  unit: {
    en: ['unit: {id} is measured in units of {expected}, not of {found} ({unit})', 'correct the unit or the metric'],
    'zh-CN': ['unit：{id} 的单位应属于 {expected}，而不是 {found}（{unit}）', '请改正单位或指标'],
  },
  class: {
    en: [
      'stanceClass: {word} is {expected} in the glossary, not {found}',
      'leave stanceClass out, or correct the glossary',
    ],
    'zh-CN': ['stanceClass：{word} 在 glossary 中为 {expected}，而不是 {found}', '请省略 stanceClass，或改正 glossary'],
  },
  length: {
    en: [
      'the text has {found} UTF-16 units, the report’s source {expected}',
      'give the unchanged text of the document, or correct the length',
    ],
    'zh-CN': ['文字长 {found} 个 UTF-16 单元，而研报的 source 为 {expected}', '请使用未经改动的原文，或改正长度'],
  },
  place: {
    en: ['the text at {start}–{end} is “{found}”, not “{expected}”', 'correct the span, or asWritten'],
    'zh-CN': ['{start}–{end} 处的文字是“{found}”，而不是“{expected}”', '请改正出处或 asWritten'],
  },
  hash: {
    en: [
      'the text is not the document of the report: source.sha256 differs',
      'give the unchanged text, or correct the hash',
    ],
    'zh-CN': ['文字不是该研报的原文：source.sha256 不符', '请使用未经改动的原文，或改正 sha256'],
  },
} as const satisfies Record<string, Record<Language, Wording>>;

export interface Problem {
  code: keyof typeof wordings;
  values?: Readonly<Record<string, string | number>>;
}

export function problemText({ code, values = {} }: Problem, language: Language): { reason: string; remedy: string } {
  const [reason, remedy] = wordings[code][language];
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (hole, name: string) => (name in values ? String(values[name]) : hole));
  return { reason: filled(reason), remedy: filled(remedy) };
}
