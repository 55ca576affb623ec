// Pinyin of setting titles, one syllable per character, so that pinyin search needs no dictionary. A test checks it
// against the titles.
export const readings: Readonly<Record<string, string>> = {
  外观与悬停: 'wai guan yu xuan ting',
  网站: 'wang zhan',
  静音词与别名: 'jing yin ci yu bie ming',
  自选导入与导出: 'zi xuan dao ru yu dao chu',
  研报原文: 'yan bao yuan wen',
  备份与存储: 'bei fen yu cun chu',
  同时去掉静音词的标记: 'tong shi qu diao jing yin ci de biao ji',
  同步: 'tong bu',
  外部链接: 'wai bu lian jie',
  行情网站: 'hang qing wang zhan',
  快捷键: 'kuai jie jian',
  隐私与权限: 'yin si yu quan xian',
  关于: 'guan yu',
  界面语言: 'jie mian yu yan',
  主题: 'zhu ti',
  字号: 'zi hao',
  涨跌颜色: 'zhang die yan se',
  悬停显示卡片: 'xuan ting xian shi ka pian',
  悬停延迟: 'xuan ting yan chi',
  在所有网站暂停: 'zai suo you wang zhan zan ting',
};
