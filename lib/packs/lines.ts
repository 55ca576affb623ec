// Finds the line of each row in the text of a pack file, so that a problem names the place where the author looks.

/** Returns the line of `part[index]`, by that name, for all arrays at the top level of a JSON object. */
export function rowLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let [line, depth, part, index] = [1, 0, '', -1];
  let isInString = false;
  let start = 0;
  let isElementNext = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') line += 1;
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') {
        isInString = false;
        // The last string before an array at the top level is its key.
        if (depth === 1) part = text.slice(start, at);
      }
      continue;
    }
    if (isElementNext && !/[\s,\]]/.test(character)) {
      index += 1;
      lines.set(`${part}[${index}]`, line);
      isElementNext = false;
    }
    if (character === '"') {
      isInString = true;
      start = at + 1;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth === 2 && character === '[') {
        index = -1;
        isElementNext = true;
      }
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 1) isElementNext = false;
    } else if (character === ',' && depth === 2) isElementNext = true;
  }
  return lines;
}
