import { describe, expect, it } from 'vitest';
import { createSettingsIndex, searchSettings } from '../../../components/settings/search-index.ts';

const index = createSettingsIndex([
  { id: 'look', reads: [], keywords: '重置 reset' },
  { id: 'sites', reads: ['sites'], keywords: '黑名单 blocklist' },
  { id: 'words', reads: ['words'], keywords: '屏蔽 ignore' },
  { id: 'shortcuts', reads: ['keys'], keywords: '热键' },
]);
/** Results as "part" or "part/setting". */
const found = (query: string): string[] | undefined =>
  searchSettings(index, query)?.results.map(({ part, field }) => (field === null ? part : `${part}/${field}`));

describe('searching the settings', () => {
  it.each(['', '  ', '、'])('finds nothing to search for in the empty query “%s”', (query) => {
    expect(searchSettings(index, query)).toBeNull();
  });

  it.each([
    ['主题', 'look/theme'],
    ['zhuti', 'look/theme'],
    ['zt', 'look/theme'],
    ['Theme', 'look/theme'],
    ['夜间', 'look/theme'],
    ['字体', 'look/textSize'],
    ['font', 'look/textSize'],
    ['绿涨', 'look/isRedUp'],
    ['green up', 'look/isRedUp'],
    ['modifier', 'look/hoverKey'],
    ['delay', 'look/dwellMs'],
  ])('finds for “%s” the setting %s first, and not the others', (query, result) => {
    expect(found(query)?.[0]).toBe(result);
    expect(found(query)).not.toContain('look/language');
  });

  it.each([
    ['快捷键', 'shortcuts'],
    ['kuaijiejian', 'shortcuts'],
    ['kjj', 'shortcuts'],
    ['地址栏', 'shortcuts'],
    ['address bar', 'shortcuts'],
    ['屏蔽', 'words'],
    ['blocklist', 'sites'],
  ])('finds for “%s” the part %s', (query, part) => {
    expect(found(query)).toContain(part);
  });

  it('lists a match of the title before a match of another text', () => {
    expect(found('网站')?.[0]).toBe('sites');
    expect(found('hover')?.[0]).toBe('look');
  });

  it('requires every word of the query, in any position', () => {
    expect(found('深色 主题')).toEqual(['look/theme']);
    expect(found('深色 快捷键')).toEqual([]);
  });

  // The English texts say "and the", "of the", "on the", "in the", "a card".
  it.each(['andthe', 'ofthe', 'onthe', 'inthe', 'acard', 'thecard', 'thefocus'])(
    'does not find “%s” across the space between two words',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it('returns the matched text, also for a query in pinyin', () => {
    expect(searchSettings(index, 'zhuti')?.highlights).toContain('主题');
    expect(searchSettings(index, '没有这项')).toEqual({ results: [], highlights: [] });
  });
});
