import { describe, expect, it } from 'vitest';
import { isNotice, isStamp, withoutMarks } from '../../../lib/documents/layout/noise.ts';

describe('notices', () => {
  it.each([
    '请务必阅读正文之后的免责条款部分',
    '敬请参阅最后一页特别声明',
    '请仔细阅读在本报告尾部的重要法律声明',
    '谨请参阅尾页重要申明及评级说明',
    '请阅读最后评级说明和重要声明',
    '请通过合法途径获取本公司研究报告，如经由未经许可的渠道获得研究报告，请慎重使用',
    'Please see important disclosures and analyst certification at the end of this report',
    'For important disclosures, please refer to the disclosure section',
    '慧博投研资讯',
  ])('are dropped: %s', (text) => {
    expect(isNotice(text)).toBe(true);
  });

  it.each([
    '维持增持评级，详细测算请参阅我们此前发布的深度报告',
    '公司阅读业务收入同比增长三成，请投资者关注后续进展',
    'See-through growth remains intact after the third quarter',
    '重要声明显示公司将继续回购',
  ])('are not sentences of the report: %s', (text) => {
    expect(isNotice(text)).toBe(false);
  });
});

describe('download stamps', () => {
  it.each([
    '用户13800000000于2023-10-06日下载，仅供内部参考',
    '本报告仅供某某基金下载使用',
    'Downloaded by someone@example.com on 12 July 2026',
    'For the exclusive use of SOME READER at EXAMPLE FUND',
  ])('are dropped: %s', (text) => {
    expect(isStamp(text)).toBe(true);
  });

  it.each(['本报告仅供本公司客户使用', '用户数同比增长三成，下载量于2025年创新高', '下载中心于2025年投产'])(
    'are not sentences of the report: %s',
    (text) => {
      expect(isStamp(text)).toBe(false);
    },
  );
});

describe('marks', () => {
  it.each([
    ['[Table_Main]公司点评', '公司点评'],
    ['公司[table_page]点评', '公司点评'],
    ['[TABLE_REPORTINFO]', ''],
    ['＃summary＃投资要点', '投资要点'],
    ['[Table_Title1] 某股份', ' 某股份'],
    ['7 July 2026 cWbZqWcXiYuW8kJ2hG5fD1sA9zX3cV7bN4mQ6wE0rT2yU8iO3pL', '7 July 2026 '],
  ])('are removed from %s', (text, expected) => {
    expect(withoutMarks(text)).toBe(expected);
  });

  it.each([
    '[1] 数据截至六月',
    '参见[图表3]',
    '＃审慎增持 (维持)＃',
    'https://example.com/aBcD1eFgH2iJkL3mNoP4qRsT5uVwX6yZaB7cDeF8',
  ])('are not references and addresses: %s', (text) => {
    expect(withoutMarks(text)).toBe(text);
  });
});
