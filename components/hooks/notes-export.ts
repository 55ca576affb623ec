// Saves all notes as one Markdown file.
import { saveFile } from '../../lib/browser/save-file.ts';
import { notesMarkdown, type NoteWords } from '../../lib/dossier/clip.ts';
import { listSummaries } from '../../lib/store/companies.ts';
import { useLibrary } from './library.tsx';
import { useUndo } from './use-undo.tsx';

/** null if the library is closed. */
export function useNotesExport(): ((words: NoteWords) => void) | null {
  const library = useLibrary();
  const { attempt } = useUndo();
  if (library.kind !== 'open') return null;
  const { db } = library;
  return (words) =>
    attempt(async () => {
      const notes = await db.notes.toArray();
      const summaries = await listSummaries(
        db,
        notes.map(({ companyId }) => companyId),
      );
      const companies = new Map(summaries.map(({ company }) => [company.id, company]));
      const named = notes.flatMap((note) => {
        const company = companies.get(note.companyId);
        return company ? [{ note, company }] : [];
      });
      saveFile(new Blob([notesMarkdown(named, words)], { type: 'text/markdown' }), 'yanjing-notes.md');
    });
}
