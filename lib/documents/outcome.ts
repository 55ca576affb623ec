// Outcome of reading one file: its text, or one reason of a closed list. Each reason has a sentence in the locales.
import type { FailureReason } from '../model/library-item.ts';
import type { DocumentText } from './document-text.ts';

export type { FailureReason } from '../model/library-item.ts';

export type ReadOutcome = { isRead: true; document: DocumentText } | { isRead: false; reason: FailureReason };
