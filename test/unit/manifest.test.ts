// The manifest's content security policy, for a package and for the dev server.
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';

async function policyOf(command: 'build' | 'serve', browser: 'chrome' | 'firefox'): Promise<string> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is no function of the command');
  const made = await manifest({ command, browser, mode: 'production', manifestVersion: 3 });
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
