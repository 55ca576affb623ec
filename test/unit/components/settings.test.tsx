// Parts of the options page and of the welcome page, in both languages, without a browser.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsEditsProvider } from '../../../components/settings/edits.tsx';
import { PartLinks } from '../../../components/settings/PartLinks.tsx';
import { Preferences } from '../../../components/settings/Preferences.tsx';
import { Privacy } from '../../../components/settings/Privacy.tsx';
import { ShownContext } from '../../../components/settings/SettingRow.tsx';
import { SiteSettings } from '../../../components/settings/SiteSettings.tsx';
import { I18nProvider } from '../../../components/ui/intl.tsx';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
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

const complaint = vi.spyOn(console, 'error');
beforeEach(() => void complaint.mockReset());
// A missing message, and React's own warnings, are told there.
afterEach(() => expect(complaint.mock.calls).toEqual([]));

const markup = (language: Language, element: React.ReactNode, settings: Settings = defaultSettings): string =>
  renderToStaticMarkup(
    <I18nProvider language={language}>
      <SettingsEditsProvider settings={settings}>{element}</SettingsEditsProvider>
    </I18nProvider>,
  );
const count = (text: string, part: string): number => text.split(part).length - 1;

describe.each<Language>(['zh-CN', 'en'])('in %s', (language) => {
  it('a way back stands only at settings that differ from their defaults', () => {
    expect(count(markup(language, <Preferences />), 'class="setting-reset"')).toBe(0);

    const changed = markup(language, <Preferences />, { ...defaultSettings, theme: 'dark', dwellMs: 0 });

    expect(count(changed, 'class="setting-reset"')).toBe(2);
  });

  it('settings that are not searched for are hidden, and stay', () => {
    const said = markup(
      language,
      <ShownContext value={new Set(['theme'])}>
        <Preferences />
      </ShownContext>,
    );

    expect(count(said, 'class="setting"')).toBe(6);
    expect(count(said, 'class="setting" hidden=""')).toBe(5);
  });

  it('sites stand in the order of the alphabet, each with a way to take it off', () => {
    const said = markup(language, <SiteSettings />, { ...defaultSettings, offHosts: ['b.example', 'a.example'] });

    expect(said.indexOf('a.example')).toBeLessThan(said.indexOf('b.example'));
    expect(count(said, 'class="site-host"')).toBe(2);
  });

  it('a permission that nobody has explained is named, not passed over', () => {
    const said = markup(language, <Privacy />);

    expect(said).toContain('<code>nativeMessaging</code>');
    expect(said).toContain(language === 'en' ? 'No description is available' : '暂无说明，请咨询');
  });

  it('a version whose policy allows connections does not claim that it forbids them', () => {
    const claim = language === 'en' ? 'Yanjing makes no network requests' : '不发出任何网络请求';
    expect(markup(language, <Privacy />)).toContain(claim);

    vi.spyOn(declared, 'policy', 'get').mockReturnValue("default-src 'self'");

    expect(markup(language, <Privacy />)).not.toContain(claim);
    vi.restoreAllMocks();
  });

  it('the part in front is told apart from the others', () => {
    const said = markup(language, <PartLinks ids={['look', 'about']} current="about" onGo={() => {}} />);

    expect(said).toMatch(/href="#about" aria-current="location"/);
    expect(count(said, 'aria-current')).toBe(1);
  });

  it('the welcome says what it is before it asks for anything', () => {
    const said = markup(language, <WelcomeView notice={null} access="ACCESS" example="EXAMPLE" keys="KEYS" />);

    const at = ['welcome-lines', 'ACCESS', 'EXAMPLE', 'KEYS'].map((text) => said.indexOf(text));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });
});
