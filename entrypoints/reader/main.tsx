import { showPage } from '../../components/shell/Shell.tsx';
import { readerMessages } from '../../locales/reader.ts';
import { Reader } from './Reader.tsx';

export const root = showPage('reader', readerMessages, ({ theme }) => <Reader theme={theme} />);
