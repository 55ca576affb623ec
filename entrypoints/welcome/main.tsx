import '../../components/ui/ui.css';
import '../../components/ui/pages.css';
import '../../public/page.css';
import './welcome.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from '../../components/shell/Shell.tsx';
import { readThisPage } from '../../lib/platform/welcome.ts';
import { Welcome } from './Welcome.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Shell className="welcome">{(settings) => <Welcome settings={settings} />}</Shell>
  </StrictMode>,
);
readThisPage();
