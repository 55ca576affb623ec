// Renders the sync section in both languages: every state has a message, and no text is left untranslated.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Syncing } from '../../../components/hooks/sync.ts';
import { SyncView } from '../../../components/sync/SyncSettings.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { settingsMessages } from '../../../locales/settings.ts';
import type { Language } from '../../../lib/format/language.ts';
import { freshState, type SyncState } from '../../../lib/sync/state.ts';

const consoleError = vi.spyOn(console, 'error');
beforeEach(() => void consoleError.mockReset());
// use-intl reports missing messages, and React missing keys and other warnings, through console.error.
afterEach(() => expect(consoleError.mock.calls).toEqual([]));

const noop = (): void => {};

function textOf(language: Language, isOn: boolean, state: Partial<SyncState>, failure: Syncing['failure'] = null) {
  const actions = { turn: noop, again: noop, forget: noop };
  const syncing = { isOn, state: { ...freshState, ...state }, isForgotten: false, failure, ...actions };
  return renderToStaticMarkup(
    <I18nProvider language={language} messages={settingsMessages}>
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
    never: '从不同步： 研报与原文、笔记正文',
    waiting: '等待首次同步',
    room: '已用 98 KB，浏览器限额 100 KB',
    held: '空间不足，未同步：自选、标签 全部同步需要 127 KB',
    says: {
      busy: '稍后会自动重试',
      full: '请移除部分自选或标签',
      newer: '请更新本机的研镜',
      failed: 'the disk is gone',
    },
    cleared: '如需继续同步，请重新开启',
    refused: '操作失败：no answer',
  },
  {
    language: 'en' as const,
    never: 'Never synced: reports and source documents, note texts',
    waiting: 'Waiting for the first sync',
    room: '98 KB of the browser’s 100 KB used',
    held: 'Not enough space for: watchlist, tags Syncing everything needs 127 KB',
    says: {
      busy: 'Yanjing will retry later',
      full: 'Remove some companies or tags',
      newer: 'Update Yanjing here',
      failed: 'the disk is gone',
    },
    cleared: 'To continue, turn sync on again',
    refused: 'That didn’t work: no answer',
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
    expect(textOf(language, true, {}, { kind: 'other', reason: 'no answer' })).toContain(refused);
  });
});
