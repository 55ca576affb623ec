// Writes lib/recognition/traditional.ts from opencc-js: `node scripts/make-traditional.ts`. A test keeps the two in step.
import { writeFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/t2cn';

/** Every ideograph that stands for another one in simplified writing, and that one, in twos. */
export function traditionalPairsFromOpenCC(): string {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const plain = converters.map((convert) => convert(character)).find((result) => result !== character);
    if (plain?.length === 1) pairs += character + plain;
  }
  return pairs;
}

if (process.argv[1] === import.meta.filename) {
  const lines = traditionalPairsFromOpenCC().match(/.{1,100}/gu) ?? [];
  const file = new URL('../lib/recognition/traditional.ts', import.meta.url);
  writeFileSync(
    file,
    `// Traditional character, then the simplified one it is read as. Made by scripts/make-traditional.ts from opencc-js
// (character data of the OpenCC project, Apache-2.0); not edited by hand.
export const traditionalPairs: string =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
  );
  console.log(`${lines.join('').length / 2} pairs`);
}
