// Pinyin of setting titles, one syllable per character, so that pinyin search needs no dictionary. A test checks it
// against the titles.
export const readings: Readonly<Record<string, string>> = {
  显示与悬停: 'xian shi yu xuan ting',
  网站: 'wang zhan',
  静音与别名: 'jing yin yu bie ming',
  自选股: 'zi xuan gu',
  研报原文: 'yan bao yuan wen',
  数据: 'shu ju',
  同步: 'tong bu',
  外部链接: 'wai bu lian jie',
  快捷键: 'kuai jie jian',
  隐私与权限: 'yin si yu quan xian',
  关于: 'guan yu',
  界面语言: 'jie mian yu yan',
  主题: 'zhu ti',
  字号: 'zi hao',
  涨跌颜色: 'zhang die yan se',
  悬停出卡片: 'xuan ting chu ka pian',
  悬停多久出现: 'xuan ting duo jiu chu xian',
  所有网站都暂停: 'suo you wang zhan dou zan ting',
};
