import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../components/backup/backup.css';
import '../../components/sites/sites.css';
import '../../components/sync/sync.css';
import '../../components/watchlist-files/watchlist-files.css';
import './options.css';
import { settingsMessages } from '../../locales/settings.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { Options } from './Options.tsx';

void showPage('options', settingsMessages, (settings) => <Options settings={settings} />);
