// The options page: its parts. Composition only. A new part needs a row here, a place on a page in
// components/settings/route.ts, and a title in the locale files.
import { DataSettings } from '../../components/backup/DataSettings.tsx';
import { LibraryNotice } from '../../components/backup/LibraryNotice.tsx';
import { LinkSettings } from '../../components/sites/LinkSettings.tsx';
import { QuoteSiteSettings } from '../../components/sites/QuoteSiteSettings.tsx';
import { About } from '../../components/settings/About.tsx';
import { SettingsEditsProvider } from '../../components/settings/edits.tsx';
import { Preferences, SettingRows } from '../../components/settings/Preferences.tsx';
import { Privacy } from '../../components/settings/Privacy.tsx';
import { SettingsFrame, type Part } from '../../components/settings/SettingsFrame.tsx';
import { Shortcuts } from '../../components/settings/Shortcuts.tsx';
import { SiteSettings } from '../../components/settings/SiteSettings.tsx';
import { Directory } from '../../components/directory/Directory.tsx';
import { Documents } from '../../components/documents/Documents.tsx';
import { Packs } from '../../components/packs/Packs.tsx';
import { SyncSettings } from '../../components/sync/SyncSettings.tsx';
import { UndoOutcome } from '../../components/undo/UndoOutcome.tsx';
import { WatchlistFiles } from '../../components/watchlist-files/WatchlistFiles.tsx';
import { NameSettings } from '../../components/names/NameSettings.tsx';
import type { Settings } from '../../lib/settings/settings.ts';

/** Message paths to search, if not all of a surface; error messages are excluded. */
const messages = (surface: string, keys: string): string[] => keys.split(' ').map((key) => `${surface}.${key}`);
const shortcutMessages = messages('keys', 'explain command card address change');
const packMessages = messages('packs', 'title explain choose drop');
const directoryMessages = messages('directory', 'title explain formats choose reset');
const linkMessages = messages('links', 'explain chosen ownTitle ownExplain name address');
const quoteMessages = messages('links', 'quotesExplain strip mode follow offHosts ownSites pattern');
const quotes = <QuoteSiteSettings />;
const names = <NameSettings marks={<SettingRows part="words" />} />;

const parts: readonly Part[] = [
  { id: 'look', reads: [], keywords: '外观 恢复 重置 默认 reset default', body: <Preferences /> },
  { id: 'sites', reads: ['sites'], keywords: '网址 域名 黑名单 白名单 domain host blocklist', body: <SiteSettings /> },
  { id: 'watchlist', reads: ['files'], keywords: '导入 导出 同花顺 通达信 import export', body: <WatchlistFiles /> },
  { id: 'words', reads: ['words'], keywords: '屏蔽 忽略 误识 昵称 ignore nickname', body: names },
  { id: 'reports', reads: ['sources'], keywords: '文档 附件 document attach', body: <Documents /> },
  { id: 'packs', reads: packMessages, keywords: '导入 研报 安装 import install', body: <Packs /> },
  { id: 'directory', reads: directoryMessages, keywords: '更新 改名 新股 退市 refresh rename', body: <Directory /> },
  { id: 'links', reads: linkMessages, keywords: '券商 东方财富 雪球 模板 broker template', body: <LinkSettings /> },
  { id: 'quotes', reads: quoteMessages, keywords: '券商 东方财富 雪球 侧边栏 broker strip', body: quotes },
  { id: 'sync', reads: ['sync'], keywords: '账号 设备 device account', body: <SyncSettings /> },
  { id: 'data', reads: ['data'], keywords: '导出 导入 空间 export import storage', body: <DataSettings /> },
  { id: 'shortcuts', reads: shortcutMessages, keywords: '键盘 热键 keyboard hotkey omnibox', body: <Shortcuts /> },
  { id: 'privacy', reads: ['privacy', 'access'], keywords: '联网 授权 network grant', body: <Privacy /> },
  { id: 'about', reads: ['about', 'app'], keywords: '许可证 反馈 license feedback', body: <About /> },
];

export function Options({ settings }: { settings: Settings }) {
  return (
    <SettingsEditsProvider settings={settings}>
      <SettingsFrame
        parts={parts}
        notice={<LibraryNotice isInOptions />}
        undo={<UndoOutcome className="settings-undo" />}
      />
    </SettingsEditsProvider>
  );
}
