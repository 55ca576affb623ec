import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../components/backup/backup.css';
import '../../components/watchlist/watchlist.css';
import './popup.css';
import { pageMessages } from '../../locales/pages.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { Popup } from './Popup.tsx';

void showPage('popup', pageMessages, (settings) => <Popup settings={settings} />);
