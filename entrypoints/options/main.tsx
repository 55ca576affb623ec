import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../components/data/data.css';
import '../../components/links/links.css';
import '../../components/sync/sync.css';
import '../../components/watchlist-files/watchlist-files.css';
import './options.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from '../../components/shell/Shell.tsx';
import { Options } from './Options.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Shell className="options">{(settings) => <Options settings={settings} />}</Shell>
  </StrictMode>,
);
