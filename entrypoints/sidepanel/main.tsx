import { showPage } from '../../components/shell/Shell.tsx';
import { SidePanel } from './SidePanel.tsx';
import './sidepanel.css';

void showPage('sidepanel', (settings) => <SidePanel settings={settings} />);
