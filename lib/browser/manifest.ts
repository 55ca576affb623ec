// Reads permissions and policies from the manifest, for the About section.
import { browser } from 'wxt/browser';

export interface Declared {
  version: string;
  /** API permissions by manifest name. */
  permissions: readonly string[];
  /** Host permissions. */
  hosts: readonly string[];
  /** Content security policy of extension pages. */
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
