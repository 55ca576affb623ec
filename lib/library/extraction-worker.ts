// Worker that extracts drafts, so that neither the name index nor a long report holds up the page.
import { extract } from '../extraction/extract.ts';
import { createNameIndex, type NameIndex } from '../extraction/names.ts';
import { parseDirectory } from '../listings/directory.ts';
import type { ExtractionReply, ExtractionRequest } from './extraction-messages.ts';

const noDirectory = { asOf: '', companies: [] };

let index: NameIndex = createNameIndex([], noDirectory);

function answer(request: ExtractionRequest): ExtractionReply {
  if (request.kind === 'names') {
    const directory = request.directory === '' ? noDirectory : parseDirectory(request.directory);
    if ('problems' in directory) throw new Error(`invalid directory: line ${directory.problems[0]?.line}`);
    index = createNameIndex(request.companies, directory);
    return { kind: 'ready', id: request.id };
  }
  return { kind: 'draft', id: request.id, draft: extract(request.source, index, request.options) };
}

self.addEventListener('message', ({ data }: MessageEvent<ExtractionRequest>) => {
  try {
    self.postMessage(answer(data), { transfer: [] });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ kind: 'fault', id: data.id, message } satisfies ExtractionReply, { transfer: [] });
  }
});
