import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../components/backup/backup.css';
import '../../components/dossier/dossier.css';
import '../../components/dossier/notes.css';
import '../../components/dossier/chart.css';
import './sidepanel.css';
import { pageMessages } from '../../locales/pages.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { SidePanel } from './SidePanel.tsx';

void showPage('sidepanel', pageMessages, (settings) => <SidePanel settings={settings} />);
