import { showPage } from '../../components/shell/Shell.tsx';
import { Popup } from './Popup.tsx';
import './popup.css';

void showPage('popup', (settings) => <Popup settings={settings} />);
