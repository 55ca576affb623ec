import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../public/page.css';
import './welcome.css';
import { settingsMessages } from '../../locales/settings.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { readThisPage } from '../../lib/browser/welcome.ts';
import { Welcome } from './Welcome.tsx';

void showPage('welcome', settingsMessages, (settings) => <Welcome settings={settings} />);
readThisPage();
