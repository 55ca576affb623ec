import { describe, expect, it } from 'vitest';
import { createSettingsIndex, searchSettings } from '../../../components/settings/search-index.ts';

const index = createSettingsIndex([
  { id: 'look', reads: [], keywords: '重置 reset' },
  { id: 'sites', reads: ['sites'], keywords: '黑名单 blocklist' },
  { id: 'words', reads: ['words'], keywords: '屏蔽 ignore' },
  { id: 'shortcuts', reads: ['keys'], keywords: '热键' },
]);
const partsFor = (query: string): string[] => [...(searchSettings(index, query)?.parts ?? ['all'])];
const keysFor = (query: string): string[] => [...(searchSettings(index, query)?.keys ?? ['all'])];

describe('searching the settings', () => {
  it.each(['', '  ', '、'])('returns everything for the empty query “%s”', (query) => {
    expect(searchSettings(index, query)).toBeNull();
  });

  it.each([
    ['主题', 'theme'],
    ['zhuti', 'theme'],
    ['zt', 'theme'],
    ['Theme', 'theme'],
    ['夜间', 'theme'],
    ['字体', 'textSize'],
    ['font', 'textSize'],
    ['绿涨', 'isRedUp'],
    ['green up', 'isRedUp'],
    ['modifier', 'hoverKey'],
    ['delay', 'dwellMs'],
  ])('finds for “%s” only the setting %s of its section', (query, key) => {
    expect(keysFor(query)).toContain(key);
    expect(partsFor(query)).toContain(key === 'isPaused' ? 'sites' : 'look');
    expect(keysFor(query)).not.toContain('language');
  });

  it.each([
    ['快捷键', 'shortcuts'],
    ['kuaijiejian', 'shortcuts'],
    ['kjj', 'shortcuts'],
    ['地址栏', 'shortcuts'],
    ['address bar', 'shortcuts'],
    ['屏蔽', 'words'],
    ['blocklist', 'sites'],
  ])('finds for “%s” the section %s', (query, part) => {
    expect(partsFor(query)).toContain(part);
  });

  it('shows all settings of a section whose heading matches', () => {
    expect(keysFor('外观与悬停')).toEqual(['language', 'theme', 'textSize', 'isRedUp', 'hoverKey', 'dwellMs']);
  });

  it('requires every word of the query, in any position', () => {
    expect(keysFor('深色 主题')).toEqual(['theme']);
    expect(partsFor('深色 快捷键')).toEqual([]);
  });

  it('returns the matched text, also for a query in pinyin', () => {
    expect(searchSettings(index, 'zhuti')?.highlights).toContain('主题');
    expect(searchSettings(index, '没有这项')).toEqual({ parts: new Set(), keys: new Set(), highlights: [] });
  });
});
