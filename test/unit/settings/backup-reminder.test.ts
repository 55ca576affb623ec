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

describe('the reminder of a backup', () => {
  it.each<[string, Partial<BackupFacts>, boolean]>([
    ['much was never backed up', {}, true],
    ['a few rows were never backed up', { rows: 9 }, false],
    ['there is nothing', { rows: 0 }, false],
    ['the last one is young', { lastBackupAtMs: daysAgo(remindAfterDays - 1) }, false],
    ['the last one is old, and there were changes since', { lastBackupAtMs: daysAgo(remindAfterDays + 1) }, true],
    ['the last one is old, and holds everything', { lastBackupAtMs: daysAgo(60), changedAtMs: daysAgo(61) }, false],
    ['it was waved away lately', { putOffAtMs: daysAgo(5) }, false],
    ['it was waved away long ago', { putOffAtMs: daysAgo(remindAfterDays + 1) }, true],
  ])('where %s', (_, overrides, isDue) => {
    expect(isBackupDue(keeping(overrides), nowMs)).toBe(isDue);
  });

  it('counts whole days, and none before today', () => {
    expect(daysSince(nowMs - 1.9 * dayMs, nowMs)).toBe(1);
    expect(daysSince(nowMs + dayMs, nowMs)).toBe(0);
  });
});
