// Undo of removals on the options page: sites, links and names, one after another.
import './fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { useSettings } from '../../../components/hooks/settings.ts';
import { useSitesEdits } from '../../../components/sites/sites-edits.ts';
import { LinkSettings } from '../../../components/sites/LinkSettings.tsx';
import { SettingsEditsProvider } from '../../../components/settings/edits.tsx';
import { SiteSettings } from '../../../components/settings/SiteSettings.tsx';
import { readSites } from '../../../lib/settings/sites-storage.ts';
import { readSettings, writeSettings } from '../../../lib/settings/storage.ts';
import { refusePrivate } from '../support/private-values.ts';
import { renderHookInPage, renderInPage } from './page.tsx';
import { settle, watchUnhandled } from './render.tsx';
import { eventually } from '../../support/waiting.ts';

function Sites() {
  return (
    <SettingsEditsProvider settings={useSettings()}>
      <SiteSettings />
    </SettingsEditsProvider>
  );
}

const offHosts = async (): Promise<readonly string[]> => (await readSettings()).offHosts;

describe('disabled sites', () => {
  it('restores two removed sites one after another', async () => {
    await writeSettings({ offHosts: ['one.example', 'two.example'] });
    const page = await renderInPage(<Sites />);
    for (const host of ['one.example', 'two.example']) {
      await eventually(() => expect(page.text()).toContain(host));
      await page.press(`Remove ${host}`);
      await eventually(async () => expect(await offHosts()).not.toContain(host));
    }

    for (const left of [1, 2]) {
      await eventually(() => page.button('Undo'));
      await page.press('Undo');
      await eventually(async () => expect(await offHosts()).toHaveLength(left));
    }

    expect(await offHosts()).toEqual(expect.arrayContaining(['one.example', 'two.example']));
  });

  it('says why a site cannot be enabled again, and offers nothing to undo', async () => {
    const unhandled = watchUnhandled();
    await writeSettings({ offHosts: ['one.example'] });
    const page = await renderInPage(<Sites />);
    await eventually(() => expect(page.text()).toContain('one.example'));
    refusePrivate('set', 'no storage');

    await page.press('Remove one.example');

    await settle();
    expect(page.text()).not.toContain('Undo');
    expect(await offHosts()).toEqual(['one.example']);
    expect(unhandled).toEqual([]);
  });
});

describe('links', () => {
  it('keeps a link that was added after the removal that is undone', async () => {
    const hook = await renderHookInPage(useSitesEdits);
    await settle(() => hook.current.save({ links: ['eastmoney', 'xueqiu'] }));
    await eventually(() => expect(hook.current.sites.links).toEqual(['eastmoney', 'xueqiu']));
    await settle(() => hook.current.save({ links: ['xueqiu'] }, { kind: 'removed', names: ['Eastmoney'] }));
    await eventually(() => expect(hook.current.sites.links).toEqual(['xueqiu']));
    await settle(() => hook.current.save({ links: ['xueqiu', 'futu'] }));
    await eventually(() => expect(hook.current.sites.links).toEqual(['xueqiu', 'futu']));

    await settle(() => hook.button('Undo').click());

    await eventually(async () => expect((await readSites()).links).toEqual(['eastmoney', 'xueqiu', 'futu']));
  });

  it('loses none of two removals in quick succession, and restores each', async () => {
    const page = await renderInPage(<LinkSettings />);
    await eventually(() => page.button('Remove Xueqiu'));

    await settle(() => {
      for (const name of ['Xueqiu', 'Futu']) page.button(`Remove ${name}`).click();
    });

    await eventually(async () => expect((await readSites()).links).toEqual(['eastmoney', 'yahoo']));
    await eventually(() => page.button('Undo'));
    await page.press('Undo');
    await eventually(async () => expect((await readSites()).links).toHaveLength(3));
    await page.press('Undo');
    await eventually(() => expect([page.button('Remove Xueqiu'), page.button('Remove Futu')]).toHaveLength(2));
  });
});
