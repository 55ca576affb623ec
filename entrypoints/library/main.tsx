import { showPage } from '../../components/shell/Shell.tsx';
import { libraryMessages } from '../../locales/library.ts';
import { LibraryPage } from './LibraryPage.tsx';

export const root = showPage('library', libraryMessages, () => <LibraryPage />);
