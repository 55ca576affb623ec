// The section on syncing, in both languages: every state says what is so and what to do, and nothing is left untranslated.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Syncing } from '../../../components/hooks/sync.ts';
import { SyncView } from '../../../components/sync/SyncSettings.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import type { Language } from '../../../lib/format/language.ts';
import { freshState, type SyncState } from '../../../lib/sync/state.ts';

const complaint = vi.spyOn(console, 'error');
beforeEach(() => void complaint.mockReset());
// A missing message or key, and React's own warnings, are told there.
afterEach(() => expect(complaint.mock.calls).toEqual([]));

const ignore = (): void => {};

function wordsOf(language: Language, isOn: boolean, state: Partial<SyncState>, outcome: Syncing['outcome'] = null) {
  const syncing = { isOn, state: { ...freshState, ...state }, outcome, turn: ignore, again: ignore, forget: ignore };
  return renderToStaticMarkup(
    <I18nProvider language={language}>
      <SyncView {...syncing} />
    </I18nProvider>,
  )
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const problem = (kind: NonNullable<SyncState['problem']>['kind']): Partial<SyncState> => ({
  problem: { kind, reason: 'the disk is gone', times: 1, retryAtMs: 0 },
});

describe.each([
  {
    language: 'zh-CN' as const,
    never: '从不同步的: 研报与原文、笔记正文',
    waiting: '正在等第一次同步',
    room: '已用 98 KB,浏览器共给 100 KB',
    held: '放不下:自选、标签 全部写入需要 127 KB',
    says: { busy: '稍后会再试', full: '可移出一些自选或标签', newer: '请更新这里的研镜', failed: 'the disk is gone' },
    cleared: '要继续同步,再打开开关即可',
    refused: '没有做成:no answer',
  },
  {
    language: 'en' as const,
    never: 'Is never synced: reports and their texts, the text of notes',
    waiting: 'Waiting for the first sync',
    room: '98 KB used of the 100 KB that the browser gives',
    held: 'No room for: watchlist, tags All of it would take 127 KB',
    says: {
      busy: 'tried again in a while',
      full: 'Remove some watches or tags',
      newer: 'Please update',
      failed: 'the disk is gone',
    },
    cleared: 'To go on, turn it on again',
    refused: 'That did not work: no answer',
  },
])('in $language', ({ language, never, waiting, room, held, says, cleared, refused }) => {
  it('says before it is turned on what is never synced, and nothing of how it stands', () => {
    const said = wordsOf(language, false, {});

    expect(said).toContain(never);
    expect(said).toContain('180');
    expect(said).not.toContain(waiting);
    expect(wordsOf(language, true, {})).toContain(waiting);
  });

  it('says how much room is used, and what has none', () => {
    const said = wordsOf(language, true, {
      syncedAtMs: 0,
      usedBytes: 100_000,
      neededBytes: 130_000,
      held: ['watches', 'tags'],
    });

    expect(said).toContain(room);
    expect(said).toContain(held);
  });

  it.each(['busy', 'full', 'newer', 'failed'] as const)('says what a refusal means: %s', (kind) => {
    expect(wordsOf(language, true, problem(kind))).toContain(says[kind]);
  });

  it('says why it is off where it was cleared elsewhere, and what a wish came to', () => {
    expect(wordsOf(language, false, { isCleared: true })).toContain(cleared);
    expect(wordsOf(language, true, { isCleared: true })).not.toContain(cleared);
    expect(wordsOf(language, true, {}, { ok: false, reason: 'no answer' })).toContain(refused);
  });
});
