const units = ['KB', 'MB', 'GB'] as const;

/** Formats a byte count with decimal units: "0 KB", "312 KB", "1.4 MB", "2.0 GB". */
export function formatSize(bytes: number): string {
  let size = bytes / 1000;
  let at = 0;
  while (size >= 999.5 && at < units.length - 1) {
    size /= 1000;
    at += 1;
  }
  return `${at === 0 ? Math.ceil(size) : size.toFixed(1)} ${units[at]}`;
}
