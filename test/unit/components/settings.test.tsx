// Renders parts of the options and welcome pages in both languages, without a browser.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsEditsProvider } from '../../../components/settings/edits.tsx';
import { UndoProvider } from '../../../components/hooks/use-undo.tsx';
import { PartLinks } from '../../../components/settings/PartLinks.tsx';
import { Preferences } from '../../../components/settings/Preferences.tsx';
import { Privacy } from '../../../components/settings/Privacy.tsx';
import { ShownContext } from '../../../components/settings/SettingRow.tsx';
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

  it('hides settings that do not match the search, without unmounting them', () => {
    const html = markup(
      language,
      <ShownContext value={new Set(['theme'])}>
        <Preferences />
      </ShownContext>,
    );

    expect(count(html, 'class="setting"')).toBe(6);
    expect(count(html, 'class="setting" hidden=""')).toBe(5);
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

  it('marks only the current part with aria-current', () => {
    const html = markup(language, <PartLinks ids={['look', 'about']} current="about" onGo={() => {}} />);

    expect(html).toMatch(/href="#about" aria-current="location"/);
    expect(count(html, 'aria-current')).toBe(1);
  });

  it('shows the introduction before the access request on the welcome page', () => {
    const html = markup(language, <WelcomeView notice={null} access="ACCESS" example="EXAMPLE" keys="KEYS" />);

    const at = ['welcome-lines', 'ACCESS', 'EXAMPLE', 'KEYS'].map((part) => html.indexOf(part));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });
});
