// The manifest: its names and ids, and the content security policy for a package and for the dev server.
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';

async function manifestFor(command: 'build' | 'serve', browser: 'chrome' | 'firefox') {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is no function of the command');
  return manifest({ command, browser, mode: 'production', manifestVersion: 3 });
}

async function policyOf(command: 'build' | 'serve', browser: 'chrome' | 'firefox'): Promise<string> {
  const made = await manifestFor(command, browser);
  return (made.content_security_policy as { extension_pages: string }).extension_pages;
}

describe.each(['chrome', 'firefox'] as const)('the page policy in %s', (browser) => {
  it('allows a package no connection and no source but itself', async () => {
    const policy = await policyOf('build', browser);

    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    );
  });

  it('allows connections to this machine only while WXT serves', async () => {
    const policy = await policyOf('serve', browser);

    expect(policy).toContain('connect-src http://localhost:* ws://localhost:*;');
    const remote = policy
      .match(/\b(?:https?|wss?):\S*/g)
      ?.filter((source) => !/^(?:http|ws):\/\/localhost:\*;?$/.test(source));
    expect(remote).toEqual([]);
  });
});

describe('the package', () => {
  it('keeps its Firefox id: another one would be another extension, with an empty library', async () => {
    const { browser_specific_settings: specific } = await manifestFor('build', 'firefox');

    expect(specific?.gecko?.id).toBe('{6f3d1c52-0b7e-4c1a-9d64-2a8e5b7f90c3}');
  });

  // The titles of buttons: test/e2e/build.spec.ts, because WXT sets them later.
  it.each(['chrome', 'firefox'] as const)('has its names in both languages in %s', async (browser) => {
    const { name, description, commands } = await manifestFor('build', browser);
    const texts = [name, description, ...Object.values(commands ?? {}).map((one) => one.description)];

    expect(texts.filter((text) => !/^__MSG_\w+__$/.test(text ?? ''))).toEqual([]);
  });
});
