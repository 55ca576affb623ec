import { describe, expect, it } from 'vitest';
import { daysSince, isBackupDue, remindAfterDays, type BackupFacts } from '../../../lib/settings/backup-reminder.ts';

const dayMs = 24 * 60 * 60 * 1000;
const nowMs = 1000 * dayMs;
const daysAgo = (days: number): number => nowMs - days * dayMs;

const keeping = (overrides: Partial<BackupFacts>): BackupFacts => ({
  rows: 12,
  changedAtMs: daysAgo(1),
  lastBackupAtMs: null,
  putOffAtMs: null,
  ...overrides,
});

describe('isBackupDue', () => {
  it.each<[string, Partial<BackupFacts>, boolean]>([
    ['there are many rows and no backup', {}, true],
    ['there are few rows and no backup', { rows: 9 }, false],
    ['there are no rows', { rows: 0 }, false],
    ['the last backup is recent', { lastBackupAtMs: daysAgo(remindAfterDays - 1) }, false],
    ['the last backup is old and rows changed since', { lastBackupAtMs: daysAgo(remindAfterDays + 1) }, true],
    [
      'the last backup is old and nothing changed since',
      { lastBackupAtMs: daysAgo(60), changedAtMs: daysAgo(61) },
      false,
    ],
    ['the reminder was dismissed recently', { putOffAtMs: daysAgo(5) }, false],
    ['the reminder was dismissed long ago', { putOffAtMs: daysAgo(remindAfterDays + 1) }, true],
  ])('decides when %s', (_, overrides, isDue) => {
    expect(isBackupDue(keeping(overrides), nowMs)).toBe(isDue);
  });

  it('counts whole days, and none before today', () => {
    expect(daysSince(nowMs - 1.9 * dayMs, nowMs)).toBe(1);
    expect(daysSince(nowMs + dayMs, nowMs)).toBe(0);
  });
});
