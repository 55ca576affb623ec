import { settingsMessages } from '../../locales/settings.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { Options } from './Options.tsx';

export const root = showPage('options', settingsMessages, (settings) => <Options settings={settings} />);
