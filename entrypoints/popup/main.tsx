import { pageMessages } from '../../locales/pages.ts';
import { showPage } from '../../components/shell/Shell.tsx';
import { Popup } from './Popup.tsx';
import './popup.css';

export const root = showPage('popup', pageMessages, (settings) => <Popup settings={settings} />);
