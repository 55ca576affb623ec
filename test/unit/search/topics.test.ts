import { describe, expect, it } from 'vitest';
import directoryPinyin from '../../../seeds/directory-pinyin.json' with { type: 'json' };
import { createReadings } from '../../../lib/search/pinyin.ts';
import { createTopicIndex, searchTopics } from '../../../lib/search/topics.ts';

const readingOf = createReadings(directoryPinyin);
const index = createTopicIndex(
  ['光通信', '液冷', '数据要素', '国产替代', '重庆板块', 'AI端侧', '边缘算力承载平台'],
  (name) => [name],
  readingOf,
);
const found = (query: string): string[] => searchTopics(index, query, 5).map(({ topic }) => topic);

describe('searchTopics', () => {
  it.each([
    ['光通信', '光通信'],
    ['光通', '光通信'],
    ['guangtongxin', '光通信'],
    ['gtx', '光通信'],
    ['yel', '液冷'],
    ['shujuyaosu', '数据要素'],
    ['gctd', '国产替代'],
    ['ai', 'AI端侧'],
    ['端侧', 'AI端侧'],
    ['算力承载', '边缘算力承载平台'],
    ['數據', '数据要素'],
  ])('finds a group by name or pinyin: %s', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  it.each(['', ' ', 'g', 'zjxc', '300308', '液态'])('finds nothing for “%s”', (query) => {
    expect(found(query)).toEqual([]);
  });
});

describe('createReadings', () => {
  it('reads any common characters', () => {
    expect(readingOf('数据要素')).toBe('shu ju yao su');
    expect(readingOf('国产替代')).toBe('guo chan ti dai');
  });

  it('returns null without Chinese characters and for rare ones', () => {
    expect(readingOf('CPO')).toBeNull();
    expect(readingOf('䶮')).toBeNull();
  });
});
