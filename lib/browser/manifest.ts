// What the browser was really told of the extension: what it may do, and what it may not.
import { browser } from 'wxt/browser';

export interface Declared {
  version: string;
  /** Of the interface, by their names in the manifest. */
  permissions: readonly string[];
  /** The sites it may read. */
  hosts: readonly string[];
  /** What its own pages may not do. */
  policy: string;
  addressKeyword: string | null;
}

export function readManifest(): Declared {
  const manifest = browser.runtime.getManifest();
  const { content_security_policy: policy } = manifest as { content_security_policy?: { extension_pages?: string } };
  return {
    version: manifest.version,
    permissions: manifest.permissions ?? [],
    hosts: (manifest.host_permissions ?? []) as readonly string[],
    policy: policy?.extension_pages ?? '',
    addressKeyword: manifest.omnibox?.keyword ?? null,
  };
}
