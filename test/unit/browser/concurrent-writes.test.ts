import { beforeEach, describe, expect, it } from 'vitest';
import { stampOf } from '../../../lib/sync/entry.ts';
import { privateValue, resetFakeBrowser, storePrivate } from '../../support/fake-storage.ts';

beforeEach(resetFakeBrowser);

const modules = async () => ({
  ...(await import('../../../lib/browser/strip-storage.ts')),
  ...(await import('../../../lib/browser/sync-settings.ts')),
  ...(await import('../../../lib/settings/storage.ts')),
  ...(await import('../../../lib/settings/sites-storage.ts')),
  ...(await import('../../../components/hooks/sites.ts')),
});

const nowMs = Date.UTC(2026, 10, 30);
const fromOtherDevice = (key: string, value: string) => new Map([[key, { value, stamp: stampOf(nowMs - 1000) }]]);

describe('writes at the same time keep each other’s changes', () => {
  it('when two pages change site settings', async () => {
    const { saveSites } = await modules();

    await Promise.all([saveSites({ strip: 'never' }), saveSites({ isFollowing: false })]);

    expect(await privateValue('sites')).toMatchObject({ strip: 'never', isFollowing: false });
  });

  it('when the strip is turned off on two sites while the options page saves', async () => {
    const { saveSites, turnStripOff } = await modules();

    await Promise.all([turnStripOff('a.example'), saveSites({ strip: 'always' }), turnStripOff('b.example')]);

    expect(await privateValue('sites')).toMatchObject({ strip: 'always', stripOffHosts: ['a.example', 'b.example'] });
  });

  it('when a removal is undone while the strip is turned off on another site', async () => {
    const { saveSites, turnStripOff, undoSiteRemoval, readSites } = await modules();
    await saveSites({ stripOffHosts: ['a.example'] });
    const removal = await saveSites({ stripOffHosts: [] });

    await Promise.all([turnStripOff('b.example'), undoSiteRemoval(removal)]);

    expect((await readSites()).stripOffHosts.toSorted()).toEqual(['a.example', 'b.example']);
  });

  it('when the strip is moved on two sites', async () => {
    const { saveStripPlace } = await modules();
    const [left, right] = [
      { corner: 'top-left', isFolded: false },
      { corner: 'top-right', isFolded: true },
    ] as const;

    await Promise.all([saveStripPlace('a.example', left), saveStripPlace('b.example', right)]);

    expect(await privateValue('stripPlaces')).toEqual({ 'a.example': left, 'b.example': right });
  });

  it('when the user pauses while settings of another device are merged', async () => {
    const { mergeSettings, writeSettings } = await modules();

    await Promise.all([mergeSettings(fromOtherDevice('s theme', '"dark"'), nowMs), writeSettings({ isPaused: true })]);

    expect(await privateValue('settings')).toMatchObject({ isPaused: true, theme: 'dark' });
  });
});

describe('mergeSettings', () => {
  it('keeps the version, settings and values that only a newer version knows', async () => {
    const newer = { version: 9, cardWidth: 420, textSize: 'huge', theme: 'light' };
    await storePrivate({ settings: newer });
    const { mergeSettings } = await modules();

    await mergeSettings(fromOtherDevice('h a.example', ''), nowMs);

    expect(await privateValue('settings')).toEqual({ ...newer, offHosts: ['a.example'] });
  });

  it('stores only what the other device chose, so that defaults can change later', async () => {
    const { mergeSettings } = await modules();

    await mergeSettings(fromOtherDevice('s theme', '"dark"'), nowMs);

    expect(await privateValue('settings')).toEqual({ version: 1, theme: 'dark' });
  });

  it('does not write the settings if the other device has the same ones', async () => {
    await storePrivate({ settings: { theme: 'dark' } });
    const { mergeSettings, watchSettings } = await modules();
    let changes = 0;
    watchSettings(() => (changes += 1));

    await mergeSettings(fromOtherDevice('s theme', '"dark"'), nowMs);

    expect(await privateValue('syncedSettings')).toContain('theme');
    expect(changes).toBe(0);
  });
});

describe('site settings', () => {
  it('keep fields that only a newer version knows', async () => {
    await storePrivate({ sites: { strip: 'beside', panelWidth: 400 } });
    const { saveSites, turnStripOff } = await modules();

    await saveSites({ isFollowing: false });
    await turnStripOff('a.example');

    expect(await privateValue('sites')).toEqual({
      strip: 'beside',
      panelWidth: 400,
      isFollowing: false,
      stripOffHosts: ['a.example'],
    });
  });
});
