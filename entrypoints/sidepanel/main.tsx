import { pageMessages } from '../../locales/pages.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { SidePanel } from './SidePanel.tsx';
import './sidepanel.css';

export const root = showPage('sidepanel', pageMessages, (settings) => <SidePanel settings={settings} />);
