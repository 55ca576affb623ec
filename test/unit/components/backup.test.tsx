// The data section and its messages in both languages: every problem tells what to do, and nothing is left untranslated.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupView } from '../../../components/backup/BackupView.tsx';
import { DataView } from '../../../components/backup/DataView.tsx';
import { Problem } from '../../../components/backup/Problem.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import type { Language } from '../../../lib/format/language.ts';
import type { BackupProblem } from '../../../lib/model/backup.ts';

const complaint = vi.spyOn(console, 'error');
beforeEach(() => void complaint.mockReset());
afterEach(() => expect(complaint.mock.calls).toEqual([]));

const ignore = (): void => {};
const wordsOf = (language: Language, element: React.ReactNode): string =>
  renderToStaticMarkup(<I18nProvider language={language}>{element}</I18nProvider>)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const dayMs = 24 * 60 * 60 * 1000;
const nowMs = Date.UTC(2026, 10, 21);

function section(language: Language, lastBackupAtMs: number | null, isPersistent: boolean): string {
  return wordsOf(
    language,
    <DataView
      holdings={{
        counts: { watches: 5000, notes: 12, mutes: 0, ownAliases: 1, sources: 2 },
        usedBytes: 48_200_000,
        isPersistent,
      }}
      lastBackupAtMs={lastBackupAtMs}
      nowMs={nowMs}
      backup={{ state: { kind: 'idle' }, start: ignore, cancel: ignore }}
      restore={{ state: { kind: 'idle' }, read: ignore, restore: ignore, cancel: ignore, last: null }}
      removal={{ state: 'idle', removeAll: ignore }}
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

describe('in Chinese', () => {
  it('says what is here, what room it takes, and when it was last backed up', () => {
    const said = section('zh-CN', nowMs - 40 * dayMs, true);

    for (const part of ['自选 5000', '研报原文 2', '48.2 MB', '持久存储：已开启', '40 天前'])
      expect(said).toContain(part);
    expect(section('zh-CN', null, false)).toContain('尚未备份。');
    expect(section('zh-CN', null, false)).toContain('持久存储：未开启');
    expect(section('zh-CN', nowMs, false)).toContain('（今天）');
  });

  it.each(problems)('tells $kind, and that nothing was changed', (problem) => {
    const said = wordsOf('zh-CN', <Problem problem={problem} />);

    expect(said).toContain('未作任何更改。');
    for (const detail of Object.values(problem).slice(1)) expect(said).toContain(String(detail));
  });

  it('shows how far a backup is, and the way out', () => {
    const said = wordsOf(
      'zh-CN',
      <BackupView backup={{ state: { kind: 'working', done: 0.4 }, start: ignore, cancel: ignore }} />,
    );

    expect(said).toContain('正在备份… 取消');
  });
});

describe('in English', () => {
  it('says the same', () => {
    const said = section('en', nowMs - dayMs, false);

    for (const part of ['Watchlist 5000', '48.2 MB in use', 'wasn’t granted', '1 day ago'])
      expect(said).toContain(part);
    expect(said).not.toMatch(/[\u3400-\u9fff]/);
  });

  it.each(problems)('tells $kind', (problem) => {
    expect(wordsOf('en', <Problem problem={problem} />)).toContain('Nothing was changed.');
  });
});
