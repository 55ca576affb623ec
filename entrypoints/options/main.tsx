import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../components/data/data.css';
import '../../components/links/links.css';
import '../../components/sync/sync.css';
import '../../components/watchlist-files/watchlist-files.css';
import './options.css';
import { showPage } from '../../components/shell/Shell.tsx';
import { Options } from './Options.tsx';

void showPage('options', (settings) => <Options settings={settings} />);
