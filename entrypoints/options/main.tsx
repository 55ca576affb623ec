import { showPage } from '../../components/shell/Shell.tsx';
import { Options } from './Options.tsx';

void showPage('options', (settings) => <Options settings={settings} />);
