// Renders parts of the options and welcome pages in both languages, without a browser.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsEditsProvider } from '../../../components/settings/edits.tsx';
import { UndoProvider } from '../../../components/hooks/use-undo.tsx';
import { PageLinks } from '../../../components/settings/PageLinks.tsx';
import { Preferences } from '../../../components/settings/Preferences.tsx';
import { Privacy } from '../../../components/settings/Privacy.tsx';
import { TargetContext } from '../../../components/settings/SettingRow.tsx';
import { settingsPages } from '../../../components/settings/route.ts';
import { SiteSettings } from '../../../components/settings/SiteSettings.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { settingsMessages } from '../../../locales/settings.ts';
import type { Language } from '../../../lib/format/language.ts';
import { defaultSettings, type Settings } from '../../../lib/settings/settings.ts';

const declared = vi.hoisted(() => ({
  version: '9.8.7',
  permissions: ['storage', 'nativeMessaging'],
  hosts: ['<all_urls>'],
  policy: "connect-src 'none'",
  addressKeyword: 'yj',
}));
vi.mock('../../../lib/browser/manifest.ts', () => ({ readManifest: () => declared }));

const consoleError = vi.spyOn(console, 'error');
beforeEach(() => void consoleError.mockReset());
// use-intl reports missing messages, and React its warnings, through console.error.
afterEach(() => expect(consoleError.mock.calls).toEqual([]));

const markup = (language: Language, element: React.ReactNode, settings: Settings = defaultSettings): string =>
  renderToStaticMarkup(
    <I18nProvider language={language} messages={settingsMessages}>
      <UndoProvider>
        <SettingsEditsProvider settings={settings}>{element}</SettingsEditsProvider>
      </UndoProvider>
    </I18nProvider>,
  );
const count = (html: string, part: string): number => html.split(part).length - 1;

describe.each<Language>(['zh-CN', 'en'])('options and welcome pages in %s', (language) => {
  it('shows a reset button only for settings that differ from their defaults', () => {
    expect(count(markup(language, <Preferences />), 'class="setting-reset"')).toBe(0);

    const changed = markup(language, <Preferences />, { ...defaultSettings, theme: 'dark', dwellMs: 0 });

    expect(count(changed, 'class="setting-reset"')).toBe(2);
  });

  it('highlights only the setting that the address leads to', () => {
    const html = markup(
      language,
      <TargetContext value="setting-theme">
        <Preferences />
      </TargetContext>,
    );

    expect(count(html, 'setting-target')).toBe(1);
    expect(html).toMatch(/setting-target"><div[^>]*><label id="setting-theme-label"/);
  });

  it('lists disabled sites in alphabetical order', () => {
    const html = markup(language, <SiteSettings />, { ...defaultSettings, offHosts: ['b.example', 'a.example'] });

    expect(html.indexOf('a.example')).toBeLessThan(html.indexOf('b.example'));
    expect(count(html, 'class="site-host"')).toBe(2);
  });

  it('lists a permission that has no explanation', () => {
    const html = markup(language, <Privacy />);

    expect(html).toContain('<code>nativeMessaging</code>');
    expect(html).toContain(language === 'en' ? 'No description is available' : '暂无说明，请咨询');
  });

  it('says that no request is made only when the security policy forbids connections', () => {
    const claim = language === 'en' ? 'Yanjing makes no network requests' : '不发出任何网络请求';
    expect(markup(language, <Privacy />)).toContain(claim);

    vi.spyOn(declared, 'policy', 'get').mockReturnValue("default-src 'self'");

    expect(markup(language, <Privacy />)).not.toContain(claim);
    vi.restoreAllMocks();
  });

  it('links to every page and marks only the current one with aria-current', () => {
    const html = markup(language, <PageLinks current="about" onGo={() => {}} />);

    expect(html).toMatch(/aria-current="page" href="#about"/);
    expect(count(html, 'aria-current')).toBe(1);
    for (const { id } of settingsPages) expect(html).toContain(`href="#${id}"`);
  });

  it('shows the introduction before the access request on the welcome page', () => {
    const html = markup(
      language,
      <WelcomeView notice={null} library="LIBRARY" access="ACCESS" example="EXAMPLE" stars="STARS" keys="KEYS" />,
    );

    const at = ['welcome-lines', 'LIBRARY', 'ACCESS', 'EXAMPLE', 'STARS', 'KEYS'].map((part) => html.indexOf(part));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });
});
