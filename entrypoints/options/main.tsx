import { settingsMessages } from '../../locales/settings.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { Options } from './Options.tsx';

void showPage('options', settingsMessages, (settings) => <Options settings={settings} />);
