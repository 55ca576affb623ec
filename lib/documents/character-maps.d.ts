/** Made by scripts/character-maps.ts. */
declare module 'virtual:character-maps' {
  /** Data of a character map of pdf.js, by name. */
  export function characterMap(name: string): Promise<Uint8Array>;
}

declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort: (port: MessagePort) => void };
}

declare module 'pdfjs-dist/build/pdf.renderer.mjs';
