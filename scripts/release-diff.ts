// Compares a built extension with that of the last release: what the browser asks the user for, and sizes.

export interface BuiltExtension {
  manifest: Record<string, unknown>;
  /** Bytes by path. */
  sizes: Record<string, number>;
}

/** Keys of the manifest whose change may make a browser disable the extension until the user agrees, or a store review it. */
const reviewedKeys = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'content_security_policy',
  'web_accessible_resources',
  'externally_connectable',
  'minimum_chrome_version',
  'browser_specific_settings',
];

const totalOf = (sizes: Record<string, number>): number => Object.values(sizes).reduce((sum, size) => sum + size, 0);

const signed = (bytes: number): string => `${bytes < 0 ? '−' : '+'}${Math.abs(bytes).toLocaleString('en-US')}`;

/** Returns one line per difference, starting with the total size; an empty list for equal builds. */
export function diffOf(before: BuiltExtension, now: BuiltExtension): string[] {
  const lines: string[] = [];
  for (const key of reviewedKeys) {
    const [old, current] = [before.manifest[key], now.manifest[key]].map((value) => JSON.stringify(value) ?? 'absent');
    if (old !== current) lines.push(`manifest ${key}: ${old} → ${current}`);
  }
  // Names of chunks contain a hash of their content.
  const [oldSizes, newSizes] = [before.sizes, now.sizes].map(withoutHashes) as [
    Record<string, number>,
    Record<string, number>,
  ];
  for (const file of [...new Set([...Object.keys(oldSizes), ...Object.keys(newSizes)])].toSorted()) {
    const [old, current] = [oldSizes[file], newSizes[file]];
    if (old === undefined) lines.push(`${file}: new, ${current!.toLocaleString('en-US')} bytes`);
    else if (current === undefined) lines.push(`${file}: removed`);
    else if (old !== current) lines.push(`${file}: ${signed(current - old)} bytes`);
  }
  if (lines.length === 0) return [];
  return [`total: ${signed(totalOf(now.sizes) - totalOf(before.sizes))} bytes`, ...lines];
}

function withoutHashes(sizes: Record<string, number>): Record<string, number> {
  const merged: Record<string, number> = {};
  for (const [file, size] of Object.entries(sizes)) {
    const name = file.replace(/-[\w-]{8}(?=\.\w+$)/, '');
    merged[name] = (merged[name] ?? 0) + size;
  }
  return merged;
}
