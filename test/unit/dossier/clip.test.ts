import { describe, expect, it } from 'vitest';
import { clipText, longestClip, notesMarkdown } from '../../../lib/dossier/clip.ts';
import { joinNotes } from '../../../lib/store/join-rows.ts';
import { aCompany } from '../../support/builders.ts';

const page = { address: 'https://news.example/a', title: '午评' };

describe('clipText', () => {
  it('quotes the text with title, address and date', () => {
    expect(clipText({ ...page, text: ' 第一行\n\n第二行 ' }, '2026-11-30')).toBe(
      '> 第一行\n>\n> 第二行\n>\n> — 午评 · https://news.example/a · 2026-11-30',
    );
  });

  it('cuts a long selection', () => {
    const clip = clipText({ ...page, text: '光'.repeat(longestClip * 10) }, '2026-11-30');

    expect(clip.length).toBeLessThan(longestClip + 200);
    expect(clip).toContain('光…');
  });
});

describe('notesMarkdown', () => {
  it('has a section for each company with own view, tags and text', () => {
    const company = aCompany({ listings: [{ code: '300308', exchange: 'SZSE' }] });
    const note = {
      companyId: company.id,
      text: '等三季报\n',
      tags: ['光 模块'],
      ownView: { rating: '买入', target: 120 },
      changedAtMs: 1,
    };
    const fields = { rating: '我的评级', target: '目标价', stop: '止损价', recheckOn: '复查日' };

    expect(notesMarkdown([{ note, company }], { language: 'zh-CN', title: '笔记', fields })).toBe(
      '# 笔记\n\n## 灯塔制造 300308.SZ\n\n- 我的评级: 买入\n- 目标价: 120\n\n#光-模块\n\n等三季报\n',
    );
  });
});

describe('joinNotes', () => {
  const note = (ownView: object | undefined, text: string) => ({
    companyId: 'lamp-works',
    text,
    tags: [],
    changedAtMs: 1,
    ...(ownView ? { ownView } : {}),
  });

  it('keeps the fields of both own views, and differing ones as text', () => {
    expect(joinNotes(note({ target: 120 }, 'a'), note({ target: 100, stop: 90 }, 'b'))).toMatchObject({
      ownView: { target: 120, stop: 90 },
      text: 'a\n\nb\n\ntarget: 100',
    });
    expect(joinNotes(note(undefined, 'a'), note({ stop: 90 }, ''))).toMatchObject({ ownView: { stop: 90 }, text: 'a' });
    expect(joinNotes(note(undefined, 'a'), note(undefined, 'b'))).not.toHaveProperty('ownView');
  });
});
