import '../../public/page.css';
import { settingsMessages } from '../../locales/settings.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { readThisPage } from '../../lib/browser/read-this-page.ts';
import { Welcome } from './Welcome.tsx';
import './welcome.css';

export const root = showPage('welcome', settingsMessages, (settings) => <Welcome settings={settings} />);
readThisPage('welcome');
