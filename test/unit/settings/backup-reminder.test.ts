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
    ['there are just enough rows and no backup', { rows: 10 }, true],
    ['there are no rows', { rows: 0 }, false],
    ['the last backup is recent', { lastBackupAtMs: daysAgo(remindAfterDays - 1) }, false],
    ['the last backup is old and rows changed since', { lastBackupAtMs: daysAgo(remindAfterDays + 1) }, true],
    [
      'the last backup is old and nothing changed since',
      { lastBackupAtMs: daysAgo(60), changedAtMs: daysAgo(61) },
      false,
    ],
    ['the last backup is just as old as allowed', { lastBackupAtMs: daysAgo(remindAfterDays) }, false],
    ['the last backup is a moment older than allowed', { lastBackupAtMs: daysAgo(remindAfterDays) - 1 }, true],
    ['the clock was ahead at the last backup', { lastBackupAtMs: daysAgo(-400) }, true],
    ['the clock was ahead when the reminder was dismissed', { putOffAtMs: daysAgo(-400) }, true],
    ['the clock was a few seconds ahead at the last backup', { lastBackupAtMs: nowMs + 5000 }, false],
    ['rows changed in the moment of the last backup', { lastBackupAtMs: daysAgo(60), changedAtMs: daysAgo(60) }, false],
    ['the reminder was dismissed just as long ago as allowed', { putOffAtMs: daysAgo(remindAfterDays) }, false],
    ['the reminder was dismissed a moment earlier', { putOffAtMs: daysAgo(remindAfterDays) - 1 }, true],
    [
      'the reminder was dismissed long ago and the last backup is recent',
      { putOffAtMs: daysAgo(90), lastBackupAtMs: daysAgo(2), changedAtMs: daysAgo(1) },
      false,
    ],
    [
      'the last backup is old and the reminder was dismissed recently',
      { putOffAtMs: daysAgo(2), lastBackupAtMs: daysAgo(90) },
      false,
    ],
    ['the reminder was dismissed recently', { putOffAtMs: daysAgo(5) }, false],
    ['the reminder was dismissed long ago', { putOffAtMs: daysAgo(remindAfterDays + 1) }, true],
  ])('decides when %s', (_, overrides, isDue) => {
    expect(isBackupDue(keeping(overrides), nowMs)).toBe(isDue);
  });

  it('is due after 30 days', () => {
    expect(remindAfterDays).toBe(30);
  });

  it('counts whole days, and none before today', () => {
    expect(daysSince(nowMs - 1.9 * dayMs, nowMs)).toBe(1);
    expect(daysSince(nowMs + dayMs, nowMs)).toBe(0);
  });
});
