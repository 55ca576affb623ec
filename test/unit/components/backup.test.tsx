// Renders the data section in both languages: every problem has a message, and no text is left untranslated.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RowProblemsNotice } from '../../../components/backup/RowProblemsNotice.tsx';
import { BackupView } from '../../../components/backup/BackupView.tsx';
import { DataView } from '../../../components/backup/DataView.tsx';
import { LibraryClosed } from '../../../components/backup/LibraryClosed.tsx';
import { Problem } from '../../../components/backup/Problem.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { settingsMessages } from '../../../locales/settings.ts';
import type { Language } from '../../../lib/format/language.ts';
import type { Rescue } from '../../../components/hooks/rescue.ts';
import type { OpenFailure } from '../../../lib/store/open-failure.ts';
import type { BackupProblem } from '../../../lib/model/backup.ts';

const consoleError = vi.spyOn(console, 'error');
beforeEach(() => void consoleError.mockReset());
afterEach(() => expect(consoleError.mock.calls).toEqual([]));

const noop = (): void => {};
const textOf = (language: Language, element: React.ReactNode): string =>
  renderToStaticMarkup(
    <I18nProvider language={language} messages={settingsMessages}>
      {element}
    </I18nProvider>,
  )
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const dayMs = 24 * 60 * 60 * 1000;
const nowMs = Date.UTC(2026, 10, 21);

function section(language: Language, lastBackupAtMs: number | null, isPersistent: boolean): string {
  return textOf(
    language,
    <DataView
      holdings={{
        counts: {
          watches: 5000,
          notes: 12,
          annotations: 0,
          mutes: 0,
          ownAliases: 1,
          ownListings: 0,
          packs: 0,
          packReports: 0,
          documents: 0,
          drafts: 0,
          corrections: 0,
          sources: 2,
        },
        usedBytes: 48_200_000,
        isPersistent,
      }}
      lastBackupAtMs={lastBackupAtMs}
      nowMs={nowMs}
      backup={{ state: { kind: 'idle' }, start: noop, cancel: noop }}
      restore={{ state: { kind: 'idle' }, read: noop, restore: noop, cancel: noop, last: null }}
      removal={{ state: { kind: 'idle' }, removeAll: noop }}
      copies={null}
    >
      {null}
    </DataView>,
  );
}

const problems: readonly BackupProblem[] = [
  { kind: 'not-a-backup' },
  { kind: 'newer-version' },
  { kind: 'truncated', line: 17 },
  { kind: 'damaged', fromLine: 3, toLine: 912 },
  { kind: 'bad-row', line: 44, table: 'notes', issue: 'changedAtMs invalid_type' },
  { kind: 'quota' },
  { kind: 'unreadable' },
  { kind: 'superseded' },
  { kind: 'cancelled' },
  { kind: 'failed', reason: 'UnknownError' },
];

describe('DataView in Chinese', () => {
  it('shows row counts, storage use and the age of the last backup', () => {
    const text = section('zh-CN', nowMs - 40 * dayMs, true);

    for (const part of ['自选 5000', '研报原文 2', '48.2 MB', '持久存储：已开启', '40 天前'])
      expect(text).toContain(part);
    expect(section('zh-CN', null, false)).toContain('尚未备份。');
    expect(section('zh-CN', null, false)).toContain('持久存储：未开启');
    expect(section('zh-CN', nowMs, false)).toContain('（今天）');
  });

  it.each(problems)('shows the details of $kind and that nothing was changed', (problem) => {
    const text = textOf('zh-CN', <Problem problem={problem} completed={null} />);

    expect(text).toContain('未作任何更改。');
    for (const detail of Object.values(problem).slice(1)) expect(text).toContain(String(detail));
  });

  it('shows a progress bar with a cancel button while backing up', () => {
    const text = textOf(
      'zh-CN',
      <BackupView backup={{ state: { kind: 'running', done: 0.4 }, start: noop, cancel: noop }} />,
    );

    expect(text).toContain('正在备份… 取消');
  });
});

describe.each<[Language, string]>([
  ['zh-CN', '未作任何更改'],
  ['en', 'Nothing was changed'],
])('a step that failed after it changed data, in %s', (language, unchanged) => {
  it.each(['backup', 'restore', 'undo', 'removal'] as const)('says what %s has done', (completed) => {
    const text = textOf(language, <Problem problem={{ kind: 'failed', reason: 'X' }} completed={completed} />);

    expect(text).toContain('X');
    expect(text).not.toContain(unchanged);
  });
});

describe('the notice of rows that cannot be read', () => {
  const lost = {
    unreadable: { watches: 2, '': 1 },
    trimmed: 3,
    examples: [{ line: 12, table: 'watches', issue: 'addedAtMs invalid_type' }],
  };

  it('names tables, counts and the first examples', () => {
    const text = textOf('zh-CN', <RowProblemsNotice problems={lost} of="restore" />);

    for (const part of ['自选 2、其他行 1', '3 条', '第 12 行，自选：addedAtMs invalid_type', '其余内容可以恢复'])
      expect(text).toContain(part);
    expect(textOf('en', <RowProblemsNotice problems={lost} of="backup" />)).toContain('Watchlist 2, Other lines 1');
  });

  it('shows nothing when all rows can be read', () => {
    const none = { unreadable: {}, trimmed: 0, examples: [] };

    expect(textOf('en', <RowProblemsNotice problems={none} of="restore" />)).toBe('');
  });
});

describe('the notice of a library that cannot be opened', () => {
  const notice = (kind: OpenFailure['kind'], state: Rescue['state'] = { kind: 'idle' }): string =>
    textOf(
      'zh-CN',
      <LibraryClosed
        failure={{ kind, reason: 'Internal error' }}
        isInOptions
        rescue={{ state, start: noop }}
        copy={<b>副本</b>}
        rebuild={noop}
        rebuildReason={null}
        onRetry={noop}
        onOpenOptions={noop}
      />,
    );

  it.each(['private', 'newer', 'quota', 'transient'] as const)('offers no rebuild when it is %s', (kind) => {
    expect(notice(kind)).not.toContain('重建');
  });

  it('offers to save what can be read before the rebuild when it is damaged', () => {
    expect(notice('damaged')).toMatch(/副本.*保存可读取的数据 重建资料库…/);
  });

  it.each(['transient', 'damaged'] as const)('shows the browser’s reason once when it is %s', (kind) => {
    expect(notice(kind).match(/Internal error/g)).toHaveLength(1);
  });

  it('tells what was saved and what was not', () => {
    const problems = { unreadable: { notes: 2 }, trimmed: 0, examples: [] };
    const text = notice('damaged', { kind: 'done', value: { name: 'yanjing-backup.ndjson', bytes: 2000, problems } });

    expect(text).toContain('yanjing-backup.ndjson');
    expect(text).toContain('笔记与标签 2');
  });
});

describe('DataView in English', () => {
  it('shows the same information', () => {
    const text = section('en', nowMs - dayMs, false);

    for (const part of ['Watchlist 5000', '48.2 MB in use', 'wasn’t granted', '1 day ago'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[\u3400-\u9fff]/);
  });

  it.each(problems)('says for $kind that nothing was changed', (problem) => {
    expect(textOf('en', <Problem problem={problem} completed={null} />)).toContain('Nothing was changed.');
  });
});
