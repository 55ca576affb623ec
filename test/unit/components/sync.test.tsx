// Renders the sync section in both languages: every state has a message, and no text is left untranslated.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Syncing } from '../../../components/hooks/sync.ts';
import { SyncView } from '../../../components/sync/SyncSettings.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import type { Language } from '../../../lib/format/language.ts';
import { freshState, type SyncState } from '../../../lib/sync/state.ts';

const consoleError = vi.spyOn(console, 'error');
beforeEach(() => void consoleError.mockReset());
// use-intl reports missing messages, and React missing keys and other warnings, through console.error.
afterEach(() => expect(consoleError.mock.calls).toEqual([]));

const noop = (): void => {};

function textOf(language: Language, isOn: boolean, state: Partial<SyncState>, outcome: Syncing['outcome'] = null) {
  const syncing = { isOn, state: { ...freshState, ...state }, outcome, turn: noop, again: noop, forget: noop };
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
])('SyncView in $language', ({ language, never, waiting, room, held, says, cleared, refused }) => {
  it('lists what is never synced, but no status, when sync is off', () => {
    const text = textOf(language, false, {});

    expect(text).toContain(never);
    expect(text).toContain('180');
    expect(text).not.toContain(waiting);
    expect(textOf(language, true, {})).toContain(waiting);
  });

  it('shows the used quota and the data over quota', () => {
    const text = textOf(language, true, {
      syncedAtMs: 0,
      usedBytes: 100_000,
      neededBytes: 130_000,
      held: ['watches', 'tags'],
    });

    expect(text).toContain(room);
    expect(text).toContain(held);
  });

  it.each(['busy', 'full', 'newer', 'failed'] as const)('explains the problem: %s', (kind) => {
    expect(textOf(language, true, problem(kind))).toContain(says[kind]);
  });

  it('explains why it is off when synced data was cleared elsewhere, and shows a failed action', () => {
    expect(textOf(language, false, { isCleared: true })).toContain(cleared);
    expect(textOf(language, true, { isCleared: true })).not.toContain(cleared);
    expect(textOf(language, true, {}, { ok: false, reason: 'no answer' })).toContain(refused);
  });
});
