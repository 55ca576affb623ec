import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../components/data/data.css';
import '../../components/watchlist/watchlist.css';
import './popup.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from '../../components/shell/Shell.tsx';
import { Popup } from './Popup.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Shell className="popup">{(settings) => <Popup settings={settings} />}</Shell>
  </StrictMode>,
);
