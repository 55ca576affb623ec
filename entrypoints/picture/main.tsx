// First, because its styles declare the order of the cascade layers.
import { showPage } from '../../components/shell/Shell.tsx';
import { LibraryNotice } from '../../components/backup/LibraryNotice.tsx';
import { PicturePage } from '../../components/picture/PicturePage.tsx';
import { compareMessages } from '../../locales/compare.ts';

export const root = showPage('picture', compareMessages, () => <PicturePage notice={<LibraryNotice />} />);
