import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../components/data/data.css';
import '../../components/dossier/dossier.css';
import '../../components/dossier/chart.css';
import './sidepanel.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from '../../components/shell/Shell.tsx';
import { SidePanel } from './SidePanel.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Shell className="sidepanel">{(settings) => <SidePanel settings={settings} />}</Shell>
  </StrictMode>,
);
